/** Name of a place that is not known, for readers of structured data: a search engine wants one, and shows it. */
export function unknownPlace(language: string): string {
  return language.startsWith('zh') ? '地点请咨询' : 'Please ask for the place';
}

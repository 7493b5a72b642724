/** A field of a form as text: a file is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

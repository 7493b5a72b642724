/** Says what is missing in a form, and leads there. */
export function sayFault(form: HTMLFormElement, words: string, field: string): void {
  const place = form.querySelector('.fault');
  if (place !== null) place.textContent = words;
  form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}

/**
 * Lets every field of a form say what stands in it: what a browser, an input method or a password manager has
 * put there may have told nobody.
 */
export function sayFields(root: ParentNode): void {
  for (const field of root.querySelectorAll('input, select, textarea')) {
    const isChoice = field instanceof HTMLInputElement && field.type === 'radio';
    if (!isChoice || field.checked) field.dispatchEvent(new Event('change'));
  }
}

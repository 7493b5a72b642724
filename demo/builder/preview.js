// @ts-check
// The element itself, as a page would have it.

const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
const status = /** @type {HTMLElement} */ (document.getElementById('preview-status'));
const widths = /** @type {HTMLElement} */ (document.querySelector('.preview .choices'));

widths.addEventListener('change', ({ target }) => {
  stage.classList.toggle('narrow', /** @type {HTMLInputElement} */ (target).value === 'narrow');
});
stage.addEventListener('click', keepFromBooking, true);

/**
 * @param {import('./snippets.js').TagName} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {Readonly<Record<string, string>>} colours as custom properties
 * @returns {HTMLElement} the element
 */
export function showPreview(tag, attributes, colours) {
  const name = `linli-${tag}`;
  const shown = /** @type {HTMLElement | null} */ (stage.querySelector(name));
  const element = shown ?? document.createElement(name);
  // The address of this page is not the list's.
  const wanted = tag === 'service-list' ? { ...attributes, 'url-prefix': 'none' } : attributes;
  for (const { name: old } of [...element.attributes]) {
    if (!(old in wanted)) element.removeAttribute(old);
  }
  for (const [attribute, value] of Object.entries(wanted)) {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
  if (shown === null) stage.replaceChildren(element);
  for (const colour of ['--linli-accent', '--linli-on-accent']) stage.style.removeProperty(colour);
  for (const [colour, value] of Object.entries(colours)) stage.style.setProperty(colour, value);
  stage.classList.toggle('dark', attributes['theme'] === 'dark');
  return element;
}

/**
 * The element is the real one, and its feed may name a real endpoint.
 *
 * @param {Event} event
 */
function keepFromBooking(event) {
  const [pressed] = event.composedPath();
  const isSent = pressed instanceof Element && pressed.getAttribute('part') === 'submit';
  status.textContent = isSent ? '这里是预览，不会真的提交。' : '';
  if (!isSent) return;
  event.preventDefault();
  event.stopPropagation();
}

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
 * @param {string | null} own the text of a feed that is nowhere but here
 * @returns {HTMLElement} the element
 */
export function showPreview(tag, attributes, colours, own) {
  const name = `linli-${tag}`;
  const shown = /** @type {HTMLElement | null} */ (stage.querySelector(name));
  const element = shown ?? document.createElement(name);
  const { src = '' } = attributes;
  if (own !== null && element.getAttribute('src') !== src) hand(element, src, own);
  // The address of this page is not the list's.
  const wanted = tag === 'service-list' ? { ...attributes, 'url-prefix': 'none' } : attributes;
  for (const { name: old } of [...element.attributes]) {
    if (!(old in wanted)) element.removeAttribute(old);
  }
  for (const [attribute, value] of Object.entries(wanted)) {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
  if (shown === null) {
    element.append('内容没有显示时，这里是您写的电话。');
    stage.replaceChildren(element);
  }
  for (const colour of ['--linli-accent', '--linli-on-accent']) stage.style.removeProperty(colour);
  for (const [colour, value] of Object.entries(colours)) stage.style.setProperty(colour, value);
  stage.classList.toggle('dark', attributes['theme'] === 'dark');
  return element;
}

/**
 * Gives a tag the text of its feed as the answer to a request that was begun before, as `linli.js` does: no
 * policy can stop what is not asked for.
 *
 * @param {HTMLElement} element
 * @param {string} src
 * @param {string} text
 */
function hand(element, src, text) {
  const answer = Promise.resolve(
    new Response(text, { headers: { 'content-type': 'application/json' } }),
  );
  const address = new URL(src, document.baseURI).href;
  Object.assign(element, { linliFeed: { address, abort: new AbortController(), answer } });
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

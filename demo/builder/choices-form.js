// @ts-check
// What the form says.
import { optionsFor } from './options.js';
import { webAddress } from './written-address.js';

/** @typedef {import('./options.js').Feed} Feed */

export const form = /** @type {HTMLFormElement} */ (document.getElementById('choices'));

/** @param {string} name */
export function field(name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}

/** @param {string} name */
export function textIn(name) {
  return field(name).value.trim();
}

export function tag() {
  return /** @type {import('./snippets.js').TagName} */ (textIn('tag'));
}

/**
 * The attributes that are not as they are without.
 *
 * @param {Feed | null} feed
 */
export function attributes(feed) {
  /** @type {Record<string, string>} */
  const chosen = {};
  const data = new FormData(form);
  for (const { attribute } of optionsFor(tag(), feed)) {
    const values = data
      .getAll(`option-${attribute}`)
      .flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
    if (values.join('') !== '') chosen[attribute] = values.join(',');
  }
  const theme = textIn('theme');
  if (theme !== '') chosen['theme'] = theme;
  // Some editors drop an attribute without a value.
  if (field('elder').checked) chosen['elder'] = 'elder';
  return chosen;
}

export function look() {
  const [accent, onAccent] = [textIn('accent'), textIn('on-accent')];
  return { accent, onAccent, theme: textIn('theme') || 'light' };
}

/** The colours as custom properties, where they are not the elements' own. */
export function ownColours() {
  if (!field('own-colours').checked) return {};
  const { accent, onAccent } = look();
  return { '--linli-accent': accent, '--linli-on-accent': onAccent };
}

/** The address of the page, `null` where it is none yet. */
export function pageAddress() {
  return webAddress(textIn('page'));
}

/** The file of this computer that is shown instead of what stands at the address; `null` for none. */
export function file() {
  return field('feed-file').files?.[0] ?? null;
}

/** Tells if the site takes one file, and under any name. */
export function isOneFile() {
  return field('one-file').checked;
}

/** The address of the script that the page is to have. */
export function script() {
  return isOneFile() ? textIn('script') || 'linli-all.js' : `${folder()}linli.js`;
}

/** The path before `linli.js`: empty, or a folder with its slash. */
export function folder() {
  const text = textIn('folder');
  return text === '' || text.endsWith('/') ? text : `${text}/`;
}

// @ts-check
// The same widget in each form that pages can have.

/**
 * @typedef {'tag' | 'div' | 'link' | 'address' | 'frame' | 'static'} Form
 * @typedef {'service-list' | 'booking-form' | 'stats-panel'} TagName
 * @typedef {object} Choices
 * @property {TagName} tag
 * @property {Readonly<Record<string, string>>} attributes without `src`, in their order
 * @property {string} feed address of the feed, as the page has it
 * @property {string} folder where `linli-embed.html` is: empty, or ends in a slash
 * @property {string} script address of `linli.js`, or of `linli-all.js` under any name
 * @property {string} phone what visitors call when nothing is shown; may be empty
 * @property {string} integrity hash of the script; may be empty
 */

/** @type {Readonly<Record<TagName, string>>} */
export const LINK_TEXTS = {
  'service-list': '全部服务',
  'booking-form': '我要预约',
  'stats-panel': '社区的数据',
};

/** @type {Readonly<Record<TagName, string>>} */
const TITLES = {
  'service-list': '服务目录',
  'booking-form': '预约表单',
  'stats-panel': '数据面板',
};

/**
 * @param {Form} form
 * @param {Choices} choices
 */
export function snippet(form, choices) {
  return FORMS[form](choices);
}

/** @type {Readonly<Record<Form, (choices: Choices) => string>>} */
const FORMS = {
  tag: ({ tag, feed, attributes, phone }) => {
    const written = attributesOf({ src: feed, ...attributes });
    return `<linli-${tag}${written}>\n  ${fallback(phone)}\n</linli-${tag}>`;
  },
  div: ({ tag, feed, attributes, phone }) => {
    const written = attributesOf(prefixed({ src: feed, ...attributes }));
    return `<div data-linli="${tag}"${written}>\n  ${fallback(phone)}\n</div>`;
  },
  link: ({ tag, feed, attributes, phone }) => {
    const written = attributesOf({ href: feed, ...prefixed(attributes) });
    return `<a data-linli="${tag}"${written}>${linkText(tag, phone)}</a>`;
  },
  address: (choices) => {
    const written = attributesOf({ href: addressOf(choices) });
    return `<a${written}>${linkText(choices.tag, choices.phone)}</a>`;
  },
  frame: ({ tag, feed, attributes, folder }) => {
    const query = new URLSearchParams({ tag, src: feed, ...attributes });
    const src = `${folder}linli-embed.html?${readable(query)}`;
    const size = { width: '100%', height: '640' }; // no style: policies forbid it, and editors drop it
    return `<iframe${attributesOf({ src, title: TITLES[tag], ...size })}></iframe>`;
  },
  static: ({ tag, feed, attributes }) => {
    const options = ['area', 'metrics', 'heading-level']
      .filter((name) => attributes[name] !== undefined)
      .map((name) => ` --${name} ${attributes[name]}`);
    return `npx linli snapshot ${feed} --tag ${tag}${options.join('')}`;
  },
};

/**
 * The address of a link that says everything: for the field of "insert link".
 *
 * @param {Choices} choices
 */
export function addressOf({ tag, feed, attributes }) {
  const query = readable(new URLSearchParams(attributes));
  return `${feed}#linli-${tag}${query === '' ? '' : `?${query}`}`;
}

/**
 * The line for the template of the site.
 *
 * @param {Choices} choices
 */
export function scriptLine({ script, integrity }) {
  const hash = integrity === '' ? {} : { integrity, crossorigin: 'anonymous' };
  return `<script${attributesOf({ src: script, ...hash })} defer></script>`;
}

/**
 * Rules for the style sheet of the site: the room that is kept until the elements are there, so that
 * nothing jumps, and the colours, where they are not the elements' own.
 *
 * @param {Choices & { form: Form, minHeight: number, look: Readonly<Record<string, string>> }} choices
 */
export function styleRules({ tag, form, minHeight, look }) {
  const room =
    form === 'tag'
      ? `linli-${tag}:not(:defined) {\n  display: block;\n  min-height: ${minHeight}px;\n}`
      : `[data-linli='${tag}'] {\n  display: block;\n  min-height: ${minHeight}px;\n}`;
  const colours = Object.entries(look).map(([name, value]) => `  ${name}: ${value};\n`);
  const rules = form === 'tag' || form === 'div' || form === 'link' ? [room] : [];
  if (form === 'frame') rules.push("iframe[src*='linli-embed'] {\n  border: 0;\n}");
  if (colours.length > 0) rules.push(`:root {\n${colours.join('')}}`);
  return rules.join('\n\n');
}

/** @param {Readonly<Record<string, string>>} attributes */
function prefixed(attributes) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]),
  );
}

/** @param {Readonly<Record<string, string>>} attributes */
function attributesOf(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** @param {string} phone */
function fallback(phone) {
  if (phone === '') return '<p>内容暂时打不开，请联系社区。</p>';
  return `<p>内容暂时打不开，请致电 <a href="tel:${escaped(dialled(phone))}">${escaped(phone)}</a>。</p>`;
}

/**
 * A link cannot hold another: the number stands in its text.
 *
 * @param {TagName} tag
 * @param {string} phone
 */
function linkText(tag, phone) {
  return phone === '' ? LINK_TEXTS[tag] : `${LINK_TEXTS[tag]}（电话 ${escaped(phone)}）`;
}

/** @param {string} phone */
function dialled(phone) {
  return phone.replace(/[^\d+*#]/g, '');
}

/**
 * A query that people can read: what an address may hold as it is, stays as it is.
 *
 * @param {URLSearchParams} query
 */
function readable(query) {
  return query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

// @ts-check

/**
 * Fills a poster: what there is, the code that opens it, the address, a phone number.
 *
 * @param {HTMLElement} poster
 * @param {object} parts
 * @param {string} parts.place
 * @param {import('./snippets.js').TagName} parts.tag
 * @param {string} parts.page address of the page; empty where it is not known yet
 * @param {string} parts.phone
 * @param {{ size: number, path: string } | null} parts.qr
 */
export function fillPoster(poster, { place, tag, page, phone, qr }) {
  const { title, invitation } = WORDS[tag];
  poster.replaceChildren(
    line('p', 'place', place),
    line('p', 'title', title),
    line('p', 'invitation', invitation),
    qr === null ? line('p', 'no-code', '写上网页的地址，这里就有二维码。') : drawing(qr, title),
    ...(qr === null ? [] : [line('p', 'scan', '用微信扫一扫')]),
    ...(page === '' ? [] : [line('p', 'address', page)]),
    ...(phone === '' ? [] : [line('p', 'phone', `不用手机上网的，请打电话 ${phone}`)]),
  );
}

/** @type {Readonly<Record<import('./snippets.js').TagName, { title: string, invitation: string }>>} */
const WORDS = {
  'service-list': { title: '社区有什么服务', invitation: '时间、地点、要不要钱，扫一扫就知道' },
  'booking-form': { title: '社区服务预约', invitation: '选好时间，留下姓名和电话，马上有预约码' },
  'stats-panel': { title: '社区的数据', invitation: '多少人、多少服务、怎样变化，都在这里' },
};

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 */
function line(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {{ size: number, path: string }} qr
 * @param {string} title
 */
function drawing({ size, path }, title) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${title}的二维码`);
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}

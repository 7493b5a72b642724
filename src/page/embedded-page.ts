/**
 * The script of `linli-embed.html`, the page that stands in a frame where a CMS lets nothing else
 * through. Its address says what it shows: `?tag=service-list&src=feed.json`, and the tag's attributes.
 * The feed has to be of the same site: or a link to a county's own address could show anybody's form.
 */
import type { HeightMessage } from './height-message.ts';

const asked = new URLSearchParams(location.search);

show();
new ResizeObserver(tellHeight).observe(document.body);
// Asked again by a page whose script came later than this one. (HEIGHT_ASKED: this file can import none.)
window.addEventListener('message', ({ data }) => {
  if (data === 'linli-height?') tellHeight();
});

function show(): void {
  document.body.style.margin = '0';
  const lang = asked.get('lang');
  if (lang !== null) document.documentElement.lang = lang;
  const tag = asked.get('tag') ?? '';
  const src = asked.get('src') ?? '';
  const refusal = refusalOf(tag, src);
  if (refusal !== null) {
    document.body.textContent = refusal;
    return;
  }
  const standIn = document.createElement('div');
  for (const [name, value] of asked) {
    if (/^[a-z-]+$/.test(name)) standIn.setAttribute(`data-${name}`, value);
  }
  standIn.dataset['linli'] = tag;
  standIn.dataset['src'] = src; // the one that was looked at: an address may say several
  standIn.append(...document.body.childNodes); // the sentence for when nothing comes
  document.body.append(standIn);
}

/** Reason why nothing is shown, for whoever wrote the address; `null` where it can be shown. */
function refusalOf(tag: string, src: string): string | null {
  if (!/^(linli-)?(service-list|booking-form|stats-panel)$/.test(tag)) {
    return '地址里要写 tag=service-list、tag=booking-form 或 tag=stats-panel。';
  }
  if (src === '') return '地址里要写 src=，后面是数据文件的地址。';
  return isFromHere(src) ? null : '数据文件要和这个网页在同一个网站上。';
}

function isFromHere(src: string): boolean {
  try {
    return new URL(src, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

function tellHeight(): void {
  if (window.parent === window) return;
  const { height } = document.body.getBoundingClientRect();
  const message: HeightMessage = { type: 'linli-height', height };
  window.parent.postMessage(message, '*'); // a height is nobody's secret
}

/**
 * The script of `linli-embed.html`, the page that stands in a frame where a CMS lets nothing else
 * through. Its address says what it shows: `?tag=service-list&src=feed.json`, and the attributes that an
 * address may say. The feed has to be of the same site: or a link to a county's own address could show
 * anybody's form.
 */
import { HEIGHT_ASKED, type HeightMessage } from './height-message.ts';
import { attributesIn, isOfSite, languageIn, tagNamed } from './written-tag.ts';

const TAG_MISSING = '地址里要写 tag=service-list、tag=booking-form 或 tag=stats-panel。';
const FEED_MISSING = '地址里要写 src=，后面是数据文件的地址。';
const FOREIGN_FEED = '数据文件要和这个网页在同一个网站上。';

const asked = new URLSearchParams(location.search);

show();
new ResizeObserver(tellHeight).observe(document.body);
// Asked again by a page whose script came later than this one.
window.addEventListener('message', ({ data }) => {
  if (data === HEIGHT_ASKED) tellHeight();
});

function show(): void {
  document.body.style.margin = '0';
  const lang = languageIn(asked);
  if (lang !== null) document.documentElement.lang = lang;
  const name = tagNamed(asked.get('tag') ?? '');
  const src = asked.get('src') ?? '';
  if (name === null) return refuse(TAG_MISSING);
  if (src === '') return refuse(FEED_MISSING);
  if (!isOfSite(src, location.href, location.origin)) return refuse(FOREIGN_FEED);
  const standIn = document.createElement('div');
  standIn.dataset['linli'] = name;
  for (const [attribute, value] of attributesIn(asked, name)) {
    standIn.setAttribute(`data-${attribute}`, value);
  }
  standIn.dataset['src'] = src; // the one that was looked at: an address may say several
  standIn.setAttribute('data-same-site', '');
  standIn.append(...document.body.childNodes); // the sentence for when nothing comes
  document.body.append(standIn);
}

/** Says why nothing is shown, to whoever wrote the address. */
function refuse(reason: string): void {
  document.body.textContent = reason;
}

function tellHeight(): void {
  if (window.parent === window) return;
  const { height } = document.body.getBoundingClientRect();
  const message: HeightMessage = { type: 'linli-height', height };
  window.parent.postMessage(message, '*'); // a height is nobody's secret
}

// @ts-check
// The builder: reads the form, shows the real element, writes what is to be copied.
import { advise, FORM_NAMES, formsFor, UNTESTED } from './advice.js';
import { ENOUGH, GOOD, leastContrast, legible } from './contrast.js';
import { endpointFor, endpointSteps } from './endpoint.js';
import { fileFindings } from './file-findings.js';
import { offerForms, showForms } from './forms-choice.js';
import { letter } from './letter.js';
import { missing } from './missing.js';
import { optionFields } from './option-fields.js';
import { optionsFor, textOf } from './options.js';
import { policyFor } from './policy.js';
import { fillPoster } from './poster.js';
import { showPreview } from './preview.js';
import { readAddress, readFile } from './read-feed.js';
import { subscriptionFor } from './subscription.js';
import { addressOf, scriptLine, snippet, styleRules } from './snippets.js';
import { withScheme } from './written-address.js';
import * as choices from './choices-form.js';

/** @typedef {import('./snippets.js').Form} Form */
/** @typedef {import('./advice.js').Editor} Editor */

const READ_AFTER_MS = 400;
/** Fields in which people write addresses. */
const ADDRESSES = ['feed', 'calendar', 'endpoint', 'folder', 'script', 'page'];

/** @type {readonly Editor[]} */
const editors = await (await fetch('survival.json')).json();
const built = await builtFiles();
/** @type {import('./options.js').Feed | null} */
let feed = null;
/** @type {string | null} the text of the feed where it is a file of this computer */
let own = null;
/** @type {string | null} the media type of the feed where it was read from its address */
let servedAs = null;
/** @type {Form | null} chosen against the advice */
let chosenForm = null;
let timer = 0;
let readings = 0;
let drawings = 0;

for (const { name } of editors) choices.field('editor').append(new Option(name, name));
for (const name of UNTESTED) {
  choices.field('editor').append(new Option(`${name}：没有试过`, name));
}
offerForms((form) => {
  chosenForm = form;
  show();
});
choices.form.addEventListener('submit', (event) => event.preventDefault());
choices.form.addEventListener('input', ({ target }) => {
  const { name } = /** @type {HTMLInputElement} */ (target);
  if (name === 'feed-file') {
    if (choices.field('feed').value === choices.field('feed').defaultValue) {
      choices.field('feed').value = ''; // the example's
    }
    void readFeed();
    return;
  }
  if (name === 'feed' && choices.file() === null) {
    showLeftOutSchemes();
    clearTimeout(timer);
    timer = window.setTimeout(() => void readFeed(), READ_AFTER_MS);
    return;
  }
  if (name === 'tag') showOptions();
  if (name === 'editor' || name === 'has-script' || name === 'one-file') chosenForm = null;
  show();
});
part('drop-file').addEventListener('click', () => {
  choices.field('feed-file').value = '';
  const address = choices.field('feed');
  if (address.value === '') address.value = address.defaultValue;
  address.focus();
  void readFeed();
});
part('go-to-missing').addEventListener('click', () => {
  const field = choices.form.elements.namedItem(part('go-to-missing').dataset['field'] ?? '');
  if (field instanceof HTMLElement) field.focus();
});
for (const button of document.querySelectorAll('button[data-mends]')) {
  button.addEventListener('click', () => {
    const field = choices.field(/** @type {HTMLElement} */ (button).dataset['mends'] ?? '');
    field.value = withScheme(field.value) ?? field.value;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
part('mend-contrast').addEventListener('click', () => {
  const better = legible(choices.look());
  if (better === null) return;
  choices.field('accent').value = better.accent;
  choices.field('on-accent').value = better.onAccent;
  show();
});
part('check-feed').addEventListener('click', () => {
  // The check looks at the page with the preview in it.
  void readCheck().then(({ showReport }) => showReport());
});
part('print').addEventListener('click', () => {
  const isReady = choices.pageAddress() !== null;
  part('print-status').textContent = isReady ? '' : '请先在第 5 步写上网页的地址。';
  if (isReady) window.print();
  else choices.field('page').focus();
});
await readFeed();

/** The files that pages load, from the list of their hashes. */
async function builtFiles() {
  const lines = (await (await fetch('../integrity.txt')).text()).trim().split('\n');
  const files = lines.map((line) => line.split(' '));
  const named = (/** @type {RegExp} */ name) => files.find(([, file = '']) => name.test(file));
  return {
    integrity: named(/^linli\.js$/)?.[0] ?? '',
    oneFileIntegrity: named(/^linli-all\.js$/)?.[0] ?? '',
    qrCode: named(/-paper\.js$/)?.[1] ?? '',
    check: named(/-check\.js$/)?.[1] ?? '',
  };
}

async function readFeed() {
  const reading = (readings += 1);
  const [file, address] = [choices.file(), choices.textIn('feed')];
  const status = part('feed-status');
  status.textContent = '正在读取…';
  const read =
    file === null ? await readAddress(absolute(address, location.href)) : await readFile(file);
  if (reading !== readings) return; // another one was asked for meanwhile
  part('feed-findings').textContent = '';
  if (file !== null) void sayFindings(file, reading);
  if ('why' in read) {
    [feed, own, servedAs] = [null, null, null];
    status.textContent = `读不到：${read.why}代码照样能生成，只是选不了地点和服务。`;
  } else {
    feed = read.feed;
    own = file === null ? null : read.text;
    servedAs = file === null ? (read.type ?? null) : null;
    const [services, metrics] = [feed.services?.length ?? 0, feed.metrics?.length ?? 0];
    const where = file === null ? '' : `（${file.name}，只在这台电脑上看，没有上传）`;
    status.textContent = `读到了：${textOf(feed.feed.title ?? '')}，${services} 项服务，${metrics} 个数字${where}。`;
  }
  showOptions();
  show();
}

/** @returns {Promise<import('./file-findings.js').Check>} */
function readCheck() {
  return import(`../${built.check}`);
}

/**
 * Says beside a file of this computer what is wrong with it: the check of the page cannot read it.
 *
 * @param {File} file
 * @param {number} reading
 */
async function sayFindings(file, reading) {
  const said = fileFindings(await readCheck(), new Uint8Array(await file.arrayBuffer()));
  if (reading === readings) part('feed-findings').textContent = said;
}

/** Puts the choices of a tag into the form. */
function showOptions() {
  part('options').replaceChildren(...optionFields(optionsFor(choices.tag(), feed)));
}

/** Shows all that follows from the form. */
function show() {
  const [tag, attributes, page] = [choices.tag(), choices.attributes(feed), choices.pageAddress()];
  const [file, src] = [choices.file(), choices.textIn('feed')];
  const shownFrom = file === null ? src : `file-of-this-computer-${readings}.json`;
  const preview = showPreview(tag, { src: shownFrom, ...attributes }, choices.ownColours(), own);
  const isOneFile = choices.isOneFile();
  const asked = {
    ...{ tag, attributes, feed: src, phone: choices.textIn('phone') },
    ...{ folder: choices.folder(), script: choices.script() },
    integrity: isOneFile ? built.oneFileIntegrity : built.integrity,
  };
  const base = (page ?? location).href;
  const feedAddress = absolute(src, base);
  const hasScript = choices.field('has-script').checked;
  const named = choices.textIn('editor');
  const editor = editors.find(({ name }) => name === named) ?? null;
  const site = {
    ...{ hasScript, isOneFile },
    isOwnFeed: originOf(feedAddress) === originOf(base),
    isJson: servedAs === null ? !isTextOrPage(feedAddress) : /\bjson\b/i.test(servedAs),
    isFrameFeed: originOf(feedAddress) === originOf(absolute(asked.folder, base)),
  };
  const possible = formsFor(site);
  const advice = advise(editor, site, editor === null ? named : '');
  const form = chosenForm !== null && possible.includes(chosenForm) ? chosenForm : advice.form;
  const endpoint = showEndpoint(tag);
  showSubscription(tag, src, page?.href ?? null);
  const origin = page?.origin ?? '（网页所在的网站）';
  const policy = policyFor({
    page: base,
    script: absolute(form === 'frame' ? asked.folder : asked.script, base),
    feed: feedAddress,
    endpoint: endpoint === null ? null : absolute(endpoint, feedAddress),
    isFramed: form === 'frame',
  });
  const minHeight = Math.min(480, Math.max(120, Math.round(preview.offsetHeight / 20) * 20));
  showColours();
  showFile(file);
  showUpload(isOneFile);
  showLeftOutSchemes();
  showForms(form, possible, editor);
  part('forms-left-out').textContent = leftOutOf(site);
  part('advice').textContent = `建议用“${FORM_NAMES[advice.form]}”。${advice.why}`;
  part('code').textContent = snippet(form, asked);
  part('address').textContent = addressOf(asked);
  const lacks = showMissing(asked, file !== null);
  part('address-part').hidden = lacks || form !== 'address';
  part('letter').textContent = letter({
    ...policy,
    ...{ folder: asked.folder, isOneFile },
    script: hasScript && form !== 'frame' ? scriptLine(asked) : '',
    rules: styleRules({ ...asked, form, minHeight, look: choices.ownColours() }),
    booking: tag === 'booking-form' ? endpointSteps(endpoint, origin) : '',
    origin,
  });
  part('page-status').textContent =
    page === null && choices.textIn('page') !== '' && withScheme(choices.textIn('page')) === null
      ? '请写完整的网址，以 http:// 或 https:// 开头。'
      : '';
  void showPoster(asked, page);
}

/** @param {File | null} file the one that is shown instead of what stands at the address */
function showFile(file) {
  part('feed-label').textContent = file === null ? '地址' : '这份文件上传以后的地址';
  part('feed-hint').textContent =
    file === null
      ? '您网站上那份数据文件的地址。先用示例看看也可以。'
      : '代码里要写它：居民的手机从网站上读数据文件，读不到您的电脑。传到网站上，再把地址写在这里。';
  part('drop-file').hidden = file === null;
  part('check-feed').hidden = file !== null;
}

/**
 * Says what is to be known of an endpoint, where something is booked.
 *
 * @param {import('./snippets.js').TagName} tag
 * @returns {string | null} its address
 */
function showEndpoint(tag) {
  const isForm = tag === 'booking-form';
  part('endpoint-part').hidden = part('beside-list-part').hidden = !isForm;
  if (!isForm) return null;
  const { address, said, record } = endpointFor({ feed, typed: choices.textIn('endpoint') });
  part('endpoint-status').textContent = said;
  part('endpoint-asked').hidden = Boolean(feed?.feed.booking?.endpoint);
  part('endpoint-record-part').hidden = record === '';
  part('endpoint-record').textContent = record;
  return address;
}

/**
 * Says what is to be known of the calendar to subscribe to, for a list of services.
 *
 * @param {import('./snippets.js').TagName} tag
 * @param {string} src
 * @param {string | null} page
 */
function showSubscription(tag, src, page) {
  part('subscription-part').hidden = tag !== 'service-list';
  const typed = choices.textIn('calendar');
  const { isNamed, said, command, record } = subscriptionFor({ feed, src, typed, page });
  part('calendar-status').textContent = said;
  part('calendar-asked').hidden = isNamed;
  part('calendar-steps').hidden = command === '';
  part('calendar-command').textContent = command;
  part('calendar-record').textContent = record;
}

/** Warns of addresses that a page takes for files beside itself. */
function showLeftOutSchemes() {
  for (const name of ADDRESSES) {
    const meant = withScheme(choices.textIn(name));
    part(`${name}-scheme`).hidden = meant === null;
    part(`${name}-meant`).textContent =
      meant === null ? '' : `前面少了 https://，浏览器会当成自己网站里的文件。是不是 ${meant}？`;
  }
}

/**
 * Shows what has to be known first, in place of a code that would not work.
 *
 * @param {{ tag: import('./snippets.js').TagName, feed: string, attributes: Readonly<Record<string, string>> }} asked
 * @param {boolean} isFromComputer
 * @returns {boolean} whether something is missing
 */
function showMissing({ tag, feed, attributes }, isFromComputer) {
  const lacks = missing({
    ...{ tag, feed, isFromComputer },
    service: attributes['service'] ?? '',
    isBesideList: choices.field('beside-list').checked,
  });
  part('missing').hidden = lacks === null;
  part('missing-why').textContent = lacks?.why ?? '';
  part('go-to-missing').dataset['field'] = lacks?.field ?? '';
  part('code-part').hidden = lacks !== null;
  return lacks !== null;
}

/**
 * @param {import('./advice.js').Site} site
 * @returns {string} why not all forms are offered; empty where they are
 */
function leftOutOf({ hasScript, isOwnFeed, isFrameFeed, isJson, isOneFile }) {
  return [
    hasScript ? '' : '网页里没有脚本，要靠脚本的几种没有列出来。',
    hasScript && !isOwnFeed
      ? '数据文件在别的网站，写在地址里的链接没有列出来：谁都能写这样的链接，所以它只读自己网站的数据。'
      : '',
    isFrameFeed ? '' : 'iframe 没有列出来：框里的网页只显示它自己网站的数据。',
    isJson
      ? ''
      : '数据文件不是 JSON 类型（.txt 或者文章），写在地址里的链接和 iframe 没有列出来：它们只读 application/json。',
    isOneFile ? 'iframe 没有列出来：它要放几个文件。' : '',
  ].join('');
}

function showColours() {
  part('colours').hidden = !choices.field('own-colours').checked;
  const look = choices.look();
  const least = leastContrast(look);
  part('contrast').textContent = `对比度 ${least.toFixed(1)}:1。${verdictOn(least, look.theme)}`;
  part('mend-contrast').hidden = least >= GOOD || legible(look) === null;
}

/**
 * @param {number} contrast
 * @param {string} theme
 */
function verdictOn(contrast, theme) {
  if (contrast >= GOOD) return '很清楚，老人也看得清。';
  if (theme === 'auto') {
    return '一个颜色很难在白底和黑底上都看得清：明暗选一种，或者在样式表里分开写。';
  }
  return contrast >= ENOUGH ? '看得清，老人看会吃力；最好到 7:1。' : '看不清，请换一个颜色。';
}

/** @param {boolean} isOneFile */
function showUpload(isOneFile) {
  part('folder-part').hidden = isOneFile;
  part('script-part').hidden = !isOneFile;
  part('check-by-address').hidden = isOneFile;
  part('check-by-command').hidden = !isOneFile;
}

/**
 * @param {{ tag: import('./snippets.js').TagName, phone: string, attributes: Readonly<Record<string, string>> }} asked
 * @param {URL | null} page
 */
async function showPoster(asked, page) {
  const drawing = (drawings += 1);
  const area = feed?.locations?.find(({ id }) => id === asked.attributes['area']);
  const place = textOf(area?.name ?? feed?.feed.title ?? '');
  const qr = page === null || built.qrCode === '' ? null : await qrCode(page.href);
  if (drawing !== drawings) return; // something else was written meanwhile
  const address = page === null ? '' : decodeURI(page.href);
  fillPoster(part('poster'), { ...asked, place, page: address, qr });
}

/** @param {string} text */
async function qrCode(text) {
  const { qrCode: make } = await import(`../${built.qrCode}`);
  return make(text);
}

/**
 * @param {string} address
 * @param {string} base
 */
function absolute(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return base;
  }
}

/**
 * Tells if an address is that of a .txt or of a page, as far as it says so.
 *
 * @param {string} address absolute
 */
function isTextOrPage(address) {
  return /\.(?:txt|[sp]?html?|jspx?|php|aspx?)$/i.test(new URL(address).pathname);
}

/** @param {string} address absolute */
function originOf(address) {
  return new URL(address).origin;
}

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

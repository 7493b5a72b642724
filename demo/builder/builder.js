// @ts-check
// The builder: reads the form, shows the real element, writes what is to be copied.
import { advise, FORM_NAMES } from './advice.js';
import { ENOUGH, GOOD, leastContrast, legible } from './contrast.js';
import { letter } from './letter.js';
import { optionFields } from './option-fields.js';
import { optionsFor, textOf } from './options.js';
import { policyFor } from './policy.js';
import { fillPoster } from './poster.js';
import { showPreview } from './preview.js';
import { addressOf, scriptLine, snippet, styleRules } from './snippets.js';
import * as choices from './choices-form.js';

/** @typedef {import('./snippets.js').Form} Form */
/** @typedef {import('./advice.js').Editor} Editor */

const OUTCOMES = { works: '试过，可以', text: '只剩文字', nothing: '会被删掉' };
const READ_AFTER_MS = 400;

/** @type {readonly Editor[]} */
const editors = await (await fetch('survival.json')).json();
const built = await builtFiles();
/** @type {import('./options.js').Feed | null} */
let feed = null;
/** @type {Form | null} chosen against the advice */
let chosenForm = null;
let timer = 0;
let drawings = 0;

for (const { name } of editors) choices.field('editor').append(new Option(name, name));
choices.form.addEventListener('submit', (event) => event.preventDefault());
choices.form.addEventListener('input', ({ target }) => {
  const { name } = /** @type {HTMLInputElement} */ (target);
  if (name === 'feed') {
    clearTimeout(timer);
    timer = window.setTimeout(() => void readFeed(), READ_AFTER_MS);
    return;
  }
  if (name === 'tag') showOptions();
  if (name === 'editor' || name === 'has-script' || name === 'one-file') chosenForm = null;
  show();
});
part('forms').addEventListener('change', ({ target }) => {
  chosenForm = /** @type {Form} */ (/** @type {HTMLInputElement} */ (target).value);
  show();
});
part('mend-contrast').addEventListener('click', () => {
  const better = legible(choices.look());
  if (better === null) return;
  choices.field('accent').value = better.accent;
  choices.field('on-accent').value = better.onAccent;
  show();
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
  };
}

async function readFeed() {
  const address = choices.textIn('feed');
  const status = part('feed-status');
  status.textContent = '正在读取…';
  try {
    const response = await fetch(new URL(address, location.href), { credentials: 'omit' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const read = /** @type {import('./options.js').Feed} */ (await response.json());
    if (typeof read?.feed !== 'object') throw new Error('not a feed');
    if (address !== choices.textIn('feed')) return; // another one was asked for meanwhile
    feed = read;
    const [services, metrics] = [read.services?.length ?? 0, read.metrics?.length ?? 0];
    status.textContent = `读到了：${textOf(read.feed.title ?? '')}，${services} 项服务，${metrics} 个数字。`;
  } catch {
    if (address !== choices.textIn('feed')) return;
    feed = null;
    status.textContent =
      '读不到这份文件。代码照样能生成，只是选不了地点和服务。把网页放好以后，用 ?linli-check 看原因。';
  }
  showOptions();
  show();
}

/** Puts the choices of a tag into the form. */
function showOptions() {
  part('options').replaceChildren(...optionFields(optionsFor(choices.tag(), feed)));
}

/** Shows all that follows from the form. */
function show() {
  const [tag, attributes, page] = [choices.tag(), choices.attributes(feed), choices.pageAddress()];
  const src = choices.textIn('feed');
  const preview = showPreview(tag, { src, ...attributes }, choices.ownColours());
  const isOneFile = choices.isOneFile();
  const asked = {
    ...{ tag, attributes, feed: src, phone: choices.textIn('phone') },
    ...{ folder: choices.folder(), script: choices.script() },
    integrity: isOneFile ? built.oneFileIntegrity : built.integrity,
  };
  const base = (page ?? location).href;
  const feedAddress = absolute(src, base);
  const hasScript = choices.field('has-script').checked;
  const editor = editors.find(({ name }) => name === choices.textIn('editor')) ?? null;
  const isOwnFeed = new URL(feedAddress).origin === new URL(base).origin;
  const advice = advise(editor, { hasScript, isOwnFeed, isOneFile });
  const form = chosenForm ?? advice.form;
  const endpoint = tag === 'booking-form' ? (feed?.feed.booking?.endpoint ?? null) : null;
  const policy = policyFor({
    page: base,
    script: absolute(form === 'frame' ? asked.folder : asked.script, base),
    feed: feedAddress,
    endpoint: endpoint === null ? null : absolute(endpoint, feedAddress),
    isFramed: form === 'frame',
  });
  const minHeight = Math.min(480, Math.max(120, Math.round(preview.offsetHeight / 20) * 20));
  showColours();
  showUpload(isOneFile);
  showForms(form, editor, isOneFile);
  part('advice').textContent = `建议用“${FORM_NAMES[advice.form]}”。${advice.why}`;
  part('code').textContent = snippet(form, asked);
  part('address').textContent = addressOf(asked);
  part('address-part').hidden = form !== 'address';
  part('letter').textContent = letter({
    ...policy,
    ...{ folder: asked.folder, isOneFile },
    script: hasScript && form !== 'frame' ? scriptLine(asked) : '',
    rules: styleRules({ ...asked, form, minHeight, look: choices.ownColours() }),
    origin: page?.origin ?? '（网页所在的网站）',
  });
  part('page-status').textContent =
    page === null && choices.textIn('page') !== ''
      ? '请写完整的网址，以 http:// 或 https:// 开头。'
      : '';
  void showPoster(asked, page);
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
 * @param {Form} form
 * @param {Editor | null} editor
 * @param {boolean} isOneFile whether the site cannot have the page for frames
 */
function showForms(form, editor, isOneFile) {
  const forms = part('forms');
  if (forms.querySelector('label') === null)
    forms.append(...Object.entries(FORM_NAMES).map(choice));
  for (const radio of forms.querySelectorAll('input')) {
    radio.checked = radio.value === form;
    radio.disabled = isOneFile && radio.value === 'frame';
    const outcome = editor?.outcomes[radio.value];
    const small = radio.parentElement?.querySelector('small');
    const said = outcome === undefined ? '' : OUTCOMES[outcome];
    if (small) small.textContent = radio.disabled ? '要放几个文件' : said;
  }
}

/** @param {readonly [value: string, text: string]} form */
function choice([value, text]) {
  const label = document.createElement('label');
  label.className = 'choice';
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name: 'form', value });
  label.append(radio, ` ${text} `, document.createElement('small'));
  return label;
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

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

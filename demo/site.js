// Copy buttons, and a line for every event of the elements. The elements themselves need none of this.

const EVENTS = ['linli-book', 'linli-booked', 'linli-feed-error', 'linli-feed-issue'];
const LINES = 8;
const COPY_WORDS = document.documentElement.lang.startsWith('en')
  ? { copy: 'Copy', copied: 'Copied.', selected: 'Selected: press Ctrl+C to copy.' }
  : { copy: '复制', copied: '已复制。', selected: '已选中，请按 Ctrl+C 复制。' };

for (const snippet of document.querySelectorAll('.snippet')) addCopyButton(snippet);

for (const form of document.querySelectorAll('[data-from-address]')) takeFromAddress(form);

const log = document.querySelector('#events');
if (log !== null) {
  for (const type of EVENTS) document.addEventListener(type, (event) => addLine(log, event));
}

function addCopyButton(snippet) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = COPY_WORDS.copy;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const tools = document.createElement('p');
  tools.className = 'tools';
  tools.append(status, button);
  snippet.prepend(tools);
  button.addEventListener('click', () => {
    status.textContent = copy(snippet.querySelector('code'))
      ? COPY_WORDS.copied
      : COPY_WORDS.selected;
  });
}

/** Selects a text and copies it. Where the browser does not let us, it stays selected. */
function copy(node) {
  const selection = getSelection();
  selection.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(node);
  selection.addRange(range);
  return document.execCommand('copy');
}

/** Gives a form the service and session that a list on another page was asked to book. */
function takeFromAddress(form) {
  const asked = new URLSearchParams(location.search);
  for (const name of ['service', 'session']) {
    if (asked.has(name)) form.setAttribute(name, asked.get(name));
  }
}

function addLine(log, { type, detail, target }) {
  const line = document.createElement('p');
  const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
  line.textContent = `${time} ${type} ‹${target.localName}› ${JSON.stringify(detail)}`;
  log.prepend(line);
  while (log.children.length > LINES) log.lastElementChild.remove();
}

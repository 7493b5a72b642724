// @ts-check
// Reads a feed for the choices: from an address, or from a file that stays on this computer.

/**
 * @typedef {import('./options.js').Feed} Feed
 * @typedef {{ readonly feed: Feed, readonly text: string, readonly type?: string }} Read with the media type it was served as
 * @typedef {{ readonly why: string }} Unread what to do about it, as a sentence
 */

const TIMEOUT_MS = 15_000;
const FROM_THE_COMPUTER = '也可以先下载这份文件，再点“选电脑上的文件”。';

/**
 * @param {string} address absolute
 * @returns {Promise<Read | Unread>}
 */
export async function readAddress(address) {
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    return {
      why: `这一页是 https，浏览器不会从它去读 http 的地址。把地址改成 https 试试；${FROM_THE_COMPUTER}`,
    };
  }
  /** @type {SecurityPolicyViolationEvent[]} */
  const violations = [];
  const onViolation = (/** @type {SecurityPolicyViolationEvent} */ event) =>
    void violations.push(event);
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const response = await ask(address, 'cors');
    if (response.status === 404) {
      return { why: '这个地址没有文件（HTTP 404）。请检查地址：上传后，先在浏览器里打开它看看。' };
    }
    if (!response.ok) {
      return { why: `服务器没有给出文件（HTTP ${response.status}）。请把这一句告诉网站管理员。` };
    }
    const read = feedIn(new Uint8Array(await response.arrayBuffer()));
    const type = response.headers.get('content-type') ?? '';
    return 'why' in read ? read : { ...read, type };
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100)); // the event comes after the error
    return { why: await whyNot(address, violations) };
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/**
 * @param {File} file
 * @returns {Promise<Read | Unread>}
 */
export async function readFile(file) {
  return feedIn(new Uint8Array(await file.arrayBuffer()));
}

/**
 * @param {string} address
 * @param {readonly SecurityPolicyViolationEvent[]} violations
 */
async function whyNot(address, violations) {
  const { origin } = new URL(address);
  if (violations.some(({ effectiveDirective }) => effectiveDirective === 'connect-src')) {
    return `这一页的 CSP 不让它读 ${origin}：请网站管理员在这一页的 connect-src 里加上它。${FROM_THE_COMPUTER}`;
  }
  const isThere =
    origin !== location.origin &&
    (await ask(address, 'no-cors').then(
      () => true,
      () => false,
    ));
  return isThere
    ? `${origin} 没有允许别的网站读它（CORS）。数据文件和您的网页在同一个网站，就不要紧；不在，就要请它的管理员发送 Access-Control-Allow-Origin，见下面的信。${FROM_THE_COMPUTER}`
    : `连不上这个地址。请检查拼写，在浏览器里打开它试试。${FROM_THE_COMPUTER}`;
}

/**
 * @param {string} address
 * @param {RequestMode} mode
 */
async function ask(address, mode) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    return await fetch(address, {
      ...{ mode, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' },
      signal: abort.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Read | Unread}
 */
function feedIn(bytes) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return {
      why: '这是 Excel 或 WPS 表格，网页读不了。先用“编辑数据文件”那一页把它变成数据文件。',
    };
  }
  const text = textOf(bytes).trim();
  if (text.startsWith('<')) {
    return {
      why: '这是一个网页。它是您网站的文章，里面有附件或者 linli article 写的那段文字，标签照样能读；要在这里选地点和服务，就选电脑上的文件。不是，就请检查地址。',
    };
  }
  try {
    const feed = JSON.parse(text);
    return typeof feed?.feed === 'object' && feed.feed !== null
      ? { feed, text }
      : { why: '这份文件里没有 feed，不是邻里的数据文件。' };
  } catch {
    return { why: '这份文件不是 JSON，或者有一处写错了。“编辑数据文件”那一页会说是哪一行。' };
  }
}

/** @param {Uint8Array} bytes in UTF-8, or as older programs here write them */
function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

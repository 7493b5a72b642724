// @ts-check
// The calendar to subscribe to: what the feed says of it, and what is to be done.
import { webAddress } from './written-address.js';

/** The media types of a calendar and of news, for whoever keeps the server. */
const TYPES = '请网站管理员让服务器把 .ics 按 text/calendar 发送，.atom 按 application/atom+xml。';

/**
 * @param {object} parts
 * @param {import('./options.js').Feed | null} parts.feed
 * @param {string} parts.src the address of the feed, as it was typed
 * @param {string} parts.typed where the calendar is, or is to be
 * @param {string | null} [parts.page] the address of the page with the list, to which events lead
 * @returns {{ isNamed: boolean, said: string, command: string, record: string }} what is to be known, the command
 * that writes the files, and what the feed lacks, as JSON; empty where there is nothing to do
 */
export function subscriptionFor({ feed, src, typed, page = null }) {
  const named = feed?.feed.ics_url ?? null;
  if (named !== null) {
    const said = `数据文件里写着日历：${named}。居民用过服务目录，下面就有“订阅日历”；一周安排里一直有。数据改了，请再运行一次 linli calendar。`;
    return { isNamed: true, said, command: '', record: '' };
  }
  const address = webAddress(typed);
  if (address === null) {
    const said =
      typed === ''
        ? `${feed === null ? '读不到数据文件，不知道里面写了日历没有。' : ''}居民可以把全部场次订阅到手机的日历里，停课、改期自己会变。要的话，先写上日历放到网上以后的网址；不要就空着。`
        : '请写完整的网址，以 https:// 开头，以 .ics 结尾。';
    return { isNamed: false, said, command: '', record: '' };
  }
  const name = address.pathname.slice(address.pathname.lastIndexOf('/') + 1);
  if (!/^[\w-][\w.-]*\.ics$/i.test(name)) {
    const said =
      '日历的网址要以 .ics 结尾，文件名用字母和数字，例如 https://www.example.gov.cn/fuwu/rili.ics。';
    return { isNamed: false, said, command: '', record: '' };
  }
  const news = name.replace(/ics$/i, 'atom');
  const newsAddress = new URL(news, address).href;
  return {
    isNamed: false,
    said: `还差两步：运行下面的命令，把写出来的两个文件放到这个网址的文件夹；再把下面这一段写进数据文件的 feed 里。${
      address.protocol === 'https:' ? '' : '网址最好用 https：有的日历不订阅 http 的。'
    }${TYPES}`,
    command: `npx linli calendar ${fileName(src)} --out ${name} --out ${news} --force${pageOption(page)}`,
    record: JSON.stringify({ ics_url: address.href, atom_url: newsAddress }, null, 2),
  };
}

/**
 * The option for the page, where no shell reads anything else in its address.
 *
 * @param {string | null} page
 */
function pageOption(page) {
  return page !== null && /^https?:[\w./:%~-]+$/i.test(page) ? ` --page ${page}` : '';
}

/** @param {string} src */
function fileName(src) {
  const name = /[\w.-]+\.(?:json|txt)$/i.exec(src)?.[0];
  return name ?? 'feed.json';
}

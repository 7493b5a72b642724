// @ts-check
// Where bookings are sent: what the feed says of it, and what is to be done.
import { webAddress } from './written-address.js';

/**
 * @param {object} parts
 * @param {import('./options.js').Feed | null} parts.feed
 * @param {string} parts.typed
 * @returns {{ address: string | null, said: string, record: string }} the endpoint, a sentence about it, and
 * what the feed lacks, as JSON; empty where it lacks nothing
 */
export function endpointFor({ feed, typed }) {
  const named = feed?.feed.booking?.endpoint ?? null;
  if (named !== null) {
    return { address: named, said: `数据文件里写着接口：${named}。预约交到那里。`, record: '' };
  }
  const asked = webAddress(typed);
  if (asked === null) {
    const said =
      typed === ''
        ? `${feed === null ? '读不到数据文件，不知道里面写了接口没有。没有写' : '数据文件里没有写接口'}，表单就不收预约，只显示服务的电话，请居民打电话。`
        : '请写完整的网址，以 https:// 开头。';
    return { address: null, said, record: '' };
  }
  const isSafe = asked.protocol === 'https:';
  return {
    address: asked.href,
    said: isSafe
      ? '还差一步：把下面这一段写进数据文件的 feed 里，privacy 照实填写，表单才会打开。'
      : '接口要用 https：姓名和电话不能明文传送。',
    record: isSafe
      ? JSON.stringify({ booking: { endpoint: asked.href, privacy: PRIVACY } }, null, 2)
      : '',
  };
}

/** What has to be said to residents before they give a name; `…` is the office's to fill in. */
const PRIVACY = {
  version: '1',
  handler: '…单位',
  contact: '…电话',
  purpose: '安排…的名额',
  method: '…怎样处理',
  kinds: '姓名、手机号',
  retention: '活动后 30 天删除',
  rights: '可以查询、更正、删除',
};

/**
 * Lines for the letter to whoever keeps the site.
 *
 * @param {string | null} endpoint
 * @param {string} origin of the page
 */
export function endpointSteps(endpoint, origin) {
  return endpoint === null
    ? '预约表单要有一个接口（收预约的服务器程序）才收预约；没有，表单只显示电话。能不能开通？软件包里有一个现成的：npx linli serve 数据文件，要 Node 20.19 以上，数据存在 SQLite 或 PostgreSQL，前面用 https 的反向代理。也可以按约定自己写。见说明书“给信息中心”的“预约接口”。开通后，请把地址告诉我们，我们写进数据文件。'
    : `预约交到 ${endpoint}。请确认它在运行，并且允许 ${origin} 的网页提交（ALLOWED_ORIGINS）。`;
}

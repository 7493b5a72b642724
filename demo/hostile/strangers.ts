/** Pages on which strangers have written, each with what they tried. */

const FEED = '../feeds/changji.json';
const NOW = '2026-11-24T10:00:00+08:00';
const ELSEWHERE = 'https://stranger.example/';
const REFUSED = `booking-href=${ELSEWHERE}&amp;now=2031-01-01T00:00:00%2B08:00&amp;check&amp;keep=session`;

const list = (before = '') =>
  `${before}<linli-service-list src="${FEED}" area="loc-jiashun" url-prefix="none" now="${NOW}"><p>服务目录暂时打不开，请打电话。</p></linli-service-list>`;

export const STRANGERS = [
  {
    name: 'stranger-links',
    title: '陌生人写的链接',
    says: '留言里的链接写着别处的预约网址、别的时间和检查报告：只有缩小范围的部分算数，别家的数据不读。',
    body: `<div class="comment"><a href="${FEED}#linli-service-list?limit=3&amp;${REFUSED}">看看这些服务</a></div>
<div class="comment"><a id="foreign" href="${ELSEWHERE}feed.json#linli-booking-form?service=svc">在这里预约</a></div>`,
  },
  {
    name: 'stranger-frames',
    title: '陌生人写的框架',
    says: '一个框架的地址写着别处的预约网址，另一个框架谎报自己有 4321 像素高。',
    body: `<iframe id="ours" title="服务" src="../linli-embed.html?tag=service-list&amp;src=${FEED.slice(2)}&amp;limit=3&amp;${REFUSED}"></iframe>
<iframe id="tall" title="谎报高度" src="tall-frame.html?linli-embed.html"></iframe>`,
  },
  {
    name: 'tall-frame',
    title: '谎报高度的网页',
    says: '它对外面的网页说自己有 4321 像素高。',
    lateScript: 'tall-frame.js',
    body: '',
  },
  {
    name: 'shadowed-names',
    title: '被图片占用的名字',
    says: '<code>&lt;img name="createElement"&gt;</code>：标签停下来，标签之间的文字还在，也不报错。',
    body: list('<img name="createElement" alt="">'),
  },
  {
    name: 'shared-screen',
    title: '大家共用的屏幕',
    says: '<code>kiosk</code>：一分钟没人碰就清空，之后才到的回答不属于任何人。',
    body: `<linli-booking-form kiosk src="${FEED}" service="svc-prenatal-yoga" now="${NOW}"><p>预约暂时打不开，请打电话。</p></linli-booking-form>`,
  },
] as const;

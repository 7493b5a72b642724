import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRANGERS } from './strangers.ts';

/** A page with one trouble that county sites make. */
interface HostilePage {
  readonly name: string;
  readonly title: string;
  /** Description of the trouble, in HTML. */
  readonly says: string;
  /** Files beside this one. */
  readonly style?: string;
  /** A script before `linli.js`, and one that runs when the page has been read. */
  readonly script?: string;
  readonly lateScript?: string;
  readonly attributes?: string;
  readonly isQuirky?: boolean;
  /** True where `linli.js` is no script until another makes it one. */
  readonly isHeldBack?: boolean;
  /** A feed beside this file, where the trouble is in what the tags are given to show. */
  readonly feed?: string;
  /** What stands on the page in place of the three tags. */
  readonly body?: string;
}

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: 'clean',
    title: '什么都没有的网页',
    says: '没有样式，没有别的脚本。其余各页里，标签里面要和这里一模一样。',
  },
  {
    name: 'root-size',
    title: '根字号 62.5%',
    says: '<code>html { font-size: 62.5% }</code>：用 rem 的组件会小三分之一。',
    style: 'root-size.css',
  },
  {
    name: 'resets',
    title: '全部重置',
    says: '<code>* { … !important }</code>：颜色、字体、边距、缩进、大小写，全部强制。',
    style: 'resets.css',
  },
  {
    name: 'old-cms',
    title: '老 CMS 的样式',
    says: '<code>a</code>、<code>button</code>、<code>table</code>、<code>label</code>、<code>p</code> 和常用的类名都有样式。',
    style: 'old-cms.css',
  },
  {
    name: 'bootstrap-2',
    title: 'Bootstrap 2',
    says: '真的 Bootstrap 2.3.2。',
    style: 'vendor/bootstrap-2.css',
  },
  {
    name: 'bootstrap-3',
    title: 'Bootstrap 3',
    says: '真的 Bootstrap 3.4.1。',
    style: 'vendor/bootstrap-3.css',
  },
  {
    name: 'zoom',
    title: '放大的网页',
    says: '<code>body { zoom: 1.25 }</code>：政府网站的“大字版”常这样做。',
    style: 'zoom.css',
  },
  {
    name: 'transform',
    title: '变换过的网页',
    says: '<code>body { transform: … }</code>：固定位置从此相对 body。',
    style: 'transform.css',
  },
  {
    name: 'jquery',
    title: 'jQuery 1.12',
    says: '真的 jQuery 1.12.4，把标签包起来，再搬动。',
    script: 'vendor/jquery.js',
    lateScript: 'jquery-page.js',
  },
  {
    name: 'prototype',
    title: 'Prototype.js 的改动',
    says: '像 Prototype.js 1.5 那样改内建对象：<code>Array.prototype.toJSON</code> 和可枚举的方法。',
    script: 'prototype-like.js',
  },
  {
    name: 'requirejs',
    title: 'RequireJS',
    says: '真的 RequireJS 2.3.8：谁匿名调用 <code>define()</code> 就出错。',
    script: 'vendor/require.js',
  },
  {
    name: 'late-script',
    title: '推迟执行的脚本',
    says: '像 Rocket Loader 那样，脚本先不执行，网页读完才补上，没有 <code>document.currentScript</code>。',
    isHeldBack: true,
    lateScript: 'late-scripts.js',
  },
  {
    name: 'quirks',
    title: '怪异模式',
    says: '没有 <code>&lt;!doctype html&gt;</code>。',
    isQuirky: true,
  },
  {
    name: 'right-to-left',
    title: '从右到左的网页',
    says: '<code>&lt;html dir="rtl"&gt;</code>，标签里是中文。',
    attributes: ' dir="rtl"',
  },
  {
    name: 'hidden',
    title: '打开时看不见',
    says: '<code>display: none</code>，半秒后才显示，像选项卡那样。',
    style: 'hidden.css',
    lateScript: 'show-later.js',
  },
  {
    name: 'sidebar',
    title: '240 像素的侧栏',
    says: '窄到 240 像素，什么也不能伸出去。',
    style: 'sidebar.css',
  },
  {
    name: 'globals',
    title: '被占用的全局名',
    says: '<code>define</code>、<code>module</code>、<code>process</code>、<code>__zod_globalConfig</code>，<code>Object.prototype</code> 上可枚举的方法。',
    script: 'globals.js',
  },
  {
    name: 'moves',
    title: '不停搬动标签的网页',
    says: '标签在显示前后被移走、移回、换位置。',
    lateScript: 'moves.js',
  },
  {
    name: 'texts',
    title: '难看的文字',
    says: '数据里有控制方向的字符、堆起来的符号、很高的字，还有一条冒充预约结果的通知。',
    feed: 'texts.json',
  },
  ...STRANGERS,
];

/** The three tags, each in a place of its own. */
const TAGS = [
  '<linli-service-list src="../feeds/changji.json" area="loc-jiashun" limit="10" url-prefix="none" now="2026-11-24T10:00:00+08:00"><p>服务目录暂时打不开。</p></linli-service-list>',
  '<linli-booking-form src="../feeds/changji.json" now="2026-11-24T10:00:00+08:00"><p>预约暂时打不开。</p></linli-booking-form>',
  '<linli-stats-panel src="../feeds/changji.json" metrics="m-communities,m-organizations"><p>数据暂时打不开。</p></linli-stats-panel>',
]
  .map((tag) => `<div class="place">\n${tag}\n</div>`)
  .join('\n');

function htmlOf(page: HostilePage): string {
  const { title, says, style, script, lateScript, attributes = '' } = page;
  return `${page.isQuirky ? '' : '<!doctype html>\n'}<html lang="zh-Hans"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 邻里</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
${style === undefined ? '' : `<link rel="stylesheet" href="${style}">`}
${script === undefined ? '' : `<script src="${script}"></script>`}
${page.isHeldBack ? '<script type="text/late" data-src="../linli.js"></script>' : '<script src="../linli.js" defer></script>'}
${lateScript === undefined ? '' : `<script src="${lateScript}" defer></script>`}
</head>
<body>
<p><a href="index.html">全部难看的网页</a></p>
<h1>${title}</h1>
<p>${says}</p>
${page.body ?? tagsOf(page)}
</body>
</html>
`;
}

/** The three tags, with the feed of the page. */
function tagsOf({ feed }: HostilePage): string {
  if (feed === undefined) return TAGS;
  return TAGS.replaceAll('../feeds/changji.json', feed).replace(' area="loc-jiashun"', '');
}

function indexHtml(): string {
  const items = HOSTILE_PAGES.map(
    ({ name, title, says }) => `<li><a href="${name}.html">${title}</a>：${says}</li>`,
  );
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>难看的网页 · 邻里</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../site.css">
</head>
<body>
<header class="site-header"><div class="width">
<a class="brand" href="../index.html"><img src="../icon.svg" alt="" width="34" height="34">邻里 <small>linli</small></a>
</div></header>
<div class="width"><main id="main">
<h1>难看的网页</h1>
<p class="lead">真正的县级网站什么样都有。这里每一页有一种麻烦；每次测试都打开它们，逐个像素同“什么都没有的网页”比较。</p>
<ul>
${items.join('\n')}
</ul>
</main></div>
</body>
</html>
`;
}

/** Writes the pages into a folder; gives its files by the path they are served at. */
export function writeHostilePages(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const pages = [
    ['index', indexHtml()] as const,
    ...HOSTILE_PAGES.map((page) => [page.name, htmlOf(page)] as const),
  ];
  return Object.fromEntries(
    pages.map(([name, html]) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, html);
      return [`/hostile/${name}.html`, file];
    }),
  );
}

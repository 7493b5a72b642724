import type { CheckLanguage } from '../check-language.ts';
import { fieldLinks, fieldsSection } from './fields-section.ts';
import { findingsSection } from './findings-section.ts';
import { FEED_PAGES } from './names.ts';

const TITLES: Readonly<Record<CheckLanguage, readonly [title: string, lead: string]>> = {
  'zh-Hans': [
    '数据文件怎么写',
    '邻里的组件显示的内容，都写在一份 JSON 数据文件里。这一页说明它的每一个字段，检查说的每一处都指到这里。',
  ],
  en: [
    'How to write the feed',
    'All that the elements show stands in one JSON file. This page describes each of its fields, and every finding of the check leads here.',
  ],
};

const STYLES = `
body { max-width: 50em; margin: 0 auto; padding: 1em; font: 1em/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #1c2321; background: #fff }
a { color: #0f6b5c }
ul.lists { display: flex; flex-wrap: wrap; gap: 0 1.5em; padding: 0; list-style: none }
ul.lists a, h1 ~ p a { display: inline-block; padding: .6em 0 }
:focus-visible { outline: 3px solid #0f6b5c; outline-offset: 2px }
table { width: 100%; border-collapse: collapse }
tr { border-top: 1px solid #d5dcda }
th, td { padding: .5em .5em .5em 0; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th:first-child { width: 24% }
@media (max-width: 40em) { th, th:first-child, td, tr { display: block; width: auto; padding-inline: 0 } td { padding-top: 0 } thead { display: none } }
p { margin: 0 0 .4em }
.form { color: #56605d }
.example code { display: block; padding: .3em .6em; background: #eef3f2; overflow-wrap: anywhere; user-select: all }
.findings li { margin-bottom: 1em }
:target { background: #fdf6e7 }
@media (prefers-color-scheme: dark) {
  body { color: #e8edeb; background: #1b2120 }
  a { color: #5cc4b0 }
  :focus-visible { outline-color: #5cc4b0 }
  .form { color: #b4bebb }
  .example code { background: #262e2c }
  :target { background: #352c17 }
}`;

/** A page that needs no other file: an office uploads it with the scripts, and findings lead to it. */
export function feedPage(language: CheckLanguage): string {
  const [title, lead] = TITLES[language];
  const other: CheckLanguage = language === 'en' ? 'zh-Hans' : 'en';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · linli</title>
<style>${STYLES}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<p><a href="${FEED_PAGES[other]}" lang="${other}" hreflang="${other}">${TITLES[other][0]}</a></p>
<ul class="lists">
${fieldLinks(language)
  .map((link) => `<li>${link}</li>`)
  .join('\n')}
</ul>
${fieldsSection(language)}
${findingsSection(language)}
</main>
</body>
</html>
`;
}

import type { CheckCode } from '../../i18n/check-sentences.ts';
import { SENTENCES, type CheckLanguage } from '../check-language.ts';
import { exampleFor } from '../page-examples.ts';
import { code, sentenceHtml } from './markup.ts';

const HEADINGS: Readonly<Record<CheckLanguage, readonly [heading: string, lead: string]>> = {
  'zh-Hans': [
    '检查说的话：网页和服务器',
    '检查网页、服务器和整份文件时可能说的每一句话，和可以照抄的写法。',
  ],
  en: [
    'What the check says: pages and servers',
    'Every sentence the check may say of a page, its server and a feed as a whole, with what can be copied.',
  ],
};

/** Sentences that ask for nothing. */
const FINE = /-(fine|found|read)$|^(endpoint|visitors-see)$/;

/** The section of a page that says of each finding outside the fields of a feed what to do. */
export function findingsSection(language: CheckLanguage): string {
  const [heading, lead] = HEADINGS[language];
  const { check } = SENTENCES[language];
  const codes = (Object.keys(check) as CheckCode[]).filter((each) => !FINE.test(each));
  const items = codes.map((each) => {
    const example = exampleFor(each);
    const copied = example === '' ? '' : `<p class="example">${code(example)}</p>`;
    return `<li id="check-${each}"><p>${sentenceHtml(check[each])}</p>${copied}</li>`;
  });
  return `<h2 id="findings">${heading}</h2>
<p>${lead}</p>
<ul class="findings">
${items.join('\n')}
</ul>`;
}

import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { armoured } from '../../../src/authoring/armour.ts';
import { armourIn, unpacked } from '../../../src/feed/armoured-feed.ts';

const MOST = 16_000_000;
const CHANGJI = readFileSync(new URL('../../../demo/feeds/changji.json', import.meta.url));

/** The bytes that a page reads of an article; the kind of the damage where it is damaged. */
async function readIn(article: string): Promise<Uint8Array | string> {
  const armour = armourIn(article);
  if (armour === null) return 'none';
  if (armour.kind !== 'whole') return armour.kind;
  return (await unpacked(armour.base64, MOST).catch(() => null)) ?? 'damaged';
}

type Mangle = (text: string) => string;

/** Things that editors do to the characters of a text that was pasted into them, and leave it readable. */
const TO_CHARACTERS: readonly Mangle[] = [
  (text) => text.trim(),
  (text) => `${text}\n`,
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replaceAll(' ', '\r\n'),
  (text) => text.replaceAll(' ', ''),
  (text) => text.replaceAll(' ', '&nbsp;'),
  (text) => text.replaceAll(' ', '&amp;nbsp;'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '</p>\n<p>'),
  (text) => text.replaceAll(' ', '<br/>'),
  (text) => text.replaceAll(' ', ' \u200B'),
  (text) => text.replaceAll('+', '&#43;'),
  (text) => text.replaceAll('+', '&plus;'),
  (text) => text.replaceAll(':', '&colon;'),
  (text) => text.replace(/(\d)x(?=\d)/g, '$1×'),
  (text) => text.replace(/(\d)x(?=\d)/g, '$1&#215;'),
];

/** Things that stand around it then. */
const AROUND: readonly Mangle[] = [
  (text) => text,
  (text) => `<p><span style="font-family: 宋体; font-size: 16px">${text}</span></p>`,
  (text) => `<meta name="description" content="${text.slice(0, 40)}">${text}`,
  (text) => `<p>${text.slice(0, 40)}…</p><div>${text}</div>`,
  (text) => `<nav>登录 linli: 首页</nav>${text}<footer>版权所有：linli</footer>`,
];

/** Tags that stand within a run of characters, where an editor was at work before. */
const WITHIN: readonly Mangle[] = [
  (text) => text,
  (text) => text.replace(/(.{50})/g, '$1<span></span>'),
  (text) => text.replaceAll('/', '&#x2F;'),
];

const feeds = fc
  .oneof(fc.json(), fc.string({ unit: 'grapheme' }))
  .map((text) => new TextEncoder().encode(text));

describe('A feed as text in an article', () => {
  it('is the same feed after all that editors do to a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        feeds,
        fc.constantFrom(...WITHIN),
        fc.array(fc.constantFrom(...TO_CHARACTERS), { maxLength: 4 }),
        fc.constantFrom(...AROUND),
        async (feed, within, mangles, around) => {
          const mangled = mangles.reduce((text, mangle) => mangle(text), within(armoured(feed)));
          const article = around(mangled);
          expect(await readIn(article)).to.deep.equal(feed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same feed, or said to be damaged, where characters were lost or changed', async () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      text: fc.constantFrom('', 'A', 'b9', '中', '<b>', ' ', ':', '/'),
    });
    await fc.assert(
      fc.asyncProperty(
        feeds,
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (feed, edits) => {
          const article = edits.reduce((text, { at, length, text: inserted }) => {
            const from = at % text.length;
            return text.slice(0, from) + inserted + text.slice(from + length);
          }, armoured(feed));
          const read = await readIn(article);
          if (typeof read !== 'string') expect(read).to.deep.equal(feed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells what is cut off, and what a later version wrote', async () => {
    const text = armoured(CHANGJI);
    expect(armourIn(text.slice(0, 9_000))?.kind).to.equal('damaged');
    expect(await readIn(text.replace('linli:1:', 'linli:2:'))).to.equal('other-version');
    expect(await readIn(text.replace('QA', 'QB').replace('H4sI', 'H4sJ'))).to.equal('damaged');
    expect(armourIn('<p>linli:1 是什么？</p>')).to.equal(null);
  });

  it('is the last one, and no older one where that is damaged', async () => {
    const [old, latest] = ['{"a":1}', '{"b":2}'].map((text) => new TextEncoder().encode(text));
    const article = `<p>${armoured(old!)}</p><p>${armoured(latest!)}</p>`;
    expect(await readIn(article)).to.deep.equal(latest);
    const cut = armoured(CHANGJI).slice(0, 5_000);
    expect(await readIn(`${article}<p>${cut}</p>`)).to.equal('damaged');
    expect(await readIn(`<p>${cut}</p>${article}`)).to.deep.equal(latest);
  });

  it('is 14 kB for a county, plain ASCII, and always the same', async () => {
    const feed = new TextEncoder().encode(JSON.stringify(JSON.parse(CHANGJI.toString())));
    const text = armoured(feed);
    expect(text.length).to.be.within(12_000, 15_000);
    expect(text).to.match(/^[\w+/: ]+$/);
    expect(armoured(feed)).to.equal(text);
    expect(await readIn(text)).to.deep.equal(feed);
  });

  it('is unpacked up to the bytes that a feed may have, and no further', async () => {
    const bomb = armourIn(armoured(new Uint8Array(3_000_000)));
    expect(bomb?.kind).to.equal('whole');
    if (bomb?.kind === 'whole') expect(await unpacked(bomb.base64, 1_000_000)).to.equal(null);
  });
});

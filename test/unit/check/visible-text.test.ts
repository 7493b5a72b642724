import { describe, it } from 'node:test';
import { expect } from 'chai';
import { findingsIn } from '../../../src/check/finding.ts';
import { findingLine } from '../../../src/check/finding-line.ts';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { tagTitle } from '../../../src/check/tag-title.ts';
import {
  shortened,
  visibleJson,
  visibleLines,
  visibleText,
} from '../../../src/check/visible-text.ts';

const say = findingsIn(SENTENCES.en.check);

/** Controls of both blocks, ends of lines, turns of direction, halves of a sign. */
const UNSEEN = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
  ...[0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0xd800, 0xdbff, 0xdc00, 0xdfff],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCharCode(code));

describe('A text from outside, in a line of ours', () => {
  it('shows each sign that is not seen by its number', () => {
    for (const sign of UNSEEN) {
      const code = sign.charCodeAt(0).toString(16);
      expect(visibleText(`甲${sign}b`)).to.equal(`甲\\u{${code}}b`);
    }
  });

  it('is else as it was: scripts, marks, joiners, signs of two halves', () => {
    const text = 'feed.json 嘉顺 ئۇيغۇر e\u0301 👩‍👩‍👧 <a b="c"> \\u{1b} é';
    expect(visibleText(text)).to.equal(text);
  });

  it('keeps lines of ours', () => {
    expect(visibleLines('usage:\n  \u001b[2J')).to.equal('usage:\n  \\u{1b}[2J');
  });

  it('is shortened where it is long, never within a sign', () => {
    expect(shortened('甲'.repeat(500))).to.equal('甲'.repeat(500));
    expect(shortened(`${'a'.repeat(499)}👧b`)).to.equal(`${'a'.repeat(499)}…`);
    expect(shortened('a'.repeat(1e6))).to.have.length(501);
  });

  it('stays what it is in JSON, and is seen there', () => {
    const value = { text: `${UNSEEN.join('')}甲"\\` };
    for (const json of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const shown = visibleJson(json);
      expect(JSON.parse(shown)).to.deep.equal(value);
      expect(shown).not.to.match(/[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}\u2028\u2029]/u);
    }
  });
});

describe('A finding in a line', () => {
  const OSC = '\u001b]0;OWNED\u0007\u001b[2J\u009b1A';

  it('moves no cursor, whatever its parts have in them', () => {
    const finding = say('error', 'unknown-id', `area="${OSC}"`, `${OSC}\u202e`);
    const title = tagTitle({ name: 'service-list', attributes: new Map([['area', OSC]]) });
    for (const of of [title, `https://county.example/${OSC}`]) {
      expect(findingLine(finding, of, 'en')).not.to.match(/[\p{Cc}\p{Bidi_C}]/u);
    }
    expect(findingLine(finding, 'feed.json', 'en')).to.contain(
      'area="\\u{1b}]0;OWNED\\u{7}\\u{1b}[2J\\u{9b}1A"',
    );
  });

  it('is one line: what stands in it forges no other', () => {
    for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      const forged = `x${end}feed.json:1:1 error all is lost`;
      const line = findingLine(say('error', 'unknown-id', forged, forged), forged, 'en');
      expect(line.split(/[\n\r\v\f\u0085\u2028\u2029]/)).to.have.length(1);
    }
  });

  it('has a length that can be read', () => {
    const long = 'a'.repeat(1e6);
    const title = tagTitle({ name: 'service-list', attributes: new Map([['id', long]]) });
    expect(title.length).to.be.below(600);
    expect(findingLine(say('error', 'unknown-id', long, long), long, 'en').length).to.be.below(
      2_000,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { armoured } from '../../../src/authoring/armour.ts';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { findingsIn } from '../../../src/check/finding.ts';
import { heldFeed } from '../../../src/check/held-feed.ts';

const { check } = SENTENCES.en;
const say = findingsIn(check);
const SITE = 'https://www.county.example';
const FEED = new TextEncoder().encode('{"feed":{"spec":"1.0"}}');

const heldIn = (text: string, origin = SITE) =>
  heldFeed({ text, address: `${SITE}/art/1.html` }, origin, say);

describe('The check of an article', () => {
  it('says that its newest attachment is the feed', async () => {
    const held = await heldIn('<a href="/upload/feed.txt">');
    assert.equal(held?.kind, 'attachment');
    assert.equal(held.finding.sentence, check['feed-attached']);
    assert.equal(held.finding.detail, `${SITE}/upload/feed.txt`);
    assert.equal(held.finding.severity, 'fine');
  });

  it('says that the feed is the text in it, and that it is whole', async () => {
    const held = await heldIn(`<p>${armoured(FEED)}</p><a href="/upload/feed.txt">`);
    assert.equal(held?.kind, 'armour');
    assert.equal(held.finding.sentence, check['feed-in-article']);
    assert.deepEqual(held.kind === 'armour' && held.bytes, FEED);
  });

  for (const [what, change, sentence] of [
    ['cut off', (text: string) => text.slice(0, -20), check.damaged],
    ['changed', (text: string) => text.replace('H4sI', 'H4sJ'), check.damaged],
    ['of a later version', (text: string) => text.replace(':1:', ':2:'), check['wrong-version']],
  ] as const) {
    it(`says that it is ${what}`, async () => {
      const held = await heldIn(change(armoured(FEED)));
      assert.equal(held?.kind, 'damaged');
      assert.equal(held.finding.sentence, sentence);
      assert.equal(held.finding.severity, 'error');
    });
  }

  it('leaves feeds, pages that hold none, and articles of other sites alone', async () => {
    assert.equal(await heldIn('{"feed":{"title":"linli:1:9:abc"}}'), null);
    assert.equal(await heldIn('<a href="/a.docx">'), null);
    assert.equal(await heldIn('<a href="/upload/feed.txt">', 'https://else.example'), null);
  });
});

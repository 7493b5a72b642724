import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unclosedTags } from '../../../src/check/unclosed-tags.ts';

const LIST = '<linli-service-list src="feed.json" />';

describe('Tags that are not closed', () => {
  for (const [what, html, found] of [
    ['one that ends with />', `<p>甲</p>${LIST}<h2>乙</h2>`, [LIST]],
    ['one without quotes', '<linli-stats-panel src=f.json/>', ['<linli-stats-panel src=f.json/>']],
    ['one in large letters', '<LINLI-BOOKING-FORM SRC="f"/>', ['<LINLI-BOOKING-FORM SRC="f"/>']],
    ['a stand-in', '<div data-linli="service-list"/>', ['<div data-linli="service-list"/>']],
    ['one without an end', '<linli-stats-panel src="f"><p>甲</p>', ['<linli-stats-panel src="f">']],
    [
      'one whose end is that of the next',
      '<linli-stats-panel src="a"><linli-stats-panel src="b"></linli-stats-panel>',
      ['<linli-stats-panel src="a">'],
    ],
  ] as const) {
    it(`are found: ${what}`, () => assert.deepEqual(unclosedTags(html), found));
  }

  for (const [what, html] of [
    ['what is closed', '<linli-service-list src="a/>b"></linli-service-list>'],
    ['a comment', `<!-- ${LIST} -->`],
    ['a script', `<script>const tag = '${LIST}';</script>`],
    ['a text to be typed', `<textarea>${LIST}</textarea>`],
    ['other elements', '<img src="a"/><br/><linli-other/>'],
    ['a stand-in that is closed', '<div data-linli="service-list">电话</div>'],
    ['what is shown as text', `&lt;linli-service-list src="feed.json" /&gt;`],
  ] as const) {
    it(`are none of ${what}`, () => assert.deepEqual(unclosedTags(html), []));
  }
});

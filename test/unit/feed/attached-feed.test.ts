import { describe, it } from 'node:test';
import { expect } from 'chai';
import { attachmentIn, withoutComments } from '../../../src/feed/attached-feed.ts';

const ARTICLE = 'https://www.county.example/art/2026/12/1/art_88_1.html';
const UPLOADS = 'https://www.county.example/upload';

describe('The newest attachment of an article', () => {
  for (const [what, html, found] of [
    ['a .json', '<a href="/upload/feed.json">数据</a>', `${UPLOADS}/feed.json`],
    ['a .txt', "<p><a target=_blank href='/upload/feed.TXT'>数据</a>", `${UPLOADS}/feed.TXT`],
    ['without quotes', '<A HREF=/upload/a.txt>', `${UPLOADS}/a.txt`],
    ['beside the article', '<a href="a.txt">', 'https://www.county.example/art/2026/12/1/a.txt'],
    [
      'behind a query',
      '<a href="/down.jsp?id=7&amp;name=feed.txt">',
      'https://www.county.example/down.jsp?id=7&name=feed.txt',
    ],
    ['the last', '<a href="/upload/b.txt"></a><a href="/upload/a.txt">', `${UPLOADS}/a.txt`],
    [
      'the one with the latest date, where it stands above',
      '<a href="/upload/20261201080000123.txt"></a><a href="/upload/20261130080000999.txt">',
      `${UPLOADS}/20261201080000123.txt`,
    ],
    ['not one of another site', '<a href="https://else.example/feed.txt">', null],
    ['not a document', '<a href="/upload/a.docx"></a><a href="/index.html">', null],
    ['not a link that runs', '<a href="javascript:feed.json">', null],
    ['not a picture', '<img src="/upload/feed.json">', null],
    ['not what a link carries', '<a data-href="/upload/a.txt" href="/b.html">', null],
    ['not a broken address', '<a href="https://[.txt">', null],
  ] as const) {
    it(`is ${what}`, () => {
      expect(attachmentIn(html, ARTICLE)).to.equal(found);
    });
  }

  it('is none that a comment takes back, whether it is closed or not', () => {
    const old = '<a href="/upload/a.txt">';
    for (const [html, left] of [
      [`${old}<!-- <p><a href="/upload/b.txt"></p> -->`, old],
      [`${old}<!-- <a href="/upload/b.txt">`, old],
      [`<!-- x --><!---->${old}<!-- -- -->`, old],
      ['<p>1 < 2 <!- no comment -></p>', '<p>1 < 2 <!- no comment -></p>'],
    ] as const) {
      expect(withoutComments(html)).to.equal(left);
    }
  });

  it('is found in a page of any kind in a moment', () => {
    for (const piece of ['<a ', '<a href=', '<a href="', '<a x href =', '<', 'href=', '<a\n\n']) {
      const before = performance.now();
      attachmentIn(piece.repeat(200_000), ARTICLE);
      expect(performance.now() - before).to.be.below(20_000); // a square would take hours
    }
  });
});

import * as fc from 'fast-check';

/** Pieces of texts that have moved, stretched or frozen a page, or might. */
export const PIECES: readonly string[] = [
  ...[
    '瑜伽',
    '社区 ',
    '免费',
    'yoga',
    'Yoga (10)',
    '100.5',
    ' - ',
    '：',
    '（',
    '…',
    '\n',
    '\t',
    ' ',
  ],
  ...['\u202E', '\u202A', '\u2066', '\u2067', '\u2068', '\u2069', '\u061C', '\u200E', '\u200F'],
  ...['شېخۇ', 'ﷺ', 'عربي 12', 'אבג', 'مەكتەپ'],
  ...['a\u0301\u0316\u0301\u0316\u0301\u0316', '\u0301'.repeat(40), 'ｶﾞﾞﾞﾞﾞﾞ', '\u3099\u302A'.repeat(9)],
  ...["'", "'".repeat(60), '"', '=1+1', '＝1', '@x', '<input type=password>', '</script>', '&amp;'],
  ...['\u200B', '\uFEFF', '\u2060', '\uD800', '\uDC00', '😀', '𠮷', '㎡', 'ǆ', 'ﬃ', '꧅', '﷽'],
  ...['%E2%80%AE', '#', '?', '&', '=', 'javascript:alert(1)', 'tel:*#06#', '//evil', '\\\\evil'],
];

/** A text that is put together of such pieces. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'grapheme' })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

/** A text of a feed: in one language or in several. */
export const hostileWording = fc.oneof(
  hostileText,
  fc.dictionary(fc.constantFrom('zh-Hans', 'en', 'ug', 'kk-Arab', 'x', '__proto__'), hostileText, {
    maxKeys: 3,
  }),
);

const ISOLATES = /\u2068[^\u2068\u2069]*\u2069/g;
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const MANY_MARKS = /[\p{M}\uFF9E\uFF9F]{5}/u;
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * The fault in a sentence of a language from left to right, `null` for none: everything that runs another way
 * is set apart, and nothing else turns it.
 */
export function faultIn(sentence: string): string | null {
  if (MANY_MARKS.test(sentence)) return 'marks';
  const own = outsideIsolates(sentence);
  if (TURNING.test(own)) return 'a control';
  return FROM_RIGHT.test(own) ? 'words that are not set apart' : null;
}

/** What is left of a sentence without the parts that are set apart, one in the other. */
function outsideIsolates(sentence: string): string {
  let before = sentence;
  for (;;) {
    const after = before.replace(ISOLATES, '');
    if (after === before) return after;
    before = after;
  }
}

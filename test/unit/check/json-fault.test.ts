import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { checkFeed } from '../../../src/check/check-feed.ts';
import { jsonFault, type JsonFaultCode } from '../../../src/check/json-fault.ts';
import { enCheck, zhHansCheck } from '../../../src/i18n/check-sentences.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (feed: Uint8Array, language: 'zh-Hans' | 'en' = 'zh-Hans') =>
  checkFeed(feed, { language, now: 0 }).findings;

/** A feed with a line in it that is no JSON, which is its third. */
const withLine = (line: string) => `{\n "feed": { "spec": "1.0" },\n${line}\n "services": []\n}`;

describe('A feed that is no JSON', () => {
  for (const [what, text, code, line, column, mended] of [
    ['a Chinese quote before a name', withLine('“title”: "甲",'), 'quote', 3, 1, '"title": "甲",'],
    ['a Chinese quote after a name', withLine('"title”: "甲",'), 'quote', 3, 7, '"title": "甲",'],
    ['Chinese quotes around a value', withLine('"title": “甲”,'), 'quote', 3, 10, '"title": "甲",'],
    ['a Chinese quote after a value', withLine('"title": "甲”,'), 'quote', 3, 12, '"title": "甲",'],
    ['full-width quotes', withLine('"title": ＂甲＂,'), 'quote', 3, 10, '"title": "甲",'],
    ['a Chinese comma', withLine('"x_a": 1，'), 'comma', 3, 9, '"x_a": 1,'],
    ['a Chinese list comma', withLine('"x_a": [1、2],'), 'comma', 3, 10, '"x_a": [1,2],'],
    ['a Chinese colon', withLine('"title"： "甲",'), 'colon', 3, 8, '"title": "甲",'],
    ['Chinese brackets', withLine('"x_a": 【1】,'), 'bracket', 3, 8, '"x_a": [1],'],
    [
      'all that a Chinese keyboard does to a line',
      withLine('“x_a”：［1，2］，'),
      ...(['quote', 3, 1, '"x_a":[1,2],'] as const),
    ],
  ] as const) {
    it(`says that it has ${what}, where, and how the line is to be`, () => {
      const [finding, ...others] = check(bytes(text));
      assert.equal(finding?.sentence, zhHansCheck[`json-chinese-${code}`]);
      assert.deepEqual(finding?.at, { line, column });
      assert.equal(finding?.detail, text.split('\n')[2]);
      assert.equal(finding?.example, mended);
      assert.deepEqual(others, []);
    });
  }

  for (const [what, text, code, line, column, mended] of [
    ['a comma after the last item', '{"a": [1, 2,]}', 'trailing-comma', 1, 12, '{"a": [1, 2]}'],
    ['one after the last member', '{"a": 1,\n}', 'trailing-comma', 1, 8, '{"a": 1'],
    ['two commas', '{"a": 1,, "b": 2}', 'extra-comma', 1, 9, '{"a": 1, "b": 2}'],
    ['no comma between members', '{"a": 1\n "b": 2}', 'missing-comma', 2, 2, '{"a": 1,'],
    ['no comma between texts', '["a" "b"]', 'missing-comma', 1, 6, '["a", "b"]'],
    ['no comma between objects', '[{} {}]', 'missing-comma', 1, 5, '[{}, {}]'],
    ['no colon', '{"a" 1}', 'missing-colon', 1, 6, '{"a": 1}'],
    ['single quotes', "{'a': 'b'}", 'single-quote', 1, 2, '{"a": "b"}'],
    ['a comment', '{"a": 1 // one\n}', 'comment', 1, 9, '{"a": 1'],
    ['a comment between signs', '{"a": /* one */ 1}', 'comment', 1, 7, '{"a":  1}'],
    ['a comment of a script', '# feed\n{"a": 1}', 'comment', 1, 1, null],
    ['a name without quotes', '{a: 1}', 'bare-name', 1, 2, '{"a": 1}'],
    ['a text without quotes', '{"a": 甲}', 'bare-text', 1, 7, '{"a": "甲"}'],
    ['a yes of another language', '{"a": True}', 'bare-text', 1, 7, '{"a": true}'],
    ['an unknown of another language', '{"a": undefined}', 'bare-text', 1, 7, '{"a": null}'],
    ['a telephone number', '{"a": 0994-1234567}', 'number', 1, 7, '{"a": "0994-1234567"}'],
    ['a date', '{"a": 2026-12-02}', 'number', 1, 7, '{"a": "2026-12-02"}'],
    ['a number in groups', '{"a": 2,000}', 'number', 1, 9, null],
    ['a time', '{"a": 10:00}', 'number', 1, 7, '{"a": "10:00"}'],
    ['a quote that does not end', '{"a": "甲\n}', 'open-quote', 1, 7, null],
    ['a path of Windows', '["C:\\甲"]', 'backslash', 1, 5, '["C:\\\\甲"]'],
    ['a wide blank', '{\u3000"a": 1}', 'odd-blank', 1, 2, '{ "a": 1}'],
    ['brackets that do not match', '{"a": [1}', 'wrong-bracket', 1, 9, null],
    ['two feeds', '{"a": 1}\n{"a": 1}', 'after-end', 2, 1, null],
    ['a bracket too many', '{"a": 1}}', 'after-end', 1, 9, null],
    ['its beginning alone', '{"a": [{"b": 1', 'truncated', 1, 15, '{"a": [{"b": 1} ] }'],
    ['half a text', '{"a": "甲', 'truncated', 1, 9, '{"a": "甲"}'],
  ] as const) {
    it(`says that it has ${what}`, () => {
      const [finding] = check(bytes(text));
      assert.equal(finding?.sentence, zhHansCheck[`json-${code}`]);
      assert.deepEqual(finding?.at, { line, column });
      if (mended !== null) assert.equal(finding?.example, mended);
      assert.equal(check(bytes(text), 'en')[0]?.sentence, enCheck[`json-${code}`]);
    });
  }

  it('leaves Chinese signs in texts as they are', () => {
    const code = (text: string): JsonFaultCode | undefined => jsonFault(text)?.code;
    assert.equal(code('{"a": "他说“好”，然后：走"}'), undefined);
    assert.equal(code('{"a": "他说“好”" "b": 1}'), 'json-missing-comma');
    assert.equal(code('{"a": "“好”"\n "b": 1}'), 'json-missing-comma');
  });

  it('shows a part of a line that is long', () => {
    const [finding] = check(
      bytes(`{"a": "${'长'.repeat(5_000)}", “b”: 1, "c": "${'长'.repeat(5_000)}"}`),
    );
    assert.ok((finding?.detail.length ?? 0) < 200 && finding?.detail.includes('“b”'));
    assert.ok((finding?.example.length ?? 0) < 300 && finding?.example.includes('"b": 1'));
  });
});

describe('A file of another program under the name of a feed', () => {
  const zip = (name: string) => zipSync({ [name]: bytes('x'), 'docProps/app.xml': bytes('x') });
  for (const [what, file, code] of [
    ['a workbook', zip('xl/workbook.xml'), 'excel'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'excel'],
    ['a document', zip('word/document.xml'), 'word'],
    ['an archive', zip('feed.json'), 'zip'],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'zip'],
    ['a PDF', bytes('%PDF-1.7'), 'other'],
    ['a page', bytes('<!doctype html>\n<title>便民服务</title>'), 'html'],
    ['a table', bytes('名称,时间\n理发,周三\n'), 'csv'],
    ['a table in GBK', Buffer.from('c3fbb3c62cb5d8b7bd0ac0edb7a22cbacdc6bd0a', 'hex'), 'csv'],
    ['a table of tabs', bytes('名称\t时间\n理发\t周三\n'), 'csv'],
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', bytes(' \n'), 'empty'],
  ] as const) {
    it(`is called ${what}`, () => {
      const findings = check(file).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        findings.map(({ sentence, at }) => [sentence, at]),
        [[zhHansCheck[`file-${code}`], { line: 1, column: 1 }]],
      );
      assert.match(findings[0]?.example ?? '', /"feed"/);
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { faultOffsetIn, placeSteps, positionsOf } from '../../../src/check/json-positions.ts';
import { finished } from '../../../src/model/steps.ts';
import { walkJson } from '../../../src/check/json-walk.ts';
import { runs } from '../../support/sweep.ts';

const FEED = `{
  "feed": {"spec": "1.0"},\r
  "ser\\u0076ices": [
    {"id": "a"}, {"id": "b", "name": [1, {"x": null}]}
  ],
  "feed": {"title": "甲"}
}`;

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('The place of a value in JSON', () => {
  for (const [path, line, column] of [
    [[], 1, 1],
    [['services'], 3, 20],
    [['services', 1], 4, 18],
    [['services', 1, 'name', 1, 'x'], 4, 48],
    [['services', 1, 'nothing', 'there'], 4, 18],
    [['services', 7], 3, 20],
    [['feed', 'title'], 6, 21],
  ] as const) {
    it(`is line ${line}, column ${column} for /${path.join('/')}`, () => {
      assert.deepEqual(
        finished(placeSteps(FEED, [path])).map(({ at }) => at),
        [{ line, column }],
      );
    });
  }

  it('is that of the last of two members with one name, which is the one that is read', () => {
    assert.deepEqual(
      finished(placeSteps(FEED, [['feed'], ['feed', 'spec']])).map(({ at }) => at),
      [
        { line: 6, column: 11 },
        { line: 6, column: 11 },
      ],
    );
  });

  it('is found for each value that JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const offsets: number[] = [];
        walkJson(text, null, { onValue: (_, offset) => offsets.push(offset), within: () => null });
        for (const offset of offsets) assert.match(text.slice(offset), /^[-\d"[{tfn]/);
        let values = 0;
        JSON.parse(text, () => (values += 1));
        assert.equal(new Set(offsets).size, offsets.length);
        assert.ok(offsets.length >= 1 && values >= 1);
        assert.equal(faultOffsetIn(text), null);
      }),
      runs(300),
    );
  });
});

describe('The place where a text is no JSON', () => {
  for (const [text, line, column] of [
    ['{"a": 1\n "b": 2}', 2, 2],
    ['{"a": 1,\n}', 2, 1],
    ['[1, 2', 1, 6],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 3],
    ['[01]', 1, 2],
    ['[1] x', 1, 5],
    ['[1,]', 1, 4],
    ['{a: 1}', 1, 2],
    ['{"a" 1}', 1, 6],
    ['', 1, 1],
    ['[}', 1, 2],
  ] as const) {
    it(`is line ${line}, column ${column} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(positionsOf(text)(faultOffsetIn(text) ?? -1), { line, column });
    });
  }

  it('is there where JSON.parse finds none either, and nowhere else', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '\\u00e9',
        '0',
        '-',
        '1.5e3',
        '.',
        'true',
      ],
      ...[
        'null',
        'nul',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\ufeff',
        '\u0001',
        '甲',
        '"\\ud800"',
        '01',
        '1e',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        assert.equal(faultOffsetIn(text) === null, isJson(text), JSON.stringify(text));
      }),
      runs(3_000),
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(2), (json, at, length) => {
        const start = at % (json.length + 1);
        const text = json.slice(0, start) + json.slice(start + length);
        assert.equal(faultOffsetIn(text) === null, isJson(text), JSON.stringify(text));
      }),
      runs(1_000),
    );
  });
});

describe('A long text', () => {
  const MANY = 1_000_000;

  it('is gone through once, a step for each value and no more, as often as places are asked for', () => {
    const text = `{"services":[${'0,'.repeat(MANY)}0]}`;
    let steps = 0;
    const visitor = { onValue: () => (steps += 1), within: () => null };
    assert.equal(walkJson(text, null, visitor), null);
    assert.equal(steps, MANY + 3);
    const paths = Array.from({ length: 1_000 }, (_, index) => ['services', index * 1_000] as const);
    assert.equal(finished(placeSteps(text, paths))[999]?.at.column, 14 + 2 * 999_000);
  });

  it('may be as deep as it likes', () => {
    assert.equal(faultOffsetIn('['.repeat(MANY)), MANY);
    assert.equal(faultOffsetIn('['.repeat(MANY) + ']'.repeat(MANY)), null);
  });
});

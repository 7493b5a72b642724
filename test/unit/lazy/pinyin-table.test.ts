import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { pinyinReadings } from '../../../src/lazy/search/pinyin.ts';
import { pinyinTable, TABLE_FILE } from '../package/pinyin-table.ts';

const file = readFileSync(TABLE_FILE, 'utf8');

describe('the table of pinyin', () => {
  it('is what its script makes of the library', () => {
    assert.equal(file, pinyinTable());
  });

  it('stays small enough for a phone', () => {
    assert.ok(gzipSync(file, { level: 9 }).length < 25_000);
  });

  it('gives every reading of every character of GB 2312, the usual one first', () => {
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = new TextDecoder('gbk').decode(Uint8Array.of(row, cell));
        if (!/\p{Script=Han}/u.test(character)) continue;
        const [usual, ...others] = pinyin(character, {
          ...{ multiple: true, toneType: 'none', type: 'array', v: true },
        });
        const readings = pinyinReadings(character);
        assert.equal(readings[0], usual, character);
        for (const reading of others) assert.ok(readings.includes(reading), character + reading);
      }
    }
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { pinyinReadings } from '../../../src/lazy/search/pinyin.ts';

describe('the readings of a character', () => {
  for (const [character, ...readings] of [
    ['养', 'yang'],
    ['长', 'chang', 'zhang'],
    ['乐', 'le', 'lao', 'yao', 'yue'],
    ['伽', 'jia', 'ga', 'qie'],
    ['女', 'nv', 'nu', 'ru'],
    ['绿', 'lv', 'lu'],
    ['略', 'lve', 'lue'],
    ['镕', 'rong'],
  ] as const) {
    it(`are ${readings.join(', ')} for ${character}, the usual one first`, () => {
      expect(pinyinReadings(character)).to.deep.equal(readings);
    });
  }

  for (const other of ['a', '1', '，', ' ', '', 'ك', '😀', '𠮷', '养老', '-', '__proto__']) {
    it(`are none for "${other}"`, () => {
      expect(pinyinReadings(other)).to.deep.equal([]);
    });
  }
});

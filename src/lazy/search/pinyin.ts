import type { PinyinReadings } from '../../model/search/pinyin-match.ts';
import { PINYIN_TABLE } from './pinyin-table.ts';

const NONE: readonly string[] = [];

let table: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * The readings of a Chinese character, what it mostly reads first. The table is taken apart when it is
 * first asked.
 */
export const pinyinReadings: PinyinReadings = (character) =>
  (table ??= readTable()).get(character) ?? NONE;

function readTable(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const entry of PINYIN_TABLE.split(/\s+/)) {
    const [, syllable = '', mostly = '', also = ''] = /^([a-z]+)([^-]*)-?(.*)$/.exec(entry) ?? [];
    const spellings = spellingsOf(syllable);
    for (const character of mostly) {
      readings.set(character, [...new Set([...spellings, ...(readings.get(character) ?? [])])]);
    }
    for (const character of also) {
      readings.set(character, [...new Set([...(readings.get(character) ?? []), ...spellings])]);
    }
  }
  return readings;
}

/** `ü` is typed as `v` or as `u`. */
function spellingsOf(syllable: string): readonly string[] {
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
}

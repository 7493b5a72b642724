/**
 * The ranks of a find, best first: the name before other names, those before the category, the provider
 * and the places, and last the text about it. What was typed in Chinese comes before what was typed as
 * pinyin in the same place.
 */
export const RANK = {
  nameItself: 0,
  nameBegins: 1,
  name: 2,
  aka: 3,
  nameBeginsByPinyin: 4,
  nameByPinyin: 5,
  akaByPinyin: 6,
  category: 7,
  categoryByPinyin: 8,
  provider: 9,
  providerByPinyin: 10,
  summary: 11,
  details: 12,
} as const;

/** A rank, 0 the best. */
export type Rank = number;

/** Worse than any rank: not found. */
export const NOT_FOUND: Rank = 255;

import type { Directory } from '../directory.ts';
import type { Service } from '../service.ts';
import type { Steps } from '../steps.ts';
import { buildSearchIndex } from './search-index.ts';
import { fieldAt, type SearchRecord } from './search-record.ts';
import { hasHan, queryWords } from './search-text.ts';

/** Services that are shown at most as the closest. */
export const MOST_CLOSEST = 6;

/** Parts of queries that are compared. */
const MOST_PARTS = 40;

/** Letters of the shortest word that is compared; of Chinese two characters are. */
const LEAST_LETTERS = 3;

/** A part that more of the services have than this tells nothing: "社区", "服务". */
const MOST_COMMON = 0.3;

/** Those that are this much worse than the best are not close. */
const LEAST_OF_BEST = 0.5;

/** The weight of a part by the field it stands in: name, other names, category, provider and places, the texts. */
const WEIGHTS = [4, 4, 3, 2, 1, 0.5, 0];

/**
 * The services that have most of a query in common, best first: words of letters, and pairs of Chinese characters; one
 * character is nothing in common. What few services have weighs more.
 *
 * @param queries one, and others that mean the same
 * @param pool the services that may be shown
 */
export function* closestSteps(
  directory: Directory,
  queries: readonly string[],
  pool: readonly Service[],
): Steps<readonly Service[]> {
  const parts = [...new Set(queries.flatMap(partsOf))].slice(0, MOST_PARTS);
  if (parts.length === 0) return [];
  const among = new Set(pool);
  const { records } = yield* buildSearchIndex(directory);
  const shared: (readonly [record: SearchRecord, weights: readonly number[]])[] = [];
  const counts = parts.map(() => 0);
  for (const record of records) {
    yield;
    if (!among.has(record.service)) continue;
    const weights = parts.map((part) => weightIn(record, part));
    if (weights.every((weight) => weight === 0)) continue;
    weights.forEach((weight, at) => {
      if (weight > 0) counts[at] = (counts[at] ?? 0) + 1;
    });
    shared.push([record, weights]);
  }
  const rarities = counts.map((count) => rarityOf(count, pool.length));
  const scored = shared.map(([{ service }, weights]) => ({
    service,
    score: weights.reduce((sum, weight, at) => sum + weight * (rarities[at] ?? 0), 0),
  }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score > 0 && score >= LEAST_OF_BEST * best)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_CLOSEST)
    .map(({ service }) => service);
}

/** The weight of a part by how few have it; nothing where it is common to too many of many. */
function rarityOf(count: number, all: number): number {
  return count > 3 && count > MOST_COMMON * all ? 0 : Math.log(1 + all / Math.max(1, count));
}

function weightIn(record: SearchRecord, part: string): number {
  const found = record.text.indexOf(part);
  return found === -1 ? 0 : (WEIGHTS[fieldAt(record, found)] ?? 0);
}

/** Words of letters, and the pairs of Chinese characters side by side. */
function partsOf(query: string): readonly string[] {
  return queryWords(query).flatMap((word) => {
    const characters = Array.from(word);
    if (!hasHan(word)) return characters.length < LEAST_LETTERS ? [] : [word];
    const pairs = characters.map((character, at) => `${character}${characters[at + 1] ?? ''}`);
    return pairs.filter((pair) => Array.from(pair).filter(hasHan).length === 2);
  });
}

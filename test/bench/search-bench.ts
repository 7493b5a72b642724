// How long a search takes in a large feed: `node --import tsx test/bench/search-bench.ts [services]`.
// A busy machine shows in the worst of all; the middle of the rounds is what the code takes.
import {
  addReadings,
  buildSearchIndex,
  searchIndexOf,
} from '../../src/model/search/search-index.ts';
import { occasionsOf } from '../../src/model/filter/occasions.ts';
import { selectSteps } from '../../src/model/filter/select-services.ts';
import {
  closestServices,
  findServices,
  type Select,
} from '../../src/model/search/find-services.ts';
import { marksIn } from '../../src/model/search/search-marks.ts';
import { suggestionsFor } from '../../src/model/search/search-suggestions.ts';
import { searchServices } from '../../src/model/search/search.ts';
import { finished } from '../../src/model/steps.ts';
import { allWordings } from '../../src/model/text.ts';
import { everydayWords } from '../../src/lazy/search/everyday.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import { searchDirectory } from './search-feed.ts';

/** Queries that nothing fits wholly. */
const NOTHING = ['养老站', 'yanglaoz', 'yujai', '火箭发射', '瑜珈', '嘉顺 火箭'];
const EVERYWHERE = { area: null, category: null, organization: null, service: null };
const NOW = Date.parse('2026-11-24T10:00:00+08:00');

const SLICE_MS = 8;
const ROUNDS = 15;
const CARDS = 24;

/** Typed letter by letter: characters, initials, pinyin, letters, digits, and what is not there. */
const QUERIES = [
  ...['书', '养老', '瑜伽', '社区', '律师', '老年人', '太极拳', '中医理疗', '绘本故事会'],
  ...['嘉顺 瑜伽', '瑜伽，幸福', '昌吉市', '免费量血压'],
  ...['yl', 'yfyj', 'ylz', 'sqyl', 'hpdsq', 'zyllx'],
  ...['yanglao', 'yujia', 'taijiquan', 'shequ', 'yang lao', 'falvzixun'],
  ...['yoga', 'class', 'health check', 'Day care', '099423'],
  ...['火箭发射', 'qqqq', 'xyzzy', '星际旅行社'],
];

const count = Number(process.argv[2] ?? 10_000);
const directory = searchDirectory(count);

console.log(`${count} services, ${QUERIES.length} queries typed letter by letter\n`);
const cold = searchDirectory(count);
console.log(line('index built at once', timed(() => searchIndexOf(cold)).ms));
console.log(line('index, longest slice', longestSlice(buildSearchIndex(directory))));
const index = searchIndexOf(directory);
const length = index.records.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${'characters of a record'.padEnd(34)}${Math.round(length / count)}`);
console.log(keystrokes('a keystroke without pinyin'));
console.log(line('pinyin, first readings', timed(() => pinyinReadings('一')).ms));
console.log(line('pinyin, longest slice', longestSlice(addReadings(index, pinyinReadings))));
console.log(keystrokes('a keystroke with pinyin'));
console.log(percentiles('a plain scan, to compare', plainScans()));
console.log(percentiles(`marks in ${CARDS} cards`, marksInCards()));
console.log(percentiles('a keystroke in the words of people', byPeople()));
console.log(percentiles('suggestions', suggestions()));
console.log(percentiles('what comes closest', closest()));

function timed<Result>(act: () => Result): { readonly result: Result; readonly ms: number } {
  const start = performance.now();
  const result = act();
  return { result, ms: performance.now() - start };
}

function longestSlice(steps: Generator<void, unknown, unknown>): number {
  let longest = 0;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    for (;;) {
      if (steps.next().done === true) return true;
      if (performance.now() >= end) return false;
    }
  };
  for (;;) {
    const { result: isDone, ms } = timed(slice);
    longest = Math.max(longest, ms);
    if (isDone) return longest;
  }
}

/** The content of the search box after each letter. */
function typed(): readonly string[] {
  return QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
}

function keystrokes(name: string): string {
  return percentiles(
    name,
    rounds(typed(), (query) => searchServices(directory, query)),
  );
}

/** The floor: looking for the letters in every text, without ranks or order. */
function plainScans(): readonly (readonly number[])[] {
  return rounds(typed(), (query) => {
    const word = query.toLowerCase();
    return index.records.filter(({ text }) => text.includes(word));
  });
}

function marksInCards(): readonly (readonly number[])[] {
  const texts = directory.services
    .slice(0, CARDS)
    .flatMap(({ name, aka, summary, description }) =>
      [name, ...aka, summary, description].flatMap(allWordings),
    );
  return rounds(typed(), (query) => texts.map((text) => marksIn(text, query, pinyinReadings)));
}

function suggestions(): readonly (readonly number[])[] {
  return rounds(NOTHING, (query) => suggestionsFor(directory, query, pinyinReadings));
}

/** Choices read and carried out, everyday words looked for. */
function byPeople(): readonly (readonly number[])[] {
  const select: Select = (filter, services) =>
    selectSteps(directory, EVERYWHERE, filter, () => occasionsOf(directory, NOW), services);
  return rounds([...typed(), '周三免费瑜伽', '怀孕', '我想跳舞', '70岁 太极'], (query) =>
    finished(findServices(directory, query, everydayWords(), select)),
  );
}

function closest(): readonly (readonly number[])[] {
  return rounds(NOTHING, (query) =>
    finished(closestServices(directory, query, everydayWords(), directory.services)),
  );
}

/** The times of each query in every round; the first round, in which code is compiled, is left out. */
function rounds(
  queries: readonly string[],
  act: (query: string) => unknown,
): readonly (readonly number[])[] {
  const times: number[][] = queries.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    queries.forEach((query, at) => {
      const { ms } = timed(() => act(query));
      if (round > 0) times[at]?.push(ms);
    });
  }
  return times;
}

function percentiles(name: string, times: readonly (readonly number[])[]): string {
  const middle = times.map((each) => at(each, 0.5));
  const all = times.flat();
  return [
    name.padEnd(34),
    `p50 ${at(middle, 0.5).toFixed(2)}  p95 ${at(middle, 0.95).toFixed(2)}  `,
    `max ${at(middle, 1).toFixed(2)} ms   (all: p95 ${at(all, 0.95).toFixed(2)}, `,
    `max ${at(all, 1).toFixed(2)})`,
  ].join('');
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function line(name: string, ms: number): string {
  return `${name.padEnd(34)}${ms.toFixed(1)} ms`;
}

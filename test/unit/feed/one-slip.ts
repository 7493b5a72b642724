import * as fc from 'fast-check';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { Json } from './changed-feeds.ts';

/** Values that most members cannot have. */
const UNREADABLE: Json[] = [
  ...['???', '很快', '', ' ', '2026-13-45', '25:61', 'x'.repeat(30), null, true, -7, 1.5, 1e300],
  ...[{}, [], [[]], [null], [{}], ['?'], { a: 1 }, { date: '?' }, [{ start: '?' }], [{ id: null }]],
];

type Members = { [key: string]: Json };
type Path = readonly (string | number)[];

/** A feed in which one thing was written wrongly, and the words that say which. */
export interface Slip {
  readonly feed: Json;
  readonly said: string;
}

/** Ways to wrap a value into more than it stands in. */
const WRAPPED: readonly ((value: Json) => Json)[] = [
  (value) => [value],
  (value) => [value, value],
  (value) => [[value]],
  (value) => ({ value }),
  (value) => JSON.stringify(value),
];

/** The feed with one of its members, or one item of its lists, of a value that cannot be read. */
export function unreadableIn(feed: Json): fc.Arbitrary<Slip> {
  const changes = [...UNREADABLE.map((value) => () => value), ...WRAPPED];
  return fc
    .tuple(fc.constantFrom(...placesIn(feed)), fc.constantFrom(...changes))
    .map(([path, change]) => {
      let said = path.join('/');
      const changed = changedAt(feed, path, (holder, key) => {
        holder[key] = change(holder[key] ?? null);
        said += ` = ${JSON.stringify(holder[key])}`;
      });
      return { feed: changed, said };
    });
}

/** The feed with a slip of the pen in the name of one of its members. */
export function misnamedIn(feed: Json): fc.Arbitrary<Slip> {
  const named = placesIn(feed).filter((path) => typeof path.at(-1) === 'string');
  return fc.tuple(fc.constantFrom(...named), fc.nat(9), fc.nat(40)).map(([path, kind, at]) => {
    const slip = slipped(String(path.at(-1)), kind, at);
    const changed = changedAt(feed, path, (holder, key) => {
      const value = holder[key] ?? null;
      Reflect.deleteProperty(holder, key);
      holder[slip] = value;
    });
    return { feed: changed, said: `${path.join('/')} as ${slip}` };
  });
}

/**
 * The feed as it is read, `null` where there is none.
 *
 * @returns with `isOdd` true where something of it was not read as it stands
 */
export function readOrNull(value: Json): { readonly feed: Feed; readonly isOdd: boolean } | null {
  const reading = readFeed(value);
  if ('failure' in reading) return null;
  const isOdd = reading.issues.some(({ code }) => code !== 'written-otherwise');
  return { feed: reading.feed, isOdd };
}

/** The places in a feed: the members of all its objects and the items of all its lists. */
function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [place, ...placesIn(inner, place)];
  });
}

/** A copy of a feed in which what holds a place was changed. */
function changedAt(feed: Json, path: Path, change: (holder: Members, key: string) => void): Json {
  const copy = JSON.parse(JSON.stringify(feed)) as Json;
  const holder = path.slice(0, -1).reduce<Json>((at, step) => (at as Members)[step] ?? null, copy);
  change(holder as Members, String(path.at(-1)));
  return copy;
}

/** Names that an office may give to members, in its own words. */
const CHINESE: Readonly<Record<string, string>> = {
  ...{ freq: '频率', interval: '间隔', byday: '星期', bymonthday: '日期', times: '时间' },
  ...{ start: '开始', end: '结束', until: '截止日期', count: '次数', season: '季节' },
  ...{ valid_from: '有效期起', valid_to: '有效期至', calendar: '日历', exceptions: '例外' },
  ...{ on_holiday: '节假日', on_makeup_workday: '调休', to: '改到', services: '服务' },
  ...{ date: '日期', reason: '原因', dates: '日期', schedules: '时间', status: '状态' },
  ...{ open_to: '开放对象', eligibility: '对象', min_age: '最小年龄', max_age: '最大年龄' },
  ...{ cost: '费用', free: '免费', options: '选项', amount: '金额', booking: '预约' },
  ...{ mode: '方式', max_party_size: '人数上限', opens_days_before: '提前天数' },
  ...{ opens_time: '开放时间', closes_minutes_before: '截止', cancel_minutes_before: '取消' },
  ...{ questions: '问题', rules: '规则', required: '必填', capacity: '容量', maximum: '名额' },
  ...{ documents: '材料', limit: '限额', per: '每', unit: '单位', qualifier: '限定' },
  ...{ waitlist: '候补', per_phone: '每号', per_household: '每户', draw: '抽签' },
  ...{ priority: '优先', household_question: '住户问题', attendee_names: '姓名' },
  ...{ only_if: '条件', minimum: '最小', maximum_: '最大', alert: '提醒', text: '文字' },
  ...{ calendars: '日历', days: '日子', kind: '类型', as: '按', timezone: '时区' },
  ...{ from: '从', type: '类型', value: '数值', hint: '提示' },
};

function slipped(name: string, kind: number, at: number): string {
  const place = at % name.length;
  const letters = Array.from(name);
  const letter = letters[place] ?? '';
  switch (kind) {
    case 4:
      return name.replace(/_/g, '-');
    case 5:
      return name.replace(/_(.)/g, (_, next: string) => next.toUpperCase());
    case 6:
      return name.toUpperCase();
    case 7:
      return name.endsWith('s') ? name.slice(0, -1) : `${name}s`;
    case 8:
      return CHINESE[name] ?? `${name} `;
    case 9:
      return name.replace(/_/g, at % 2 === 0 ? '' : ' ');
    case 0:
      letters.splice(place, 1);
      break;
    case 1:
      letters.splice(place, 0, letter);
      break;
    case 2:
      letters.splice(place, 2, letters[place + 1] ?? '', letter);
      break;
    default:
      letters[place] = letter.toUpperCase();
  }
  return letters.join('');
}

/** The feed without some of its members and items: as right as before, with other limits. */
export function lessOf(feed: Json): fc.Arbitrary<Json> {
  const places = placesIn(feed).filter((path) => path.length > 2);
  return fc.subarray(places, { maxLength: 5 }).map((left) =>
    // From the end: what an item of a list is called depends on those before it.
    left
      .toReversed()
      .reduce((less, path) => (isIn(less, path) ? changedAt(less, path, remove) : less), feed),
  );
}

function remove(holder: Members | Json[], key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function isIn(feed: Json, path: Path): boolean {
  const holder = path
    .slice(0, -1)
    .reduce<Json>((at, step) => (at as Members)?.[step] ?? null, feed);
  return typeof holder === 'object' && holder !== null && String(path.at(-1)) in holder;
}

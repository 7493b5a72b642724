import type { PlainDate } from '../../src/model/time/plain-date.ts';
import type { SeededRandom } from './seeded-random.ts';
import { both, type Words } from './sample-words.ts';

interface Observation {
  readonly t: string;
  readonly v: number | null;
}

interface Figure {
  readonly id: string;
  readonly label: Words;
  readonly unit: Words;
  readonly value: number | null;
}

/** About ten figures: counts the feed can check itself, series with gaps, changes, an unknown one. */
export function sampleMetrics(counted: CountedFigures, today: PlainDate, random: SeededRandom) {
  const months = monthsBefore(today, 12);
  const metric = (figure: Figure, more: Readonly<Record<string, unknown>> = {}) => ({
    id: `m-${figure.id}`,
    label: both(figure.label),
    unit: both(figure.unit),
    value: figure.value,
    terms: ['story:sample'],
    as_of: months.at(-1),
    source: { name: both(['演示数据', 'Sample data']) },
    ...more,
  });
  const monthly = (
    figure: Omit<Figure, 'value'>,
    first: number,
    step: readonly [number, number],
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const series = walk(months, first, step, random);
    return metric({ ...figure, value: series.at(-1)?.v ?? null }, { series, ...more });
  };
  return [
    ...countMetrics(counted, metric),
    monthly(
      { id: 'visits', label: ['每月参加人次', 'Visits a month'], unit: ['人次', 'visits'] },
      8200,
      [-300, 900],
      { good: 'up' },
    ),
    monthly(
      {
        id: 'bookings',
        label: ['每月线上预约', 'Bookings online a month'],
        unit: ['次', 'bookings'],
      },
      1400,
      [-60, 260],
      { good: 'up' },
    ),
    monthly(
      { id: 'meals', label: ['每月助餐', 'Meals a month'], unit: ['份', 'meals'] },
      15_400,
      [-700, 1100],
      { qualifier: 'about' },
    ),
    monthly(
      { id: 'waiting', label: ['平均等候天数', 'Average days of waiting'], unit: ['天', 'days'] },
      14,
      [-1, 0],
      { good: 'down', target: 2 },
    ),
    metric(
      {
        id: 'satisfaction',
        label: ['居民满意度', 'Residents who are satisfied'],
        unit: ['%', '%'],
        value: 93.5,
      },
      { from: { t: months[0], v: 86 }, target: 95, good: 'up' },
    ),
    metric(
      {
        id: 'volunteers',
        label: ['登记志愿者', 'Registered volunteers'],
        unit: ['人', 'people'],
        value: 3000,
      },
      { qualifier: 'gt', from: { t: months[0], v: 2410 }, good: 'up' },
    ),
    metric(
      {
        id: 'area',
        label: ['新增服务面积', 'Service area added'],
        unit: ['平方米', 'm²'],
        value: 5640.5,
      },
      { good: 'up' },
    ),
    metric(
      {
        id: 'needs-open',
        label: ['待答复的居民需求', 'Needs not yet answered'],
        unit: ['条', 'needs'],
        value: 20,
      },
      { qualifier: 'lt', from: { t: months[0], v: 147 }, good: 'down' },
    ),
    ...computedMetrics(metric),
    metric(
      {
        id: 'energy',
        label: ['活动室用电', 'Electricity used by the rooms'],
        unit: ['千瓦时', 'kWh'],
        value: null,
      },
      { as_of: null, as_of_text: both(['尚未统计', 'not counted yet']) },
    ),
  ];
}

/** Numbers of what the feed holds, so that stated and counted figures agree. */
export interface CountedFigures {
  readonly communities: number;
  readonly organizations: number;
  readonly services: number;
}

function countMetrics(
  { communities, organizations, services }: CountedFigures,
  metric: (figure: Figure, more?: Readonly<Record<string, unknown>>) => Record<string, unknown>,
) {
  return [
    metric({
      id: 'communities',
      label: ['社区', 'Communities'],
      unit: ['个', 'communities'],
      value: communities,
    }),
    metric(
      {
        id: 'organizations',
        label: ['合作机构', 'Partner organisations'],
        unit: ['家', 'organisations'],
        value: organizations,
      },
      { computed: { op: 'count', of: 'organizations' }, good: 'up' },
    ),
    metric(
      {
        id: 'services',
        label: ['服务项目', 'Services'],
        unit: ['项', 'services'],
        value: services,
      },
      { computed: { op: 'count', of: 'services' }, good: 'up' },
    ),
  ];
}

/** Figures that nobody states: the feed itself is counted, for as long as it is shown. */
function computedMetrics(
  metric: (figure: Figure, more?: Readonly<Record<string, unknown>>) => Record<string, unknown>,
) {
  const counted = { as_of: null, as_of_text: both(['按今天的数据文件', 'by the feed of today']) };
  return [
    metric(
      {
        id: 'by-need',
        label: ['各类服务有多少项', 'Services of each kind'],
        unit: ['项', 'services'],
        value: null,
      },
      { ...counted, computed: { op: 'count', of: 'services', by: 'need' } },
    ),
    metric(
      {
        id: 'sessions',
        label: ['今后七天的场次', 'Sessions in the next seven days'],
        unit: ['场', 'sessions'],
        value: null,
      },
      { ...counted, computed: { op: 'count', of: 'sessions', where: { days: 7 } } },
    ),
  ];
}

/** A value a month that moves by a random step, with one gap in the middle. */
function walk(
  months: readonly string[],
  first: number,
  [least, most]: readonly [number, number],
  random: SeededRandom,
): readonly Observation[] {
  const gap = random.whole(3, months.length - 4);
  let value = first;
  return months.map((t, index) => {
    value = Math.max(1, value + random.whole(least, most));
    return { t, v: index === gap ? null : value };
  });
}

/** The months before the month of `today`, as `YYYY-MM`, earliest first. */
function monthsBefore(today: PlainDate, count: number): readonly string[] {
  const current = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = current - count + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** A value with the feed that has it. */
interface Named {
  readonly feed: string;
  readonly value: string;
}

/** Sentences for an editor who makes one feed of several. */
export interface MergeSentences {
  readonly problems: {
    readonly 'same-id': (id: string, names: readonly string[]) => string;
    readonly 'nested-id': (id: string, other: string) => string;
    readonly timezone: (values: readonly Named[]) => string;
    readonly crs: (values: readonly Named[]) => string;
    readonly endpoints: (values: readonly Named[]) => string;
    readonly 'unknown-booking': (id: string) => string;
    readonly clash: (id: string) => string;
    readonly lost: (list: string, count: number) => string;
  };
  readonly notes: {
    readonly shared: (name: string, from: readonly string[]) => string;
    readonly double: (name: string, ids: readonly string[]) => string;
    readonly 'double-figure': (name: string, ids: readonly string[]) => string;
    readonly 'not-bookable': (feed: string, services: number) => string;
    readonly 'not-counted': (id: string) => string;
    readonly next: (feed: string) => string;
    readonly relative: (feed: string, count: number) => string;
    readonly differs: (field: string) => string;
  };
  readonly written: (file: string, feeds: number, services: number) => string;
  readonly skipped: string;
}

const pairs = (values: readonly Named[]) =>
  values.map(({ feed, value }) => `${feed} ${value}`).join('；');

/** In Simplified Chinese. */
export const zhHansMerge: MergeSentences = {
  problems: {
    'same-id': (id, names) =>
      `${names.join('、')} 的 feed.id 都是 ${id}：合并后的编号以它开头，请给每份一个不同的。`,
    'nested-id': (id, other) =>
      `feed.id ${other} 以 ${id}. 开头，合并后的编号分不清，请改其中一个。`,
    timezone: (values) => `时区（feed.timezone）不同，时间会错，不能合并：${pairs(values)}。`,
    crs: (values) =>
      `坐标系（feed.crs）不同或没写，地图位置会错，不能合并：${pairs(values)}。请先换成同一种。`,
    endpoints: (values) =>
      `有几个预约接口，一份数据只能有一个：${pairs(values)}。请用 --booking 编号 说留哪一份的，或者 --booking none 都不留。`,
    'unknown-booking': (id) => `没有编号是 ${id}、又有预约接口的数据（--booking）。`,
    clash: (id) => `合并后有两条记录的编号都是 ${id}，请改其中一个。`,
    lost: (list, count) => `合并后 ${list} 有 ${count} 条读不到：太多，或者编号太长。`,
  },
  notes: {
    shared: (name, from) => `${name}：${from.join('、')} 都有，合成一条。`,
    double: (name, ids) =>
      `${name}：同一个地点有 ${ids.length} 条同名的服务，都留着，请看一看：${ids.join('、')}。`,
    'double-figure': (name, ids) =>
      `${name}：有 ${ids.length} 个同名的数字，看不出是哪里的，请在名称里写明：${ids.join('、')}。`,
    'not-bookable': (feed, services) =>
      `${feed}：${services} 项服务在那边的接口上预约，合并后改为电话预约或“请咨询”。`,
    'not-counted': (id) => `${id}：合并后会把别处的也数进去，不再自动统计（computed）。`,
    next: (feed) => `${feed}：后面还有一份（feed.next），没有合并。`,
    relative: (feed, count) =>
      `${feed}：${count} 个网址是相对的，原样保留，要和合并后的文件放在对得上的地方。`,
    differs: (field) => `feed.${field}：各份不同，没有保留。`,
  },
  written: (file, feeds, services) => `合并了 ${feeds} 份、${services} 项服务，写在 ${file}。`,
  skipped: '这一份跳过了（--skip-unreadable）。',
};

/** The same in English. */
export const enMerge: MergeSentences = {
  problems: {
    'same-id': (id, names) =>
      `${names.join(', ')} all have the feed.id ${id}: ids begin with it once they are merged, so each needs its own.`,
    'nested-id': (id, other) =>
      `The feed.id ${other} begins with ${id}. and ids could not be told apart: change one of them.`,
    timezone: (values) =>
      `The time zones (feed.timezone) differ, and times would be wrong: ${pairs(values)}.`,
    crs: (values) =>
      `The coordinate systems (feed.crs) differ or are not said, and places would be wrong on maps: ${pairs(values)}. Convert them first.`,
    endpoints: (values) =>
      `There are several booking endpoints, and a feed has one: ${pairs(values)}. Say with --booking ID whose is kept, or --booking none.`,
    'unknown-booking': (id) => `No feed with the id ${id} has a booking endpoint (--booking).`,
    clash: (id) => `Two records would have the id ${id}: change one of them.`,
    lost: (list, count) =>
      `${count} of ${list} could not be read once they are merged: there are too many, or ids are too long.`,
  },
  notes: {
    shared: (name, from) => `${name}: ${from.join(', ')} all have it; it is one record now.`,
    double: (name, ids) =>
      `${name}: ${ids.length} services of this name at the same place; all are kept, please look: ${ids.join(', ')}.`,
    'double-figure': (name, ids) =>
      `${name}: ${ids.length} figures have this name and do not say whose they are; say it in their labels: ${ids.join(', ')}.`,
    'not-bookable': (feed, services) =>
      `${feed}: ${services} services are booked at an endpoint of their own; merged, they are booked by phone or to be asked for.`,
    'not-counted': (id) =>
      `${id}: merged, it would count what others have; it is not computed any more.`,
    next: (feed) => `${feed}: there is a next part (feed.next), which was not merged.`,
    relative: (feed, count) =>
      `${feed}: ${count} addresses are relative and stay so: put the merged file where they lead.`,
    differs: (field) => `feed.${field}: differs, and was left out.`,
  },
  written: (file, feeds, services) =>
    `${feeds} feeds with ${services} services merged, written to ${file}.`,
  skipped: 'It was left out (--skip-unreadable).',
};

import { directoryFeed } from './fixed-directory.ts';
import { absurdDirectoryFeed } from './fixed-directory-absurd.ts';
import { rulesFeed } from './fixed-rules.ts';

/**
 * Small feeds whose every word and date is known, at `/fixed/NAME.json`. Their sessions lie around
 * Tuesday 24 November 2026, 10:00 in Beijing: tests that show them set `now` to that.
 */
const feeds = {
  town: townFeed,
  figures: figuresFeed,
  absurd: absurdFeed,
  stories: storiesFeed,
  months: monthsFeed,
  'bad-figures': badFiguresFeed,
  counting: countingFeed,
  directory: directoryFeed,
  rules: rulesFeed,
  /** Phones as offices write them: words, hours, several numbers, extensions. */
  phones: () => ({
    feed: envelope(),
    services: [
      '24小时热线：0994-2345678',
      '周一至周五9:00-18:00 0994-1234567转802、2345679',
      '0994-2345678 分机802',
      '请到窗口咨询，9:00-18:00',
    ].map((number, n) => ({
      ...{ id: `p${n}`, name: `服务 ${n}`, phones: [{ number }] },
      ...{ booking: { mode: 'phone' }, cost: { free: true } },
    })),
  }),
  'directory-absurd': absurdDirectoryFeed,
  /** The directory, with a calendar and news to subscribe to. */
  subscribed: () =>
    subscribed({ ics_url: '/town.ics?all', atom_url: 'https://town.example/town.atom' }),
  'subscribed-news': () => subscribed({ atom_url: 'town.atom' }),
  /** Addresses that are allowed in a feed, and are of no calendar. */
  'subscribed-absurd': () => subscribed({ ics_url: 'mailto:a@town.example', atom_url: 'tel:120' }),
  /** Over 1 MB, so that it is read and shown in slices. */
  large: () => ({
    feed: envelope(),
    services: Array.from({ length: 5_000 }, (_, n) => ({
      ...{ id: `s${n}`, name: `服务 ${n}`, x_prose: '长'.repeat(100) },
      ...(n % 1_000 === 7 ? { cost: { free: true, options: [] } } : {}),
    })),
  }),
  'long-series': () => ({
    feed: envelope(),
    metrics: [figure('long', { series: daysOf(10_000) })],
  }),
};

export async function fixedFeeds(context, next) {
  const [, name] = /^\/fixed\/([\w-]+)\.json$/.exec(context.path) ?? [];
  if (feeds[name] === undefined) return next();
  context.set('cache-control', 'no-store');
  context.body = feeds[name]();
  return undefined;
}

function subscribed(addresses) {
  const directory = directoryFeed();
  return { ...directory, feed: { ...directory.feed, ...addresses } };
}

const both = (chinese, english) => ({ 'zh-Hans': chinese, en: english });
const term = (id, name, more = {}) => ({ id, name, ...more });

function envelope(more = {}) {
  return {
    ...{ spec: '1.0', id: 'fixed', title: '小镇', languages: ['zh-Hans', 'en'] },
    ...{ timezone: 'Asia/Shanghai', booking: null },
    ...more,
  };
}

function townFeed() {
  const said = both('小镇', 'Town');
  const [handler, contact, purpose, method] = [said, said, said, said];
  const [kinds, retention, rights] = [said, said, said];
  const notice = { version: '1', handler, contact, purpose, method, kinds, retention, rights };
  return {
    feed: envelope({
      notice: both('示例数据', 'Sample data'),
      booking: { endpoint: '/desk/booking/none/town', privacy: notice },
    }),
    taxonomies: [
      {
        id: 'need',
        terms: [
          term('elder', both('养老', 'Elder care')),
          term('culture', both('文体', 'Culture')),
          term('sport', both('健身', 'Sport'), { parent_id: 'culture' }),
          term('law', both('法律', 'Law')),
        ],
      },
    ],
    organizations: [
      {
        id: 'org-school',
        name: both('银龄学校', 'Silver school'),
        aka: ['老年大学'],
        phones: [{ number: '0994-2345678' }],
        url: 'https://school.example/',
      },
    ],
    locations: [
      { id: 'loc-city', name: both('昌吉市', 'Changji') },
      { id: 'loc-north', name: both('建国路街道', 'Jianguo Road'), parent_id: 'loc-city' },
      { id: 'loc-south', name: both('北京南路街道', 'Beijing Road'), parent_id: 'loc-city' },
      {
        id: 'loc-jiashun',
        name: both('嘉顺社区', 'Jiashun'),
        parent_id: 'loc-north',
        address: { text: both('建国路8号', '8 Jianguo Road') },
        accessibility: { step_free: 'yes' },
      },
      { id: 'loc-youyun', name: both('油运社区', 'Youyun'), parent_id: 'loc-south' },
    ],
    schedules: townSchedules(),
    services: townServices(),
    metrics: [
      figure('visits', {
        label: both('来访人次', 'Visits'),
        from: { t: '2020', v: 10 },
        series: seriesOf([10, 20, 71]),
      }),
    ],
  };
}

function townSchedules() {
  const evening = [{ start: '19:00', end: '20:30' }];
  const event = (id, more) => ({ id, kind: 'event', ...more });
  return [
    event('weekly', { byday: ['WE'], times: [{ start: '10:00', end: '11:30' }] }),
    event('thursdays', {
      byday: ['TH'],
      times: evening,
      exceptions: [{ date: '2026-11-26', status: 'cancelled', reason: both('老师外出', 'away') }],
    }),
    event('moved', {
      dates: [{ date: '2026-11-27', times: evening }],
      exceptions: [
        {
          date: '2026-11-27',
          status: 'moved',
          reason: both('场地有会', 'a meeting'),
          to: { date: '2026-11-28', times: [{ start: '16:00', end: '17:00' }] },
        },
      ],
    }),
    event('gone', {
      dates: [{ date: '2026-11-25', times: evening }],
      exceptions: [{ date: '2026-11-25', status: 'cancelled', reason: both('停电', 'no power') }],
    }),
    event('late', { dates: [{ date: '2026-11-25', times: [{ start: '00:30', end: '01:30' }] }] }),
    {
      id: 'hours',
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [{ start: '10:00', end: '14:00' }],
    },
  ];
}

function townServices() {
  const at = (id, schedules, location_id = 'loc-jiashun') => [
    { id: `at-${id}`, location_id, schedules, capacity: { maximum: 9 } },
  ];
  const online = { mode: 'online' };
  const once = (amount) => ({
    free: false,
    options: [{ name: both('每次', 'each time'), amount, currency: 'CNY' }],
  });
  return [
    {
      id: 'yoga',
      name: both('孕期瑜伽', 'Prenatal yoga'),
      aka: ['孕妇操', 'YOGA101'],
      description: both('请穿宽松的衣服。', 'Wear loose clothes.'),
      organization_id: 'org-school',
      terms: ['need:sport'],
      cost: { free: true },
      booking: online,
      at: at('yoga', ['weekly']),
    },
    {
      id: 'choir',
      name: both('合唱团', 'Choir'),
      terms: ['need:elder', 'need:culture'],
      url: 'javascript:alert(1)',
      cost: once(15),
      at: at('choir', ['thursdays'], 'loc-youyun'),
    },
    {
      id: 'clinic',
      name: both('义诊', 'Clinic'),
      terms: ['need:elder'],
      booking: { ...online, opens_days_before: 1 },
      cost: { free: false, options: [] },
      at: at('clinic', ['moved']),
    },
    {
      id: 'lecture',
      name: both('普法讲座', 'Law lecture'),
      terms: ['need:law'],
      booking: online,
      at: at('lecture', ['gone'], 'loc-youyun'),
    },
    { id: 'library', name: both('阅览室', 'Library'), terms: [], at: at('library', ['hours']) },
    { id: 'repair', name: both('修理', 'Repairs'), terms: [], booking: { mode: 'phone' } },
    {
      id: 'bath',
      name: both('助浴', 'Bathing'),
      terms: ['need:elder'],
      status: 'temporarily_closed',
      booking: online,
      at: at('bath', ['weekly']),
    },
    {
      id: 'stars',
      name: both('观星', 'Stargazing'),
      terms: ['need:culture'],
      url: 'stars.html',
      booking: online,
      at: at('stars', ['late'], 'loc-youyun'),
    },
  ];
}

function absurdFeed() {
  const place = { id: 'same', location_id: 'loc-1', schedules: ['twice'] };
  const date = { date: '2026-11-25', times: [{ start: '10:00', end: '11:00' }] };
  return {
    feed: envelope({ languages: ['kk-Arab'] }),
    locations: [{ id: 'loc-1', name: both('原地', 'Here'), parent_id: 'loc-1' }],
    schedules: [{ id: 'twice', kind: 'event', dates: [date, date] }],
    services: [
      { id: 'long', name: '很'.repeat(20_000) },
      { id: 'kazakh', name: { 'kk-Arab': 'مەكتەپ' } },
      { id: 'twin', name: '第一个' },
      { id: 'twin', name: '第二个' },
      { id: 'a "b" <c>\\', name: '怪编号', at: [place, place] },
      { id: 'lost', name: '无处可寻', organization_id: 'no', terms: ['no:no'], at: [{ id: 'x' }] },
    ],
  };
}

function figure(id, more = {}) {
  return {
    id,
    label: both(`数字${id}`, `Figure ${id}`),
    value: 71,
    unit: both('个', 'x'),
    ...more,
  };
}

function seriesOf(values) {
  return values.map((v, index) => ({ t: String(2020 + index).slice(0, 4), v }));
}

function pictureFigures() {
  const part = (chinese, english, v, more = {}) => ({ label: both(chinese, english), v, ...more });
  const words = [both('第一年', 'first year'), both('第二年', 'second year')];
  return [
    figure('target', { value: 30, target: 40, good: 'up' }),
    figure('down-to', { value: 5, target: 2, good: 'down', from: { t: '2020', v: 14 } }),
    figure('target-zero', { value: 3, target: 0, good: 'down' }),
    figure('whole', { value: 26, whole: 913 }),
    figure('too-much', { value: 11, whole: 10 }),
    figure('below-nothing', { value: -1, whole: 10 }),
    figure('bars', { series: words.map((t, index) => ({ t, v: [20, 200][index] })) }),
    figure('narrow-gap', {
      series: seriesOf(Array.from({ length: 30 }, (_, at) => (at === 9 ? null : at + 1))),
    }),
    figure('disordered', { series: ['2022', '2020', '2021'].map((t, v) => ({ t, v })) }),
    figure('doubled', { series: ['2020', '2021', '2020'].map((t, v) => ({ t, v })) }),
    figure('expected', {
      series: [...seriesOf([10, 20]), { t: '2022', v: 30, projected: true }],
    }),
    figure('parts', {
      parts: [
        part('嘉顺社区', 'Jiashun', 26),
        part('油运基地社区', 'Youyun Jidi', 13, { qualifier: 'gt' }),
        part('别的社区', 'Another', null),
      ],
    }),
    figure('no-parts', { parts: [part('甲', 'A', null)] }),
    figure('counted', { value: null, computed: { op: 'count', of: 'services' } }),
    figure('by', { value: null, computed: { op: 'count', of: 'services', by: 'story' } }),
    figure('bad-computed', { value: 3, computed: { op: 'guess', of: 'services' } }),
    figure('overdue', { review_after: '2026-01-31' }),
    figure('wished', { value: 3, picture: 'line' }),
    figure('large', { value: 80_000_000 }),
    figure('image', {
      images: [
        {
          url: '../demo/images/scenic-road.svg',
          alt: both('盘山公路', 'A winding road'),
          credit: both('本站绘制', 'Drawn for this site'),
          width: 640,
          height: 360,
        },
        { url: 'javascript:1', alt: 'x', width: 1, height: 1 },
      ],
    }),
  ];
}

/** A desert that was made green, and a road. */
function storiesFeed() {
  const source = (chinese, english) => ({
    source: { name: both('报纸', 'Newspaper') },
    ...(chinese ? { as_of_text: both(chinese, english) } : {}),
  });
  const told = (id, label, value, unit, more) => ({ id, label, value, unit, ...more });
  const barrier = { terms: ['story:barrier'] };
  const before = { ...barrier, stage: 'before', ...source('2017年以前', 'before 2017') };
  return {
    feed: envelope(),
    taxonomies: [
      {
        id: 'story',
        terms: [
          term('barrier', both('沙漠生态屏障', 'Desert barrier')),
          term('road', both('风景公路', 'Scenic road')),
        ],
      },
    ],
    metrics: [
      told('farms', both('农场', 'Farms'), 173, both('家', 'farms'), before),
      told('water', both('地下水', 'Groundwater'), 80_000_000, both('立方米', 'm³'), before),
      told('saxaul', both('种植梭梭', 'Saxaul planted'), 141_000, both('亩', 'mu'), {
        ...{ ...barrier, stage: 'done', ...source() },
      }),
      told('cover', both('灌木覆盖度', 'Shrub cover'), 40, '%', {
        ...{ ...barrier, stage: 'after', good: 'up', ...source() },
        from: { t: both('十年前', 'ten years before'), v: 10 },
      }),
      told('road', both('全长', 'Length'), 301.6, both('公里', 'km'), {
        ...{ terms: ['story:road'], ...source() },
      }),
    ],
  };
}

/** A value a month, with a gap, and figures beside it of which one has another source. */
function monthsFeed() {
  const source = { source: { name: '统计局' }, as_of: '2026-10' };
  const months = [
    '2025-11',
    '2025-12',
    ...Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
  ];
  const values = [8220, 7900, 7700, 7950, 8100, null, 9100, 9300, 10_100, 9800, 10_000, 9854];
  const counted = (id, value, more = {}) => ({
    id,
    label: `数字${id}`,
    value,
    unit: '个',
    ...source,
    ...more,
  });
  return {
    feed: envelope(),
    metrics: [
      counted('communities', 71),
      counted('rooms', 1000, { unit: both('间', 'rooms'), qualifier: 'gt' }),
      counted('services', 913, { source: { name: '街道', url: 'https://street.example/' } }),
      counted('visits', 9854, {
        unit: '人次',
        good: 'up',
        series: months.map((t, at) => ({ t, v: values[at] })),
      }),
      counted('energy', null),
    ],
  };
}

/** Figures as a spreadsheet in a hurry makes them. */
function badFiguresFeed() {
  const times = ['2022', '2020', '2021', '2020'];
  return {
    feed: envelope(),
    metrics: [
      figure('nan', { value: 'NaN' }),
      figure('infinity', { value: 'Infinity' }),
      figure('text', { value: '71' }),
      figure('object', { value: { length: 3 } }),
      figure('large', { value: 1e15, target: 2e15, from: { t: '2020', v: -1e15 } }),
      figure('no-unit', { value: 4, unit: null, from: { t: '2020', v: 4 } }),
      figure('all-null', { value: null, from: { t: '2020', v: null }, target: 3, whole: 9 }),
      figure('series-text', {
        series: [
          { t: '2020', v: '1' },
          { t: '2021', v: 2 },
        ],
      }),
      figure('series-null', {
        series: [
          { t: '2020', v: null },
          { t: '2021', v: null },
        ],
      }),
      figure('series-doubled', { series: times.map((t, v) => ({ t, v })) }),
      figure('whole-zero', { value: 0, whole: 0 }),
      figure('target-zero', { value: 0, target: 0 }),
      figure('proto', {
        parts: [
          { label: '__proto__', v: 1 },
          { label: 'constructor', v: 2 },
        ],
      }),
      figure('html', { label: '<b>粗</b>', unit: '<i>', parts: [{ label: '<img src=x>', v: 1 }] }),
    ],
  };
}

let readings = 0;

/** A feed with how often it was read. */
function countingFeed() {
  readings += 1;
  return {
    feed: envelope(),
    metrics: [{ id: 'read', label: '读取', value: readings, unit: '次' }],
  };
}

/** A value a day, for so many days. */
function daysOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    t: new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
    v: index,
  }));
}

function figuresFeed() {
  const source = (url) => ({ name: both('统计局', 'Statistics office'), url });
  const counted = { op: 'count', of: 'services' };
  const changed = (from, value) => ({ from: { t: '2020', v: from }, value });
  const percent = { unit: '%' };
  const groups = ['road', 'village'].map((id) => term(id, both(`组${id}`, `Group ${id}`)));
  return {
    feed: envelope(),
    taxonomies: [{ id: 'story', terms: groups }],
    services: [{ id: 'only', name: '唯一', terms: ['story:road'] }],
    metrics: [
      figure('exact', { value: 8126.9, unit: both('平方米', 'm²') }),
      figure('over', { value: 1000, qualifier: 'gt', terms: ['story:village'] }),
      figure('under', { value: 50, qualifier: 'lt', terms: ['story:road'] }),
      figure('about', { value: 20_000, qualifier: 'about', terms: ['story:village'] }),
      figure('unknown', { value: null, qualifier: 'gt' }),
      figure('zero', { value: 0 }),
      figure('negative', { value: -3.5 }),
      figure('huge', { value: 1e15 }),
      figure('up', { ...changed(10, 40), ...percent, good: 'up' }),
      figure('down', changed(120, 80)),
      figure('same', changed(4, 4)),
      figure('from-unknown', changed(null, 4)),
      figure('day', { as_of: '2026-08-01', source: source('https://stats.example/a') }),
      figure('month', { as_of: '2026-08', source: source('javascript:alert(1)') }),
      figure('words', { as_of_text: both('去年底', 'end of last year'), source: source(null) }),
      figure('differs', { value: 913, computed: counted }),
      figure('agrees', { value: 1, computed: counted }),
      figure('series', { series: seriesOf([10, 20, 40]) }),
      figure('gap', { series: seriesOf([10, 12, null, 14, 16]) }),
      figure('alone', { series: seriesOf([10, 12, null, 14, null, 16, 18]) }),
      figure('one', { series: seriesOf([null, 7]) }),
      figure('below', { series: seriesOf([-5, 0, 5]) }),
      figure('flat', { series: seriesOf([7, 7, 7]) }),
      figure('nothing', { series: seriesOf([0, 0]) }),
      figure('giant', { series: seriesOf([-1e15, 1e15]) }),
      ...pictureFigures(),
    ],
  };
}

/**
 * A directory in which everything the list shows has a known answer on Tuesday 24 November 2026 at
 * 10:00 in Beijing. It was made three days before and meant for one: it is out of date.
 */
export function directoryFeed(): unknown {
  return {
    feed: directoryEnvelope(),
    taxonomies: [
      {
        id: 'need',
        name: both('类别', 'Kind'),
        terms: [
          { id: 'elder', name: both('养老', 'Elder care'), aka: ['老人'] },
          { id: 'culture', name: both('文体', 'Culture') },
          { id: 'sport', name: both('健身', 'Sport'), parent_id: 'culture' },
          { id: 'children', name: both('幼小', 'Children') },
          { id: 'meals', name: both('就餐', 'Meals') },
          { id: 'money', name: both('金融', 'Money') },
          { id: 'home', name: both('家政', 'Household') },
        ],
      },
    ],
    organizations: [
      // Who teaches what: the school of `beauty`.
      {
        id: 'org-school',
        name: both('巧手技能学校', 'Skilled Hands School'),
        aka: ['美容学校'],
        kind: 'training_school',
        phones: [{ number: '0994-2340001' }],
        url: 'https://school.example/',
      },
      { id: 'org-bank', name: both('乡村银行', 'Rural Bank') },
    ],
    locations: directoryLocations(),
    schedules: directorySchedules(),
    services: directoryServices(),
    capabilities: directoryCapabilities(),
    metrics: [],
  };
}

type Both = ReturnType<typeof both>;

const both = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });
const range = (start: string, end: string) => ({ start, end });
const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const EVERY_DAY = [...WORKING_DAYS, 'SA', 'SU'];

function directoryEnvelope() {
  const said = both('小城', 'Town');
  const [handler, contact, purpose, method, kinds] = [said, said, said, said, said];
  return {
    ...{ spec: '1.0', id: 'directory', title: both('小城服务', 'Town services') },
    ...{ languages: ['zh-Hans', 'en'], timezone: 'Asia/Shanghai', crs: 'gcj02' },
    // Meant to be current until 22 November, 10:00.
    ...{ generated_at: '2026-11-21T10:00:00+08:00', ttl: 86_400 },
    feedback_url: 'mailto:feedback@town.example',
    calendars: [
      {
        id: 'town',
        days: [
          // The Saturday that is worked, with the hours of a Tuesday, for the Tuesday off.
          { date: '2026-12-12', kind: 'workday', as: 'TU', name: both('调休', 'make-up day') },
          { date: '2026-12-15', kind: 'holiday', name: both('建城日', 'Town Day') },
        ],
      },
    ],
    booking: {
      endpoint: '/desk/booking/none/directory',
      privacy: {
        ...{ version: '1', handler, contact, purpose, method, kinds },
        ...{ retention: said, rights: said },
      },
    },
  };
}

function directoryLocations() {
  const place = (id: string, parent_id: string | null, name: Both, more = {}) => ({
    id,
    parent_id,
    name,
    ...more,
  });
  const point = (longitude: number, latitude: number) => ({
    geo: { type: 'point', longitude, latitude },
  });
  const stepFree = (step_free: string) => ({ accessibility: { step_free } });
  return [
    // Three deep: city → street → community.
    place('loc-city', null, both('昌吉市', 'Changji')),
    place('loc-north', 'loc-city', both('建国路街道', 'Jianguo Road')),
    place('loc-south', 'loc-city', both('北京南路街道', 'Beijing South Road')),
    // A: step-free, with its own hours, its own phone and an address.
    place('loc-a', 'loc-north', both('嘉顺社区', 'Jiashun'), {
      ...point(87.3, 44.01),
      ...stepFree('yes'),
      address: { text: both('建国路8号', '8 Jianguo Road'), city: '昌吉市' },
      schedules: ['summer', 'winter'],
      phones: [{ number: '0994-2340002' }],
    }),
    // B: one kilometre east of A, with steps.
    place('loc-b', 'loc-south', both('油运社区', 'Youyun'), {
      ...point(87.3125, 44.01),
      accessibility: { step_free: 'no', note: both('两级台阶', 'two steps') },
    }),
    // C: two kilometres north of A; nobody has said whether there are steps.
    place('loc-c', 'loc-north', both('长宁社区', 'Changning'), {
      ...point(87.3, 44.028),
      ...stepFree('unknown'),
    }),
    // D: not on the map, and nothing is known of it.
    place('loc-d', 'loc-south', both('绿洲社区', 'Oasis')),
    // A village in another county, ninety kilometres west.
    place('loc-county', null, both('玛纳斯县', 'Manas')),
    place('loc-township', 'loc-county', both('清水河乡', 'Qingshuihe')),
    place('loc-village', 'loc-township', both('团庄村', 'Tuanzhuang'), point(86.2, 44.1)),
  ];
}

function directorySchedules() {
  const event = (id: string, more: object) => ({ id, kind: 'event', ...more });
  const hours = (id: string, byday: string[], times: object[], more = {}) => ({
    id,
    kind: 'hours',
    byday,
    times,
    ...more,
  });
  const official = { calendar: 'town', on_holiday: 'closed', on_makeup_workday: 'as_weekday' };
  const midday = [range('10:00', '14:00'), range('16:00', '20:00')];
  return [
    event('wednesday-evening', { byday: ['WE'], times: [range('19:30', '20:30')] }),
    event('friday-morning', { byday: ['FR'], times: [range('10:00', '11:00')] }),
    // This week's is cancelled; the next is on 3 December.
    event('thursday-evening', {
      byday: ['TH'],
      times: [range('19:00', '20:30')],
      exceptions: [
        { date: '2026-11-26', status: 'cancelled', reason: both('老师外出', 'teacher away') },
      ],
    }),
    // The days are published, the times are not.
    event('days-only', { byday: ['WE', 'TH'] }),
    // Today, in the afternoon; on 15 December it is not known whether it takes place.
    event('tuesday-afternoon', {
      byday: ['TU'],
      times: [range('16:30', '18:00')],
      calendar: 'town',
      on_holiday: 'ask',
    }),
    event('saturday-morning', { byday: ['SA'], times: [range('11:00', '12:00')] }),
    // Moved from Sunday 29 to Saturday 28 November.
    event('sunday-afternoon', {
      byday: ['SU'],
      times: [range('16:00', '17:30')],
      exceptions: [
        {
          date: '2026-11-29',
          status: 'moved',
          reason: both('场地有会', 'a meeting'),
          to: { date: '2026-11-28', times: [range('17:00', '18:30')] },
        },
      ],
    }),
    event('one-date', { dates: [{ date: '2026-12-01', times: [range('10:00', '12:00')] }] }),
    // Open at 10:00 today, closed from 14:00 to 16:00; closed on the holiday, open on the Saturday before.
    hours('office', WORKING_DAYS, midday, official),
    hours('summer', WORKING_DAYS, midday, {
      ...official,
      season: { from: '05-01', to: '09-30', name: both('夏季', 'summer') },
    }),
    hours('winter', WORKING_DAYS, [range('10:00', '14:00'), range('15:30', '19:30')], {
      ...official,
      season: { from: '10-01', to: '04-30', name: both('冬季', 'winter') },
    }),
    hours('lunch', EVERY_DAY, [range('12:30', '14:30')]),
    hours('night', EVERY_DAY, [range('20:00', '02:00')]),
    hours('always', EVERY_DAY, [range('00:00', '00:00')]),
  ];
}

function directoryCapabilities() {
  const yuan = (value: number) => ({ qualifier: 'lt', value, unit: 'CNY' });
  const cash = { kind: 'cash_withdrawal', name: both('取现', 'Cash') };
  return [
    { id: 'cash-machine', ...cash, channel: 'machine', limit: yuan(2000) },
    { id: 'cash-staff', ...cash, channel: 'staff', limit: yuan(50_000) },
    { id: 'cash-unknown', ...cash, limit: null },
    {
      ...{ id: 'transfer', kind: 'transfer', name: both('转账', 'Transfer') },
      ...{ channel: 'self_service', limit: yuan(50_000) },
    },
    { id: 'print', kind: 'printing', name: both('打印', 'Printing'), channel: 'self_service' },
  ];
}

function directoryServices() {
  const at = (id: string, location_id: string, schedules: string[] | null, more = {}) => ({
    id,
    location_id,
    schedules,
    ...more,
  });
  const places = { capacity: { maximum: 9 } };
  const option = (name: Both | null, amount: number) => ({ name, amount, currency: 'CNY' });
  return [
    // Two places with different sessions; free; for adults; two languages; booked online; open to all.
    {
      id: 'yoga',
      name: both('瑜伽', 'Yoga'),
      aka: ['YOGA', '拉伸'],
      summary: both('垫子可借。', 'Mats can be borrowed.'),
      terms: ['need:sport'],
      open_to: 'all',
      eligibility: { min_age: 18 },
      cost: { free: true },
      booking: { mode: 'online', max_party_size: 2 },
      languages: ['zh-Hans', 'ug'],
      at: [
        at('at-yoga-a', 'loc-a', ['wednesday-evening'], places),
        at('at-yoga-b', 'loc-b', ['friday-morning'], places),
      ],
      checked: { on: '2026-11-10', by: both('社区', 'the community'), review_after: '2027-05-10' },
    },
    // Cancelled this week, with a reason; booked by phone; open to the city.
    {
      id: 'choir',
      name: both('合唱团', 'Choir'),
      terms: ['need:culture'],
      open_to: 'city',
      cost: { free: true },
      booking: { mode: 'phone' },
      phones: [{ number: '0994-2340003' }],
      at: [at('at-choir', 'loc-b', ['thursday-evening'])],
    },
    // Wednesday and Thursday at times nobody has published, by a named school, without an appointment.
    {
      id: 'beauty',
      name: both('美甲课', 'Nail class'),
      organization_id: 'org-school',
      terms: ['need:home'],
      open_to: 'city',
      cost: { free: true },
      booking: { mode: 'walk_in' },
      languages: ['zh-Hans'],
      at: [at('at-beauty', 'loc-a', ['days-only'])],
    },
    // Hours with a break at noon and papers to bring; the holiday and the make-up day apply.
    {
      id: 'desk',
      name: both('便民窗口', 'Service desk'),
      terms: ['need:home'],
      open_to: 'community',
      cost: { free: true },
      booking: { mode: 'walk_in' },
      documents: [both('身份证', 'ID card'), both('户口簿', 'Household register')],
      at: [at('at-desk', 'loc-a', ['office'])],
    },
    // Hours of summer and of winter: now those of winter.
    {
      id: 'library',
      name: both('阅览室', 'Reading room'),
      terms: ['need:culture'],
      open_to: 'all',
      cost: { free: true },
      booking: { mode: 'walk_in' },
      documents: [],
      at: [at('at-library', 'loc-c', ['summer', 'winter'])],
    },
    // Paid, at two prices; opens at 12:30.
    {
      id: 'canteen',
      name: both('助餐点', 'Canteen'),
      aka: ['食堂'],
      terms: ['need:meals'],
      open_to: 'all',
      cost: {
        free: false,
        options: [option(both('每份', 'a meal'), 15), option(both('60岁以上', 'from 60'), 8)],
      },
      booking: { mode: 'walk_in' },
      at: [at('at-canteen', 'loc-b', ['lunch'])],
    },
    // Paid, past midnight.
    {
      id: 'night',
      name: both('夜宵食堂', 'Night canteen'),
      terms: ['need:meals'],
      cost: { free: false, options: [option(null, 20)] },
      at: [at('at-night', 'loc-b', ['night'])],
    },
    // For older people; checked eight months ago and due since September; booked on another site.
    {
      id: 'smartphone',
      name: both('智能手机课', 'Smartphone class'),
      organization_id: 'org-school',
      terms: ['need:elder', 'need:culture'],
      open_to: 'city',
      eligibility: { min_age: 60, text: both('本市老人', 'older residents') },
      cost: { free: true },
      booking: { mode: 'link', url: 'https://school.example/join' },
      languages: ['zh-Hans'],
      at: [at('at-smartphone', 'loc-a', ['tuesday-afternoon'])],
      checked: { on: '2026-03-20', by: both('社区', 'the community'), review_after: '2026-09-20' },
    },
    // For children, free, at the weekend, in Kazakh.
    {
      id: 'stories',
      name: both('绘本故事会', 'Story hour'),
      terms: ['need:children'],
      open_to: 'all',
      eligibility: { min_age: 3, max_age: 12 },
      cost: { free: true },
      booking: { mode: 'online' },
      languages: ['kk-Arab'],
      at: [at('at-stories', 'loc-c', ['saturday-morning'], places)],
    },
    // For older children, paid, with a session moved from Sunday to Saturday.
    {
      id: 'coding',
      name: both('少儿编程', 'Coding'),
      terms: ['need:children'],
      open_to: 'city',
      eligibility: { min_age: 7, max_age: 14 },
      cost: { free: false, options: [option(both('每次', 'each time'), 30)] },
      booking: { mode: 'online' },
      at: [at('at-coding', 'loc-b', ['sunday-afternoon'], places)],
    },
    // Next week, and otherwise unknown: price, ages, languages, booking, for whom, steps.
    {
      id: 'clinic',
      name: both('义诊', 'Clinic'),
      terms: ['need:elder'],
      at: [at('at-clinic', 'loc-c', ['one-date'])],
    },
    // Everything to ask for: times not published, no place on the map, free or not.
    {
      id: 'bath',
      name: both('上门助浴', 'Bathing at home'),
      terms: ['need:elder'],
      open_to: 'community',
      eligibility: { min_age: 65 },
      cost: { free: null, text: both('按次收费', 'paid each time') },
      booking: { mode: 'phone' },
      at: [at('at-bath', 'loc-d', null)],
    },
    // An alert, papers, two phones and a page of its own.
    {
      id: 'repairs',
      name: both('家电维修', 'Repairs'),
      description: both('小家电当天修好。', 'Small appliances are repaired the same day.'),
      terms: ['need:home'],
      open_to: 'city',
      cost: { free: false, text: both('零件另计', 'parts are extra') },
      booking: { mode: 'phone' },
      phones: [
        { number: '0994-2340004', name: both('白天', 'by day') },
        { number: '13900000000', name: both('夜间', 'at night') },
      ],
      url: 'https://repairs.example/',
      wechat: [
        {
          kind: 'official_account',
          name: both('修得快', 'Quick repairs'),
          id: 'quick-repairs',
          qr_url: 'images/qr.svg',
        },
        { kind: 'mini_program', name: both('报修小助手', 'Repair helper') },
        { kind: 'personal', id: 'master-ma' },
      ],
      documents: [both('发票', 'Invoice')],
      attachments: [
        {
          name: both('报修单', 'Order form'),
          url: 'files/order.pdf',
          media_type: 'application/pdf',
          size_in_bytes: 122_880,
        },
        { name: both('海报', 'Poster'), url: 'https://repairs.example/poster.JPG?v=2' },
        { name: both('价目', 'Prices'), url: '/prices', size_in_bytes: 3_250_000 },
      ],
      alert: both('本周只收不修', 'This week things are only taken in'),
      at: [at('at-repairs', 'loc-b', ['office'])],
    },
    // Where to draw cash: under 2,000 at a machine, under 50,000 with staff, nobody knows how much.
    {
      id: 'money-point',
      name: both('金融服务点', 'Money point'),
      organization_id: 'org-bank',
      terms: ['need:money'],
      open_to: 'all',
      booking: { mode: 'walk_in' },
      at: [
        at('at-money-village', 'loc-village', ['always'], {
          capabilities: ['cash-machine', 'transfer', 'print'],
        }),
        at('at-money-a', 'loc-a', ['office'], { capabilities: ['cash-staff', 'print'] }),
        at('at-money-d', 'loc-d', null, { capabilities: ['cash-unknown'] }),
      ],
    },
  ];
}

/** A small community to try the editor with. */
export const SAMPLE_FEED = {
  feed: {
    ...{ spec: '1.0', id: 'sample', timezone: 'Asia/Shanghai', languages: ['zh-Hans', 'en'] },
    title: { 'zh-Hans': '和平社区便民服务', en: 'Services of Heping community' },
    notice: { 'zh-Hans': '这是示例。', en: 'This is an example.' },
  },
  organizations: [
    { id: 'org-heping', name: { 'zh-Hans': '和平社区居委会', en: 'Heping community office' } },
  ],
  locations: [
    {
      ...{ id: 'loc-hall', type: 'physical', schedules: ['hours'] },
      name: { 'zh-Hans': '和平社区活动室', en: 'Heping community hall' },
      address: { text: { 'zh-Hans': '和平路 12 号一楼', en: '12 Heping Road, ground floor' } },
    },
    {
      ...{ id: 'loc-yard', type: 'physical' },
      name: { 'zh-Hans': '和平广场', en: 'Heping square' },
    },
  ],
  schedules: [
    {
      ...{ id: 'hours', kind: 'hours', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], calendar: 'cn' },
      times: [{ start: '10:00', end: '19:00' }],
      ...{ on_holiday: 'closed', on_makeup_workday: 'as_weekday' },
    },
    weekly('wed-afternoon', ['WE'], '16:00', '17:30'),
    weekly('mornings', ['TU', 'TH'], '10:00', '11:30'),
    weekly('evenings', ['MO', 'WE', 'FR'], '19:30', '20:30'),
    weekly('saturday', ['SA'], '15:00', '17:00'),
  ],
  services: [
    service('svc-yoga', '孕妇瑜伽', 'Prenatal yoga', 'loc-hall', 'wed-afternoon'),
    service('svc-choir', '老年合唱', 'Choir for seniors', 'loc-hall', 'wed-afternoon'),
    service('svc-phone', '智能手机课', 'Smartphone class', 'loc-hall', 'mornings'),
    service('svc-dance', '广场舞', 'Square dancing', 'loc-yard', 'evenings'),
    service('svc-chess', '象棋角', 'Chess corner', 'loc-yard', 'saturday'),
    {
      ...service('svc-desk', '便民窗口', 'Service desk', 'loc-hall', 'hours'),
      at: [{ id: 'svc-desk-at', location_id: 'loc-hall' }],
    },
  ],
  metrics: [
    {
      ...{ id: 'm-volunteers', value: 46, as_of: '2026-11-01', source: { name: '和平社区居委会' } },
      label: { 'zh-Hans': '志愿者', en: 'Volunteers' },
      unit: { 'zh-Hans': '人', en: 'people' },
    },
  ],
} as const;

function weekly(id: string, byday: readonly string[], start: string, end: string) {
  return {
    ...{ id, kind: 'event', byday, times: [{ start, end }] },
    ...{ calendar: 'cn', on_holiday: 'closed' },
  };
}

function service(id: string, name: string, inEnglish: string, place: string, schedule: string) {
  return {
    ...{ id, organization_id: 'org-heping', cost: { free: true }, booking: { mode: 'walk_in' } },
    name: { 'zh-Hans': name, en: inEnglish },
    at: [{ id: `${id}-at`, location_id: place, schedules: [schedule] }],
  };
}

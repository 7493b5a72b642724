/** Words in Chinese and English. */
export type Words = readonly [zhHans: string, en: string];

const NAME_OF_DAYS: readonly Words[] = [
  ['周一', 'Monday'],
  ['周二', 'Tuesday'],
  ['周三', 'Wednesday'],
  ['周四', 'Thursday'],
  ['周五', 'Friday'],
  ['周六', 'Saturday'],
  ['周日', 'Sunday'],
];

/** Choices by the field and the value. */
export const CHOICE_LABELS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'services.at.x-kind': {
    '': ['看一周几天（五天以上是开放时间）', 'By the days of a week (five or more are open hours)'],
    hours: ['开放时间，随时可以来', 'Open hours'],
    event: ['活动，一场一场', 'Sessions, one by one'],
  },
  'services.at.x-scope': {
    this: ['只改这一项', 'This service alone'],
    all: ['一起改', 'All of them'],
  },
  'services.booking.mode': {
    '': ['不清楚', 'Not known'],
    walk_in: ['直接来', 'Just come'],
    phone: ['电话预约', 'By telephone'],
    wechat: ['微信预约', 'In WeChat'],
    online: ['在本网页预约', 'Booked here'],
    link: ['到别的网页预约', 'On another page'],
  },
  'services.status': {
    active: ['正常', 'Yes'],
    temporarily_closed: ['暂停', 'Pauses'],
    inactive: ['还没有开', 'Not yet'],
    defunct: ['取消了', 'Ended'],
    unknown: ['不清楚，请先问', 'Not known: ask first'],
  },
  'services.open_to': {
    '': ['不清楚', 'Not known'],
    city: ['全市居民', 'Residents of the city'],
    community: ['本社区居民', 'Residents of the community'],
    all: ['所有人', 'Anybody'],
  },
  'locations.type': {
    '': ['不清楚', 'Not known'],
    physical: ['一个地方', 'A place to go to'],
    virtual: ['网上或电话里', 'Online or by telephone'],
    route: ['一条路', 'A route'],
  },
  'locations.accessibility.step_free': {
    yes: ['有', 'Yes'],
    no: ['没有', 'No'],
    unknown: ['不清楚', 'Not known'],
  },
  'locations.accessibility.accessible_toilet': {
    yes: ['有', 'Yes'],
    no: ['没有', 'No'],
    unknown: ['不清楚', 'Not known'],
  },
  'metrics.good': {
    up: ['越多越好', 'More is better'],
    down: ['越少越好', 'Less is better'],
    neutral: ['不分好坏', 'Neither'],
  },
  'feed.crs': {
    '': ['不清楚', 'Not known'],
    wgs84: ['卫星定位、天地图', 'GPS, Tianditu'],
    gcj02: ['高德、腾讯地图', 'Amap, Tencent maps'],
    bd09: ['百度地图', 'Baidu maps'],
  },
  'feed.calendars.days.kind': {
    holiday: ['放假', 'Day off'],
    workday: ['调休上班', 'Working day at a weekend'],
  },
  'feed.calendars.days.as': {
    '': ['周一', 'Monday'],
    ...Object.fromEntries(
      ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day, at): [string, Words] => [
        day,
        NAME_OF_DAYS[at] ?? ['', ''],
      ]),
    ),
  },
};

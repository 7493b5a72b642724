import { within, type FieldWords } from './words.ts';

const TIMES: FieldWords = {
  start: ['开始的钟点，24 小时制，两位数。', 'Start, on a 24-hour clock.'],
  end: [
    '结束的钟点。比开始早，就是第二天；不写是没有公布。',
    'End. Before the start it is on the next day; without one it is not published.',
  ],
  id: [
    '这一场的名字。改了钟点，对已经预约的人还是这一场。',
    'Name of the time on its day, whatever it is corrected to.',
  ],
};

/** Descriptions of the schedules. */
export const SCHEDULES_WORDS: FieldWords = {
  schedules: [
    '时间安排，服务和地点用 id 来指它。写规则，或单独的日子，或者都写。',
    'The times, which services and places refer to: a rule, single days, or both.',
  ],
  ...within('schedules', {
    id: ['时间安排的名字。', 'Name of the schedule.'],
    kind: [
      'hours 是开放时间，随时可以来；event 是一场一场的活动。',
      'hours is when it is open; event is what takes place.',
    ],
    freq: [
      'weekly 每周，monthly 每月，yearly 每年；不写是每周。',
      'How often it comes round; weekly where it is not said.',
    ],
    interval: [
      '每几周、几月、几年一次；2 是隔一次。要写 start。',
      'Every so many weeks, months or years; 2 is every other. It needs a start.',
    ],
    byday: [
      '星期几：MO 一、TU 二、WE 三、TH 四、FR 五、SA 六、SU 日。每月第一个周一写 1MO，最后一个周五写 -1FR。',
      'Weekdays: MO, TU, WE, TH, FR, SA, SU. The first Monday of a month is 1MO, its last Friday -1FR.',
    ],
    bymonthday: ['每月几日；-1 是最后一天。', 'Days of the month; -1 is the last.'],
    times: ['从几点到几点，可以有几段。', 'Times of the day, one or more.'],
    start: ['规则从哪一天起。', 'First day of the rule.'],
    count: [
      '从 start 起一共几天，停课的也算。',
      'Days it has in all from start on, those cancelled included.',
    ],
    until: ['规则到哪一天为止，这一天还有。', 'Last day of the rule.'],
    valid_from: ['从哪一天起知道。', 'First day for which this is known.'],
    valid_to: [
      '知道到哪一天；更晚的，网页请居民咨询。',
      'Last day for which this is known; after it residents are told to ask.',
    ],
    season: ['每年只在这一段有，例如冬季。', 'Part of each year it holds in.'],
    'season.from': ['从几月几日。', 'First day of it, month and day.'],
    'season.to': [
      '到几月几日；比 from 早，就是第二年。',
      'Last day; before the first it is in the next year.',
    ],
    'season.name': ['叫什么，例如“冬季时间”。', 'What people call it.'],
    dates: ['单独的日子，一天一条。', 'Single days, each for itself.'],
    'dates.date': ['哪一天。', 'The day.'],
    'dates.times': [
      '这一天从几点到几点；不写，用旁边的 times。',
      'Its times; those of the schedule where it has none.',
    ],
    calendar: [
      '放假和调休看哪个日历：cn 是全国的，或者 feed.calendars 里的一个 id。',
      'Calendar of days off: cn is that of China, else an id of feed.calendars.',
    ],
    on_holiday: [
      '放假那天：closed 没有，open 照常，ask 请先问。',
      'On days off: closed, open as usual, or to be asked for.',
    ],
    on_makeup_workday: [
      '调休上班的周末：unchanged 和平时一样，as_weekday 按工作日，closed 没有，ask 请先问。',
      'On weekends that are worked: as usual, as on a weekday, closed, or to be asked for.',
    ],
    exceptions: [
      '哪几天和平时不一样：停课、改期、加开。',
      'Days that are not as usual: cancelled, moved, added.',
    ],
    description: ['补充说明。', 'What else there is to say.'],
  }),
  ...within('schedules.exceptions', {
    date: ['哪一天，写原来的日子。', 'The day, as it was.'],
    status: [
      'cancelled 停课，moved 改期（要写 to），extra 加开，ask 还没有定。',
      'cancelled, moved (with to), extra for one more, ask for not decided.',
    ],
    reason: ['为什么，给居民看。', 'Why, for residents.'],
    to: ['改到什么时候。', 'When it is moved to.'],
    'to.date': ['改到哪一天。', 'The day it is moved to.'],
    'to.times': [
      '改到几点；不写，还是原来的钟点。',
      'Its times there; the same as before where it has none.',
    ],
    times: [
      '只改这几场，写开始的钟点；不写，改一整天。加开的，就是加开的钟点。',
      'The times it is about, by their start; the whole day where it has none.',
    ],
    services: [
      '只改这几项服务，写 id；不写，用这个时间安排的都改。',
      'Ids of the services it is about; all that have the schedule where it has none.',
    ],
  }),
  ...within('schedules.times', TIMES),
  ...within('schedules.dates.times', TIMES),
  ...within('schedules.exceptions.times', TIMES),
  ...within('schedules.exceptions.to.times', TIMES),
};

import { within, type FieldWords } from './words.ts';

/** Descriptions of the envelope. */
export const ENVELOPE_WORDS: FieldWords = {
  feed: [
    '这份文件本身：版本、语言、时区、日历、预约系统。必须有。',
    'The file itself: version, languages, time zone, calendars, booking endpoint. It is required.',
  ],
  ...within('feed', {
    spec: ['格式的版本，现在是 1.0。', 'Version of the format: 1.0 today.'],
    id: [
      '这份文件的名字，不要改。',
      'Name of the file among those of an office; it does not change.',
    ],
    title: ['标题，给人看。', 'Title, for people.'],
    notice: [
      '显示在所有内容上面的一句话，例如“这是演示”。',
      'A sentence shown above everything, such as “sample data”.',
    ],
    publisher_id: [
      '谁发布的：organizations 里的一个 id。',
      'Who publishes it: an id of organizations.',
    ],
    license: [
      '别人可不可以用这些数据，写许可证的名字。',
      'Licence under which others may use the data.',
    ],
    languages: [
      '用到的语言，第一种是直接写的文字的语言。',
      'Languages of the texts; plain texts are in the first.',
    ],
    timezone: [
      '所有时间是哪里的钟点。新疆也按北京时间写。',
      'Zone of all times in the file, by its IANA name.',
    ],
    crs: [
      '坐标是哪一种：GPS 是 wgs84，高德和腾讯是 gcj02，百度是 bd09。有坐标就要写。',
      'Coordinate system of all positions: GPS has wgs84, Amap and Tencent gcj02, Baidu bd09. Say it where there are positions.',
    ],
    generated_at: [
      '这份文件是什么时候做的，带时区。过了 ttl，访客会看到“可能已有变化”。',
      'Instant at which the file was made, with its offset from UTC.',
    ],
    ttl: [
      '从 generated_at 起，多少秒以内算新的。604800 是一周。',
      'Seconds after generated_at for which it is current: 604800 is a week.',
    ],
    next: [
      '下一份文件的地址。可以写，现在还没有用到。',
      'Address of the next part of the feed; not used yet.',
    ],
    feedback_url: [
      '居民发现写错了，到哪里说：网页或 mailto: 邮箱。',
      'Where residents can report a mistake: a page, or mailto:.',
    ],
    ics_url: [
      '可以订阅的日历的网址：linli calendar 写的 .ics 文件，放到网上以后的 https 地址。有了它，服务目录和一周安排给居民“订阅日历”。',
      'Address of the calendar to subscribe to: the .ics file of linli calendar, where it is published. With it the list and the week offer to subscribe.',
    ],
    atom_url: [
      '停课、改期、加场的消息的网址：linli calendar 写的 .atom 文件。',
      'Address of the news of what is cancelled, moved or added: the .atom file of linli calendar.',
    ],
    calendars: [
      '自己写的日历：哪些天放假，哪些周末上班。全国的不用写，calendar 写 cn 就有。',
      'Calendars of your own: days off, and weekends that are worked. That of China is there already, as cn.',
    ],
    changes: [
      '改过什么，给管数据的人看，网页不显示。改数据的页面每次保存时写上，最多 200 条、两年。',
      'History of the file, for those who edit it; pages do not show it. The editor adds to it when it saves: 200 lines and two years at most.',
    ],
    booking: [
      '在线预约发到哪里，和事先要告诉居民的话。',
      'Where bookings are sent, and what residents are told beforehand.',
    ],
  }),
  ...within('feed.changes', {
    date: ['哪一天改的。', 'Day of the change.'],
    by: ['谁改的，可以不写。', 'Person or office that changed it; it may be left out.'],
    text: ['改了什么。', 'Description of the change.'],
  }),
  ...within('feed.calendars', {
    id: [
      '日历的名字，时间安排的 calendar 里写它。',
      'Name of the calendar, which schedules say as calendar.',
    ],
    valid_from: [
      '从哪一天起写全了。更早的日子，网页请居民咨询。',
      'First day it is complete for; before it residents are told to ask.',
    ],
    valid_to: [
      '写全到哪一天。更晚的日子，网页请居民咨询。',
      'Last day it is complete for; after it residents are told to ask.',
    ],
    days: [
      '和平时不一样的日子，一天一条，或者连着的几天一条。',
      'Days that are not as usual, each for itself or several in a row.',
    ],
    'days.date': ['哪一天；连着几天时写第一天。', 'The day; the first of several in a row.'],
    'days.to': ['连着几天时写最后一天。', 'The last day of several in a row.'],
    'days.kind': [
      'holiday 是放假；workday 是周末调休上班。',
      'holiday is a day off; workday is a weekend day that is worked.',
    ],
    'days.name': ['叫什么，例如“国庆节”。', 'What people call it.'],
    'days.as': [
      '调休那天按星期几的时间办；不写，按周一。',
      'Weekday whose hours a worked weekend has; Monday’s where it is not said.',
    ],
  }),
  ...within('feed.booking', {
    endpoint: ['预约系统的地址，问技术人员。', 'Address of the booking endpoint.'],
    privacy: [
      '收集个人信息以前要告诉居民的（个人信息保护法第十七条）。没有它，表单不打开。',
      'What residents are told before they give personal data (PIPL, article 17). Without it no form opens.',
    ],
    'privacy.version': [
      '这份告知的版本，改了内容就换一个。',
      'Version of this notice; a new one when it changes.',
    ],
    'privacy.handler': ['谁收集和保管，写全称。', 'Full name of the one who handles the data.'],
    'privacy.contact': ['怎样找到他：电话或地址。', 'How to reach them.'],
    'privacy.purpose': ['为什么收集。', 'What the data is for.'],
    'privacy.method': ['怎样保存，谁能看。', 'How it is kept, and who sees it.'],
    'privacy.kinds': ['收集哪些内容。', 'Which data it is.'],
    'privacy.retention': ['保存多久。', 'How long it is kept.'],
    'privacy.rights': [
      '居民可以怎样查询、更正、删除。',
      'How residents can see, correct or delete it.',
    ],
    'privacy.url': ['完整说明的网页。', 'Page with all of it.'],
    allow_insecure: [
      'true：网页不是 https 也可以收集姓名电话。只给自己的内网用。',
      'true lets forms open on pages that are not encrypted: for a network of your own only.',
    ],
  }),
};

import type { FeedIssueCode } from '../model/feed-state.ts';

/** Sentences that say what to do about each finding in a feed, for whoever keeps it. */
export type IssueSentences = Readonly<Record<FeedIssueCode, string>>;

export const zhHansIssues: IssueSentences = {
  required: '缺少必填的内容，请补上。',
  'wrong-type': '写法不对，请照例子改。',
  'not-allowed-address': '这个网址不能用：只能是 http、https、tel、mailto 或相对地址。',
  'duplicate-id': 'id 和前面的一条重复，请换一个。',
  'unknown-reference': '引用的 id 在文件里找不到，请检查拼写。',
  'own-parent': '上级最终指向了自己，请改 parent_id。',
  'ends-before-start': '结束早于开始，请核对日期或时间。',
  'place-outside': '坐标不在中国境内，经度和纬度可能写反了。',
  'markup-in-text': '文字里有 HTML，会原样显示出来，请只写文字。',
  'no-coordinate-system': '有坐标却没写 crs，请写明 wgs84、gcj02 或 bd09。',
  'unused-schedule': '没有服务或地点用到这个时间安排，可以删掉或补上引用。',
  'interval-without-start':
    '每隔几周、几月或几年一次，却没写从哪一次数起，网页只能请居民咨询。请补上第一次的日期，例如 "start": "2026-12-05"。',
  'count-without-start':
    '写了共几次，却没写从哪一次数起，网页只能请居民咨询。请补上第一次的日期，例如 "start": "2026-12-05"。',
  'unclear-rule':
    '看不出是哪几天，网页只能请居民咨询。每周二写 "byday": ["TU"]；每月第一个周二写 "freq": "monthly", "byday": ["1TU"]；每月最后一个周五写 "-1FR"；每月15日写 "freq": "monthly", "bymonthday": [15]，最后一天写 [-1]；每年同一天写 "freq": "yearly" 和 start。',
  'unknown-rule-word':
    '这个词网页不会算，只能请居民咨询。请改用 freq、interval、byday、bymonthday、start、count、until，或把日期逐个写进 dates，例如 "dates": [{ "date": "2026-12-05" }]。',
  'moved-without-to':
    '写了改期，没写改到哪一天，网页只能请居民咨询。请补上，例如 "to": { "date": "2026-12-03", "times": [{ "start": "15:00", "end": "16:30" }] }。',
  'no-such-time':
    '这一天没有这个时间的场次，不知道说的是哪一场，网页只能请居民咨询。请照 times 里的开始时间写，例如 "times": [{ "start": "10:00" }]。',
  'cancels-several':
    '几项服务共用这个时间安排，这一天会全部取消或改动。只动其中一项，请写明，例如 "services": ["svc-yoga"]。',
  'extra-as-usual': '加开的时间和平时一样，这一天本来就有，请核对日期和时间。',
  'clock-change':
    '这一天要拨钟（夏令时开始或结束），这个钟点不存在，或者有两次，网页会请居民再问一次。请换一个钟点，或在 exceptions 里改这一天，例如 { "date": "2026-11-01", "status": "moved", "to": { "date": "2026-11-01", "times": [{ "start": "04:00" }] } }。',
  'never-holds': '按这个规则一次也不会举行，请核对日期和星期。',
  'date-outside-span': '日期不在有效期内，请核对。',
  'exception-without-session': '这一天本来就没有活动，取消或改期的日期可能写错了。',
  'workday-on-weekday': '调休上班日写成了平时就上班的日子，请核对。',
  'contradictory-day': '同一天既放假又上班，请只留一个。',
  'long-holiday': '连着放假或上班超过 100 天，像是日期写错了，每天都请居民咨询；请核对。',
  'duplicate-reference': '同一个 id 引用了两次，请删去一个。',
  'placeholder-text': '还是占位的文字，请换成真实内容。',
  'odd-phone-number': '不像一个电话号码，请核对。',
  'odd-limit': '限额的写法不合常理，请核对。',
  'price-though-free': '写了免费又写了价格，请只留一个。',
  'ages-swapped': '最小年龄大于最大年龄，可能写反了。',
  'checked-in-future': '核对日期在将来，请改成真正核对的那一天。',
  'wechat-without-account':
    '写了微信预约，可是服务、机构和发布者都没有写微信（wechat），居民不知道找谁：请补上，或者改成电话预约。',
  'unfindable-account': '这个微信没有名称、微信号和二维码，居民找不到：请补上一样，或者删掉。',
  'image-without-alt': '图片没有替代文字（alt），看不见图的人不知道是什么。',
  'unknown-icon': '没有叫这个名字的图标，网页上会用地点的图标，请换成字段说明里列出的一个。',
  'too-many': '太多了，多出来的没有用，请删减。',
  'too-many-times': '地点和时间太多，排在后面的地点没有列出时间，请拆成几项服务。',
  'too-deep': '上级一层套一层，太多了，最上面的没有用，请减少层数。',
  'too-much-text': '文字太多，后面的搜索不到，请删减。',
  'long-name': '名称太长，按拼音只找得到前 100 个字，请缩短。',
  'too-many-mistakes': '写错的地方太多，只列出了前面的，请先改正这些。',
  'misplaced-characters': '有看不见的控制字符，或一个字上堆了太多符号，显示时去掉了，请重新输入。',
  'odd-subscription':
    '不像可以订阅的网址。ics_url 写 linli calendar 做的 .ics 文件放到网上以后的网址，atom_url 写 .atom 文件的，以 https:// 开头。',
  'plain-subscription': '网址不是 https，有的日历不订阅，或者先警告；网站有 https 就请写 https。',
  'online-without-endpoint':
    '写了在线预约，文件里却没有预约的地址，谁也约不了。请写上 feed.booking，例如 "booking": { "endpoint": "/booking" }，或把 mode 改成 phone。',
  'written-otherwise': '看懂了，页面照常显示；请改成标准写法。',
  'unknown-key':
    '没有这个字段，页面不会用它；如果是写错了字段名，请改正；自己用的字段请以 x_ 开头。',
};

export const enIssues: IssueSentences = {
  required: 'Something required is missing: add it.',
  'wrong-type': 'This is not written as it should be: write it as in the example.',
  'not-allowed-address':
    'This address cannot be used: http, https, tel, mailto or relative ones can.',
  'duplicate-id': 'Another record before it has the same id: choose another.',
  'unknown-reference': 'No record has the id that this refers to: check its spelling.',
  'own-parent': 'Its parents lead back to itself: change parent_id.',
  'ends-before-start': 'It ends before it starts: check the dates or times.',
  'place-outside': 'The coordinates are outside China: longitude and latitude may be swapped.',
  'markup-in-text': 'HTML in a text is shown as it is written: use plain text.',
  'no-coordinate-system': 'There are coordinates, but no crs: say wgs84, gcj02 or bd09.',
  'unused-schedule': 'No service or location uses this schedule: delete it or refer to it.',
  'interval-without-start':
    'It comes round every so many weeks, months or years, and does not say from which on: residents are told to ask. Add the first day, as in "start": "2026-12-05".',
  'count-without-start':
    'It takes place so many times, and does not say from when on: residents are told to ask. Add the first day, as in "start": "2026-12-05".',
  'unclear-rule':
    'Nobody can say which days these are: residents are told to ask. Every Tuesday is "byday": ["TU"]; the first of a month "freq": "monthly", "byday": ["1TU"]; the last Friday "-1FR"; the 15th "freq": "monthly", "bymonthday": [15], the last day [-1]; a day of every year "freq": "yearly" with a start.',
  'unknown-rule-word':
    'This word is not carried out: residents are told to ask. Use freq, interval, byday, bymonthday, start, count and until, or write the dates, as in "dates": [{ "date": "2026-12-05" }].',
  'moved-without-to':
    'It is moved, and does not say to when: residents are told to ask. Add it, as in "to": { "date": "2026-12-03", "times": [{ "start": "15:00", "end": "16:30" }] }.',
  'no-such-time':
    'The day has nothing at this time, so nobody can say what is meant: residents are told to ask. Write the start as it stands in times, as in "times": [{ "start": "10:00" }].',
  'cancels-several':
    'Several services have this schedule, and all of them are changed on that day. If one is meant, say which, as in "services": ["svc-yoga"].',
  'extra-as-usual': 'What is added is there on that day anyway: check the date and the time.',
  'clock-change':
    'The clocks are changed on that day, so this time does not exist, or exists twice: residents are told to ask. Choose another, or change the day in exceptions, as in { "date": "2026-11-01", "status": "moved", "to": { "date": "2026-11-01", "times": [{ "start": "04:00" }] } }.',
  'never-holds': 'By this rule it never takes place: check dates and weekdays.',
  'date-outside-span': 'The date is outside the time it is valid: check it.',
  'exception-without-session': 'Nothing takes place on that day anyway: the date may be wrong.',
  'workday-on-weekday': 'This make-up workday is a working day as it is: check it.',
  'contradictory-day': 'The same day is a holiday and a workday: keep one.',
  'long-holiday':
    'More than 100 days in a row look like a slip in a date, so residents are told to ask on every day: check the dates.',
  'duplicate-reference': 'The same id is referred to twice: delete one.',
  'placeholder-text': 'This is still a placeholder: write the real text.',
  'odd-phone-number': 'This does not look like a phone number: check it.',
  'odd-limit': 'This limit makes no sense: check it.',
  'price-though-free': 'It is free and has a price: keep one.',
  'ages-swapped': 'The least age is above the greatest: they may be swapped.',
  'checked-in-future': 'The day it was checked lies ahead: write the day it was.',
  'wechat-without-account':
    'It is booked in WeChat, and neither it nor its organisation nor the publisher names an account (wechat): add one, or have it booked by phone.',
  'unfindable-account':
    'This account has no name, no WeChat ID and no QR code: nobody can find it. Add one of them, or take it out.',
  'image-without-alt': 'The image has no alt text: who cannot see it does not know what it is.',
  'unknown-icon':
    'No drawing has this name, so the one of a place is shown: choose one that the field lists.',
  'too-many': 'There are too many: those beyond were left out. Take some away.',
  'too-many-times':
    'There are too many places and times: those of the last places are not listed. Make several services of it.',
  'too-deep': 'It lies in too many others: the outermost are left out. Use fewer levels.',
  'too-much-text': 'There is too much text: the last of it is not searched. Shorten it.',
  'long-name': 'This name is long: by pinyin only its first 100 characters are found. Shorten it.',
  'too-many-mistakes':
    'Too much in it is wrong: only the first mistakes are listed. Correct these first.',
  'misplaced-characters':
    'Unseen control characters, or too many marks over a letter, are not shown: type it anew.',
  'odd-subscription':
    'This does not look like an address to subscribe to: ics_url is that of the .ics file of linli calendar, atom_url that of the .atom file, from https:// on.',
  'plain-subscription':
    'This is not https: some calendars refuse it, or warn. Write https where the site has it.',
  'online-without-endpoint':
    'It is to be booked online, and the feed names no endpoint, so nobody can. Add feed.booking, as in "booking": { "endpoint": "/booking" }, or write the mode phone.',
  'written-otherwise': 'It is understood and shown; write it in the usual way.',
  'unknown-key':
    'There is no such field, so nothing uses it: if it is misspelt, correct it; begin fields of your own with x_.',
};

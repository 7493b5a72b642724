import type { FacetName } from '../filter/facets.ts';

/** A value of a facet with the words for it, in all languages that the elements speak. */
type ChoiceWords = readonly [facet: FacetName, value: string, words: readonly string[]];

/** The words that say when something is, that it is free, or a day of the week outside Chinese. */
export const CHOICE_WORDS: readonly ChoiceWords[] = [
  ['when', 'today', ['今天', '今日', '今儿', 'today', 'بۈگۈن', 'бүгін', 'بۇگىن']],
  ['when', 'tomorrow', ['明天', '明日', '明儿', 'tomorrow', 'ئەتە', 'ертең', 'ەرتەڭ']],
  [
    ...(['when', 'weekend'] as const),
    [
      ...['周末', '週末', '双休日', '雙休日', 'weekend', 'weekends'],
      ...['ھەپتە ئاخىرى', 'демалыс күндері', 'دەمالىس كۇندەرى'],
    ],
  ],
  [
    ...(['cost', 'free'] as const),
    ['免费', '免費', '不要钱', '不收费', '不花钱', 'free', 'ھەقسىز', 'тегін', 'تەگىن', 'اقىسىز'],
  ],
  ['part', 'morning', ['上午', '早上', '早晨', 'morning', 'mornings']],
  ['part', 'afternoon', ['下午', 'afternoon', 'afternoons']],
  ['part', 'evening', ['晚上', '傍晚', 'evening', 'evenings']],
  ['weekday', 'MO', ['monday', 'mondays', 'دۈشەنبە', 'дүйсенбі', 'دۇيسەنبى']],
  ['weekday', 'TU', ['tuesday', 'tuesdays', 'سەيشەنبە', 'сейсенбі', 'سەيسەنبى']],
  ['weekday', 'WE', ['wednesday', 'wednesdays', 'چارشەنبە', 'сәрсенбі', 'سارسەنبى']],
  ['weekday', 'TH', ['thursday', 'thursdays', 'پەيشەنبە', 'бейсенбі', 'بەيسەنبى']],
  ['weekday', 'FR', ['friday', 'fridays', 'جۈمە', 'жұма', 'جۇما']],
  ['weekday', 'SA', ['saturday', 'saturdays', 'شەنبە', 'сенбі', 'سەنبى']],
  ['weekday', 'SU', ['sunday', 'sundays', 'يەكشەنبە', 'жексенбі', 'جەكسەنبى']],
];

/** A day of the week in Chinese: group 1 is its number. */
export const CHINESE_WEEKDAY =
  /(?:每|逢|下个?|这个?|本)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/g;
/** The days in the order of `CHINESE_WEEKDAY`. */
export const WEEKDAY_DIGITS = '一二三四五六日天';
export const WEEKDAY_VALUES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', 'SU'] as const;

/** An age with its unit, which tells it from any other number. */
export const AGE =
  /(?:\d{1,3}|[一二三四五六七八九十百两]{1,5}) ?(?:周岁|岁半?|週歲|歲|years old|year old|жас|ياش|جاس)/g;

/** Words beside what is searched for that say nothing of it. */
export const FILLING =
  /有没有|有什么|有哪些|什么时候|怎么办|怎么|哪里|哪儿|在哪|请问|我想要?|我要|可以|附近|的|吗|呢|活动|服务|项目|\b(?:on|for|at|in|the|any|classes|services|activities)\b/g;

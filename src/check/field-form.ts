import type { FeedField } from '../feed/fields/fields.ts';
import type { Rule, Shape } from '../shape/linked-shapes.ts';
import type { CheckLanguage } from './check-language.ts';

/** Words for what may be written in a field. */
interface FormWords {
  readonly text: string;
  readonly texts: string;
  readonly number: string;
  readonly integer: string;
  readonly boolean: string;
  readonly object: string;
  /** Of texts that keep to a rule. */
  readonly ruled: Readonly<Record<string, string>>;
  readonly list: (item: string) => string;
  readonly oneOf: (values: string) => string;
  readonly listOf: string;
  readonly atLeast: (least: string) => string;
  readonly atMost: (most: string) => string;
  readonly comma: string;
  readonly and: string;
}

const WORDS: Readonly<Record<CheckLanguage, FormWords>> = {
  'zh-Hans': {
    text: '引号里的文字',
    texts: '引号里的文字，或每种语言各写一份',
    number: '数字，不加引号',
    integer: '整数，不加引号',
    boolean: 'true 或 false，不加引号',
    object: '{ }，各项在下面',
    ruled: {
      date: '日期：年-月-日',
      time: '钟点：两位数的时:分',
      instant: '日期、钟点和时区',
      'month-day': '月-日，都写两位数',
      'time-zone': '时区的名字',
      address: '网址',
      pattern: '照例子的样子',
      'coordinate-pair': '[经度, 纬度]',
    },
    list: (item) => `[ ] 里写几个，每个是：${item}`,
    listOf: '[ ] 里写几组 { }，各项在下面',
    oneOf: (values) => `${values} 之一`,
    atLeast: (least) => `不小于 ${least}`,
    atMost: (most) => `不大于 ${most}`,
    comma: '，',
    and: '、',
  },
  en: {
    text: 'a text in quotes',
    texts: 'a text in quotes, or one for each language',
    number: 'a number without quotes',
    integer: 'a whole number without quotes',
    boolean: 'true or false without quotes',
    object: 'an object { } with the members below',
    ruled: {
      date: 'a date: year-month-day',
      time: 'a time: hour:minute, two digits each',
      instant: 'date, time and offset',
      'month-day': 'month-day, two digits each',
      'time-zone': 'the name of a time zone',
      address: 'an address',
      pattern: 'as in the example',
      'coordinate-pair': '[longitude, latitude]',
    },
    list: (item) => `a list [ ], each item: ${item}`,
    listOf: 'a list [ ] of objects { } with the members below',
    oneOf: (values) => `one of ${values}`,
    atLeast: (least) => `at least ${least}`,
    atMost: (most) => `at most ${most}`,
    comma: ', ',
    and: ', ',
  },
};

/** The form of a field in words, made of the shape that it is read by. */
export function fieldForm({ path, shape, field }: FeedField, language: CheckLanguage): string {
  const words = WORDS[language];
  // A whole list is read record by record: its shape is that of one.
  return field === null && path !== 'feed' ? words.listOf : formOf(shape, words);
}

function formOf({ kind, of, rules }: Shape, words: FormWords): string {
  switch (kind) {
    case 'choice':
      return words.oneOf(of.map((value) => JSON.stringify(value)).join(words.and));
    case 'boolean':
    case 'texts':
      return words[kind];
    case 'integer':
    case 'number':
      return [words[kind], ...bounds(rules, words)].join(words.comma);
    case 'list':
      return of.kind === 'object'
        ? words.listOf
        : (ruledForm(rules, words) ?? words.list(formOf(of, words)));
    case 'text':
    case 'trimmed':
      return ruledForm(rules, words) ?? words.text;
    case 'kept':
    case 'map':
    case 'union':
    case 'object':
      return words.object;
  }
}

function ruledForm(rules: readonly Rule[], { ruled }: FormWords): string | undefined {
  return rules.flatMap(({ name }) => ruled[name] ?? [])[0];
}

function bounds(rules: readonly Rule[], { atLeast, atMost }: FormWords): readonly string[] {
  return rules.flatMap(({ name, first }) => {
    if (name === 'minimum') return [atLeast(String(first))];
    if (name === 'above') return [atLeast(String(Number(first) + 1))];
    return name === 'maximum' ? [atMost(String(first))] : [];
  });
}

/** Texts of the form of a record, beside its labels. No page of an office loads them. */
export interface RecordFormMessages {
  readonly titles: Readonly<Record<FormTitle, { readonly add: string; readonly change: string }>>;
  readonly required: string;
  readonly save: string;
  readonly cancel: string;
  readonly problems: (count: number) => string;
  /** A field and what is asked about it. */
  readonly problem: (label: string, question: string) => string;
  /** Of what stands in the record, and cannot be said in its field. */
  readonly kept: string;
  readonly rewrite: (label: string) => string;
  readonly otherLanguages: string;
  readonly inLanguage: (label: string, language: string) => string;
  readonly isNew: (name: string) => string;
  readonly knownCategories: string;
  readonly place: (number: number, name: string) => string;
  readonly addPlace: string;
  readonly removePlace: (number: number, name: string) => string;
  readonly readAs: (sentence: string) => string;
  readonly hoursOfPlace: (sentence: string) => string;
  readonly timesUnknown: string;
  readonly noTimes: string;
  readonly noted: (words: string) => string;
  readonly nextDates: (count: number) => string;
  readonly noDates: string;
  readonly sharedWith: (names: string) => string;
  readonly joined: (names: readonly string[]) => string;
  /** A finding of the check, with the value that was found. */
  readonly finding: (sentence: string, detail: string) => string;
  readonly ownCalendar: string;
}

type FormTitle = ('service' | 'class' | 'place' | 'organization' | 'figure' | 'holiday') | 'feed';

const zhHans: RecordFormMessages = {
  titles: {
    service: { add: '加一项服务', change: '改这项服务' },
    class: { add: '加一门课', change: '改这门课' },
    place: { add: '加一个地点', change: '改这个地点' },
    organization: { add: '加一个机构', change: '改这个机构' },
    figure: { add: '加一个数字', change: '改这个数字' },
    holiday: { add: '加一个放假或上班的日子', change: '改这个日子' },
    feed: { add: '关于本数据', change: '关于本数据' },
  },
  required: '必填',
  save: '保存',
  cancel: '取消',
  problems: (count) => `还有 ${count} 处要改，改好才能保存：`,
  problem: (label, question) => `${label}：${question}`,
  kept: '这里已经写了，但这一栏说不出来，会原样保留。',
  rewrite: (label) => `重写“${label}”`,
  otherLanguages: '其他语言',
  inLanguage: (label, language) => `${label}（${language}）`,
  isNew: (name) => `还没有“${name}”，保存时会新加。`,
  knownCategories: '现有的类别，按一下就加上或去掉',
  place: (number, name) => (name === '' ? `第 ${number} 个地点` : `第 ${number} 个地点：${name}`),
  addPlace: '再加一个地点',
  removePlace: (number, name) => `去掉${name === '' ? `第 ${number} 个地点` : `“${name}”`}`,
  readAs: (sentence) => `读作：${sentence}`,
  hoursOfPlace: (sentence) => `空着，就是地点的开放时间：${sentence}`,
  timesUnknown: '空着，居民看到“请咨询”。',
  noTimes: '没有固定时间，居民看到“请咨询”。',
  noted: (words) => `这几个字会写进“几楼、哪个房间”：${words}`,
  nextDates: (count) => `接下来的 ${count} 次，居民会看到：`,
  noDates: '照这样写，接下来没有一次。请核对日期。',
  sharedWith: (names) => `这些也用同样的时间：${names}`,
  joined: (names) => names.join('、'),
  finding: (sentence, detail) => (detail === '' ? sentence : `${sentence}（现在是：${detail}）`),
  ownCalendar:
    '保存以后，这份数据用自己的节假日（已经抄上全国今年的）；明年的放假安排公布以后，要再写一次。',
};

const en: RecordFormMessages = {
  titles: {
    service: { add: 'Add a service', change: 'Change this service' },
    class: { add: 'Add a class', change: 'Change this class' },
    place: { add: 'Add a place', change: 'Change this place' },
    organization: { add: 'Add an organisation', change: 'Change this organisation' },
    figure: { add: 'Add a figure', change: 'Change this figure' },
    holiday: { add: 'Add a day off or a working day', change: 'Change this day' },
    feed: { add: 'About this data', change: 'About this data' },
  },
  required: 'required',
  save: 'Save',
  cancel: 'Cancel',
  problems: (count) =>
    count === 1
      ? 'One thing to mend before this can be saved:'
      : `${count} things to mend before this can be saved:`,
  problem: (label, question) => `${label}: ${question}`,
  kept: 'Something is written here that this field cannot say. It stays as it is.',
  rewrite: (label) => `Write “${label}” anew`,
  otherLanguages: 'Other languages',
  inLanguage: (label, language) => `${label} (${language})`,
  isNew: (name) => `There is no “${name}” yet: it is added when this is saved.`,
  knownCategories: 'Categories that there are: press one to add it or to take it away',
  place: (number, name) => (name === '' ? `Place ${number}` : `Place ${number}: ${name}`),
  addPlace: 'Add another place',
  removePlace: (number, name) => `Remove ${name === '' ? `place ${number}` : `“${name}”`}`,
  readAs: (sentence) => `Read as: ${sentence}`,
  hoursOfPlace: (sentence) => `Empty is the opening hours of the place: ${sentence}`,
  timesUnknown: 'While this is empty, residents are told to ask.',
  noTimes: 'There are no fixed times: residents are told to ask.',
  noted: (words) => `These words go into “Floor, room”: ${words}`,
  nextDates: (count) =>
    count === 1
      ? 'The next date, as residents see it:'
      : `The next ${count} dates, as residents see them:`,
  noDates: 'Written like this, it does not take place any more: check the dates.',
  sharedWith: (names) => `These have the same times: ${names}`,
  joined: (names) => names.join(', '),
  finding: (sentence, detail) => (detail === '' ? sentence : `${sentence} (it is: ${detail})`),
  ownCalendar:
    'From now on this feed has holidays of its own, those of China for this year included. Once those of next year are announced, they have to be written, too.',
};

/** The texts of forms by their languages. */
export const RECORD_FORM_MESSAGES: Readonly<Record<'zh-Hans' | 'en', RecordFormMessages>> = {
  'zh-Hans': zhHans,
  en,
};

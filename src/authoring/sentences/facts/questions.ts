import type { BookingQuestion } from '../../../model/booking/booking-terms.ts';
import { ask, read, type FactReading } from './fact-reading.ts';

type Language = 'zh-Hans' | 'en';

/** A question as a line says it: its options by their words. */
export interface SaidQuestion extends Pick<
  BookingQuestion,
  'type' | 'required' | 'minimum' | 'maximum'
> {
  readonly label: string;
  readonly options: readonly string[];
}

/** All questions of one service; what is longer is prose. */
const LONGEST = 20_000;
const LONGEST_NUMBER = 12;

const WORDS = {
  short_text: { 'zh-Hans': '短答', en: 'short answer' },
  paragraph: { 'zh-Hans': '长答', en: 'long answer' },
  yes_no: { 'zh-Hans': '是否', en: 'yes or no' },
  number: { 'zh-Hans': '数字', en: 'number' },
  choice: { 'zh-Hans': '选一个', en: 'choose' },
} as const satisfies Readonly<Record<BookingQuestion['type'], Readonly<Record<Language, string>>>>;

const REQUIRED = { 'zh-Hans': '必填', en: 'required' } as const;
const OPTIONAL = { 'zh-Hans': '选填', en: 'optional' } as const;

/**
 * Reads questions, a line each, with what is answered in brackets at the end: "孕周（数字 1-42，必填）",
 * "来几次（选一个：一次、每周）". Without brackets it is a short answer that may be left out.
 */
export function readQuestions(text: string): FactReading<readonly SaidQuestion[]> {
  if (text.length > LONGEST) return ask('questions', text.slice(0, 20));
  const questions: SaidQuestion[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const question = questionOf(line);
    if (question === null) return ask('questions', line.slice(0, 80));
    questions.push(question);
  }
  return questions.length === 0 ? ask('questions', '') : read(questions);
}

const PLAIN = { type: 'short_text', required: false, options: [], minimum: null, maximum: null };

function questionOf(line: string): SaidQuestion | null {
  const opened = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
  const isClosed = line.endsWith('）') || line.endsWith(')');
  if (!isClosed) return opened < 0 ? ({ ...PLAIN, label: line } as SaidQuestion) : null;
  const label = line.slice(0, Math.max(opened, 0)).trim();
  if (label === '') return null;
  const [first = '', ...others] = line
    .slice(opened + 1, -1)
    .split(/[,，;；]/)
    .map((part) => part.trim());
  const isLone = isOneOf(first, REQUIRED) || isOneOf(first, OPTIONAL);
  const answer = isLone ? { ...PLAIN } : answerOf(first);
  const more = isLone ? [first, ...others] : others;
  const isKnown = more.every((part) => isOneOf(part, REQUIRED) || isOneOf(part, OPTIONAL));
  if (answer === null || more.length > 1 || !isKnown) return null;
  const required = more.some((part) => isOneOf(part, REQUIRED));
  return { ...PLAIN, ...answer, label, required } as SaidQuestion;
}

/** The kind of an answer, with its options or its bounds. */
function answerOf(part: string): Partial<SaidQuestion> | null {
  for (const type of ['short_text', 'paragraph', 'yes_no'] as const) {
    if (isOneOf(part, WORDS[type])) return { type };
  }
  const options = after(part, WORDS.choice);
  if (options !== null && /^[:：]/.test(options)) {
    const said = options
      .slice(1)
      .split(/[、/]/)
      .map((option) => option.trim());
    const isClear = said.every((option) => option !== '') && new Set(said).size === said.length;
    return isClear ? { type: 'choice', options: said } : null;
  }
  const bounds = after(part, WORDS.number);
  return bounds === null ? null : numberOf(bounds);
}

/** Bounds of a number: "1-42", "1-", "-42", or none. */
function numberOf(bounds: string): Partial<SaidQuestion> | null {
  if (bounds === '') return { type: 'number' };
  const [from = '', to, ...others] = bounds
    .normalize('NFKC')
    .replace(/[–—~至到]/g, '-')
    .split('-')
    .map((bound) => bound.trim());
  if (to === undefined || others.length > 0 || from + to === '') return null;
  const [minimum, maximum] = [from, to].map(boundOf);
  const isRead = minimum !== undefined && maximum !== undefined;
  if (!isRead || (minimum !== null && maximum !== null && maximum < minimum)) return null;
  return { type: 'number', minimum, maximum };
}

/** A bound; `null` for none, `undefined` for what is no number. */
function boundOf(text: string): number | null | undefined {
  if (text === '') return null;
  return text.length <= LONGEST_NUMBER && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function isOneOf(part: string, words: Readonly<Record<Language, string>>): boolean {
  return Object.values(words).includes(part.toLowerCase());
}

/** Words that follow a word in either language; `null` where it does not begin with it. */
function after(part: string, words: Readonly<Record<Language, string>>): string | null {
  const begin = Object.values(words).find((word) => part.toLowerCase().startsWith(word));
  return begin === undefined ? null : part.slice(begin.length).trim();
}

/** The standard form of questions; `null` where it cannot say exactly these. */
export function writeQuestions(
  questions: readonly SaidQuestion[],
  language: Language,
): string | null {
  const text = questions.map((question) => lineOf(question, language)).join('\n');
  const reading = readQuestions(text);
  return reading.kind === 'read' && plain(reading.fact) === plain(questions) ? text : null;
}

function lineOf(question: SaidQuestion, language: Language): string {
  const { label, required } = question;
  const [open, comma, close] = language === 'en' ? [' (', ', ', ')'] : ['（', '，', '）'];
  const answer = answerText(question, language);
  const parts = [answer, ...(required ? [REQUIRED[language]] : [])];
  return `${label}${open}${parts.join(comma)}${close}`;
}

function answerText({ type, options, minimum, maximum }: SaidQuestion, language: Language): string {
  const word = WORDS[type][language];
  if (type === 'choice') {
    return language === 'en' ? `${word}: ${options.join(' / ')}` : `${word}：${options.join('、')}`;
  }
  const hasBounds = type === 'number' && (minimum !== null || maximum !== null);
  return hasBounds ? `${word} ${minimum ?? ''}-${maximum ?? ''}` : word;
}

function plain(questions: readonly SaidQuestion[]): string {
  return JSON.stringify(
    questions.map(({ label, type, required, options, minimum, maximum }) => [
      ...[label, type, required, minimum, maximum],
      ...options,
    ]),
  );
}

import { decodeText } from '../feed/decode.ts';
import { lintFeed } from '../feed/lint.ts';
import { readFeed } from '../feed/read-feed.ts';
import { enIssues, zhHansIssues } from '../locale/issue-words.ts';
import { messagesFor } from '../locale/locale.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import { positionsIn, type JsonPositions, type Position } from './json-positions.ts';

/** A finding of a check, for whoever keeps the feed. */
export interface Finding extends Position {
  /** `error`: it is left out, or nothing is shown. `warning`: it is shown, and is probably wrong. */
  readonly severity: 'error' | 'warning';
  /** What it is about, such as `services svc-yoga /cost/price`. */
  readonly about: string;
  /** What to do. */
  readonly sentence: string;
  /** What was found there. */
  readonly detail: string;
}

const START: Position = { line: 1, column: 1 };

const TEXTS = {
  'zh-Hans': {
    issues: zhHansIssues,
    notJson: '这里开始不是 JSON 了，多半是前面少了或多了逗号、引号、括号。',
    gbk: '文件不是 UTF-8。能读，但别的程序会读成乱码：请另存为 UTF-8。',
  },
  en: {
    issues: enIssues,
    notJson:
      'From here on it is no JSON: a comma, quote or bracket before it is missing or too many.',
    gbk: 'The file is not UTF-8. It is read, but other programs will garble it: save it as UTF-8.',
  },
} as const;

export type CheckLanguage = keyof typeof TEXTS;

/**
 * Checks the bytes of a feed as the elements read it, and above that for what cannot be right.
 *
 * @returns the findings, by their place in the file
 */
export function checkFeed(bytes: Uint8Array, language: CheckLanguage): readonly Finding[] {
  const texts = TEXTS[language];
  const text = decodeText(bytes, '').replace(/^\uFEFF/, '');
  const encoding: readonly Finding[] = isUtf8(bytes)
    ? []
    : [{ ...START, severity: 'warning', about: 'charset', sentence: texts.gbk, detail: '' }];
  const positions = positionsIn(text);
  if (!('at' in positions)) {
    const { line, column, detail } = positions;
    const fault = { severity: 'error', about: 'JSON', sentence: texts.notJson, detail } as const;
    return [...encoding, { ...fault, line, column }];
  }
  const reading = readFeed(JSON.parse(text));
  if ('failure' in reading) {
    const sentence = messagesFor(language).common.failedForEditor[reading.failure];
    const failure = { severity: 'error', about: 'feed', sentence, detail: reading.detail } as const;
    return [...encoding, { ...failure, ...positions.at(['feed']) }];
  }
  const issues = [...reading.issues, ...lintFeed(reading.feed)];
  const findings = issues.map((issue): Finding => ({
    ...positions.at(pathOf(issue, positions)),
    severity: issue.severity === 'warning' ? 'warning' : 'error',
    about: [issue.list, issue.id ?? issue.index ?? '', issue.pointer].filter(String).join(' '),
    sentence: texts.issues[issue.code],
    detail: issue.detail,
  }));
  return [...encoding, ...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Where an issue is in the file. A warning counts the records that were read: its id says more. */
function pathOf(issue: FeedIssue, positions: JsonPositions): readonly (string | number)[] {
  const { list, id, pointer, severity } = issue;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (list === 'feed') return [list, ...steps];
  const byId = severity === 'warning' && id !== null ? positions.indexOf(list, id) : null;
  const index = byId ?? issue.index;
  return index === null ? [list] : [list, index, ...steps];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { decodeText } from '../feed/decode.ts';
import { lintSteps } from '../feed/lint.ts';
import { readFeedSteps } from '../feed/read-feed.ts';
import type { Feed } from '../model/feed.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import { pathOfPointer } from '../model/json-pointer.ts';
import { finished, type Steps, type ToldSteps } from '../model/steps.ts';
import { overdueSince } from '../model/time/freshness.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import { SENTENCES, type CheckLanguage } from './check-language.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import { helpFor } from './field-help.ts';
import { findingsIn, type Finding, type Say } from './finding.ts';
import { jsonFault, lineAround, mendedLine, type JsonFault } from './json-fault.ts';
import { namedPart } from './named-part.ts';
import { placeSteps, positionsOf, type Path } from './json-positions.ts';

/** Lines with a broken character that are named: of more, the whole file is broken. */
const MOST_BROKEN = 20;

/** Result of the check of a feed. */
export interface FeedCheck {
  /** The feed as the elements have it; `null` where they have none. */
  readonly feed: Feed | null;
  /** Findings, in the order of their places in the file. */
  readonly findings: readonly Finding[];
}

export interface FeedCheckOptions {
  readonly language: CheckLanguage;
  readonly now: Instant;
  /** Value of the server's `Content-Type` header. */
  readonly contentType?: string;
}

/** Checks the bytes of a feed as the elements read it, and above that for what cannot be right. */
export function checkFeed(bytes: Uint8Array, options: FeedCheckOptions): FeedCheck {
  return finished(checkSteps(bytes, options));
}

/** The same step by step, for a page that goes on meanwhile. */
export function* checkSteps(
  bytes: Uint8Array,
  { language, now, contentType = '' }: FeedCheckOptions,
): ToldSteps<FeedCheck> {
  const sentences = SENTENCES[language];
  const say = findingsIn(sentences.check);
  const text = decodeText(bytes, contentType).replace(/^\uFEFF/, '');
  yield;
  const json = parsed(text);
  yield;
  const kind = json === null ? fileKind(bytes, text) : null;
  if (kind !== null) return { feed: null, findings: [fileFinding(kind, text, say)] };
  const encoding = isUtf8(bytes) ? [] : findingsOnBytes(text, say);
  if (json === null) return { feed: null, findings: [...encoding, faultFinding(text, say)] };
  const reading = yield* readFeedSteps(json.value);
  if ('failure' in reading) {
    const failure = say('error', reading.failure, 'feed', reading.detail);
    return { feed: null, findings: [...encoding, ...(yield* placed(text, [[failure, ['feed']]]))] };
  }
  const issues = [...reading.issues, ...(yield* lintSteps(reading.feed))];
  const places = idPlaces(text);
  const found: Placed[] = [];
  for (const issue of issues) {
    const path = pathOf(issue, places);
    const part = namedPart(json.value, path);
    const finding: Finding = {
      severity: issue.severity === 'warning' ? 'warning' : 'error',
      about: [issue.list, issue.id ?? issue.index ?? '', issue.pointer, part]
        .filter(String)
        .join(' '),
      sentence: sentences.issues[issue.code],
      detail: issue.instead === null ? issue.detail : `${issue.detail} → ${issue.instead}`,
      at: null,
      ...helpFor(issue, language),
    };
    found.push([finding, path]);
    yield;
  }
  const overdue = overdueSince(reading.feed.feed, now);
  if (overdue !== null) {
    const stale = say('warning', 'stale', 'feed /generated_at', overdue);
    found.push([stale, ['feed', 'generated_at']]);
  }
  const findings = [...encoding, ...(yield* placed(text, found)).sort(byPlace)];
  return { feed: reading.feed, findings };
}

type Placed = readonly [finding: Finding, path: Path];

/** Findings with their places in the file, all looked for at once. */
function* placed(text: string, found: readonly Placed[]): Steps<Finding[]> {
  const places = yield* placeSteps(
    text,
    found.map(([, path]) => path),
  );
  return found.map(([finding], index) => {
    const { at = null, written = '' } = places[index] ?? {};
    const detail = finding.detail.replace(OF_PARTS, () => written);
    return { ...finding, detail, at };
  });
}

/** A list or an object, as readers sum it up: the file says more. */
const OF_PARTS = /^(\[\d+\]|\{…\})(?=$| → )/;

/** The cause where this parser finds none, and that of the browser does. */
const NO_JSON: JsonFault = { code: 'broken-json', offset: 0, mend: null };

/** So much of a line says where in it something is wrong. */
const SHOWN = 60;

/** Says that a file is one of another program, with its beginning where that can be read. */
function fileFinding(kind: FileKind, text: string, say: Say): Finding {
  const isText = kind === 'file-csv' || kind === 'file-html';
  const detail = isText
    ? (text
        .trim()
        .slice(0, SHOWN)
        .split(/[\r\n]/)[0] ?? '')
    : '';
  return { ...say('error', kind, 'JSON', detail), at: { line: 1, column: 1 } };
}

/** Says for which cause a text is no JSON: with its place, the line, and the line as it is to be. */
function faultFinding(text: string, say: Say): Finding {
  const fault: JsonFault = jsonFault(text) ?? NO_JSON;
  const { code, offset } = fault;
  const [start, end] = lineAround(text, offset);
  const line = text.slice(Math.max(start, offset - SHOWN), Math.min(end, offset + SHOWN)).trim();
  const finding = say('error', code, 'JSON', line);
  const example = mendedLine(text, fault) || finding.example;
  return { ...finding, at: positionsOf(text)(offset), example };
}

/** Parses a text as browsers do, which have the last word on what is JSON; `null` where it is none. */
function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function byPlace({ at: one }: Finding, { at: other }: Finding): number {
  if (one === null || other === null) return 0;
  return one.line - other.line || one.column - other.column;
}

/** Place in the file of the first record of a list with an id; `null` where there is none. */
type IdPlaces = (list: string, id: string) => number | null;

/** Looks for ids in the text, where somebody asks: what was read has been mended, and counts otherwise. */
function idPlaces(text: string): IdPlaces {
  let written: unknown = null;
  const known = new Map<string, ReadonlyMap<unknown, number>>();
  return (list, id) => {
    written ??= JSON.parse(text);
    const ids = known.get(list) ?? idsIn((written as Readonly<Record<string, unknown>>)[list]);
    known.set(list, ids);
    return ids.get(id) ?? null;
  };
}

function idsIn(list: unknown): ReadonlyMap<unknown, number> {
  const records: readonly unknown[] = Array.isArray(list) ? list : [];
  // Of those with one id the first: a later one does not replace it.
  return new Map(
    records
      .map((record, index) => [(record as { readonly id?: unknown } | null)?.id, index] as const)
      .reverse(),
  );
}

/** Path to an issue in the file. What is read counts the records that were read: its id says more. */
function pathOf(issue: FeedIssue, placeOf: IdPlaces): Path {
  const { list, id, pointer, severity } = issue;
  const steps = pathOfPointer(pointer);
  if (list === 'feed') return [list, ...steps];
  const isRead = severity === 'warning' || severity === 'asked';
  const byId = isRead && id !== null ? placeOf(list, id) : null;
  const index = byId ?? issue.index;
  return index === null ? [list] : [list, index, ...steps];
}

/** Findings on a text that is no whole UTF-8: another charset, or each line with a broken character. */
function findingsOnBytes(text: string, say: Say): readonly Finding[] {
  const lines = text.split('\n');
  const broken = lines.flatMap((line, index): Finding[] => {
    const column = line.indexOf('\uFFFD') + 1;
    const around = line.slice(Math.max(column - 9, 0), column + 8);
    return column === 0
      ? []
      : [{ ...say('error', 'broken-byte', 'UTF-8', around), at: { line: index + 1, column } }];
  });
  if (broken.length > 0) return broken.slice(0, MOST_BROKEN);
  return [{ ...say('warning', 'feed-not-utf8', 'charset'), at: { line: 1, column: 1 } }];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

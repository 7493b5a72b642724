import type { FeedIssue, FeedIssueCode } from '../model/feed-state.ts';

/** A finding in one record: a warning without the record's list, id and place in it. */
export type Finding = Pick<FeedIssue, 'pointer' | 'code' | 'detail'> &
  Partial<Pick<FeedIssue, 'severity'>>;

export function found(code: FeedIssueCode, pointer: string, detail: string): Finding {
  return { code, pointer, detail };
}

/** A finding for which residents are told to ask. */
export function asked(code: FeedIssueCode, pointer: string, detail: string): Finding {
  return { code, pointer, detail, severity: 'asked' };
}

/** Finds a last date before the first; where one of them is unknown, nothing. */
export function checkOrder(
  first: string | null | undefined,
  last: string | null | undefined,
  pointer: string,
): readonly Finding[] {
  return first && last && last < first
    ? [found('ends-before-start', pointer, `${first} > ${last}`)]
    : [];
}

import type { Feed } from '../../model/feed.ts';
import type { MergeOptions, MergeProblem, MergeSource } from './merge-source.ts';

/** The reasons why feeds cannot be one, that can be seen before they are. */
export function mergeProblems(
  sources: readonly MergeSource[],
  options: MergeOptions,
): readonly MergeProblem[] {
  return [
    ...idProblems(sources),
    ...differing('timezone', sources, ({ feed }) =>
      feed.unreadable?.['timezone'] === undefined ? feed.timezone : '?',
    ),
    // Where nothing has a position, nothing says which system it is in.
    ...differing(
      'crs',
      sources.filter(({ feed }) => feed.locations.some(({ geo }) => geo !== null)),
      ({ feed }) => feed.crs ?? '?',
    ),
    ...bookingProblems(sources, options),
  ];
}

/** The feed whose booking endpoint is kept; `null` for none. */
export function keptSource(
  sources: readonly MergeSource[],
  { booking }: MergeOptions,
): MergeSource | null {
  if (booking === 'none') return null;
  return (
    sources.find(({ feed: { feed } }) =>
      booking === null ? feed.booking !== null : feed.id === booking,
    ) ?? null
  );
}

function idProblems(sources: readonly MergeSource[]): readonly MergeProblem[] {
  const ids = [...new Set(sources.map(({ feed }) => feed.feed.id))];
  return ids.flatMap((id): readonly MergeProblem[] => {
    const same = sources.filter(({ feed }) => feed.feed.id === id);
    const inner = ids.find((other) => other !== id && other.startsWith(`${id}.`));
    return [
      ...(same.length > 1
        ? [{ kind: 'same-id' as const, id, names: same.map(({ name }) => name) }]
        : []),
      ...(inner === undefined ? [] : [{ kind: 'nested-id' as const, id, other: inner }]),
    ];
  });
}

function differing(
  kind: 'timezone' | 'crs',
  sources: readonly MergeSource[],
  valueOf: (feed: Feed) => string,
): readonly MergeProblem[] {
  const values = sources.map(({ feed }) => ({ feed: feed.feed.id, value: valueOf(feed) }));
  const isSame = values.every(({ value }) => value === values[0]?.value);
  const isKnown = sources.length < 2 || !values.some(({ value }) => value === '?');
  return isSame && isKnown ? [] : [{ kind, values }];
}

/** One feed has one endpoint: which of several is kept, who merges has to say. */
function bookingProblems(
  sources: readonly MergeSource[],
  { booking }: MergeOptions,
): readonly MergeProblem[] {
  const values = sources.flatMap(({ feed: { feed } }) =>
    feed.booking === null ? [] : [{ feed: feed.id, value: feed.booking.endpoint }],
  );
  if (booking === null) return values.length > 1 ? [{ kind: 'endpoints', values }] : [];
  const isKnown = booking === 'none' || values.some(({ feed }) => feed === booking);
  return isKnown ? [] : [{ kind: 'unknown-booking', id: booking }];
}

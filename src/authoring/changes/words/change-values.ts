import type { Change, Subject } from '../change.ts';
import { timesOfPlace, timesOfService } from '../usual-times.ts';
import { figureValue, officeValue, organizationValue, placeValue } from './other-values.ts';
import { itemsOf, serviceValue } from './service-values.ts';
import type { Speaker } from './speaker.ts';
import { list } from './text-values.ts';
import { timesValue } from './times-values.ts';

/** The words for what was and for what is; `null` where nothing is said. */
export interface Values {
  readonly was: string | null;
  readonly is: string | null;
}

/** The values of a change before and after it; none for what has no value. */
export function valuesOf(
  change: Change,
  speakers: { readonly was: Speaker; readonly is: Speaker },
): Values {
  if (change.kind !== 'fact' && change.kind !== 'times') return { was: null, is: null };
  const values = (isPrecise: boolean): Values => ({
    was: valueOn('was', change, speakers.was, isPrecise),
    is: valueOn('is', change, speakers.is, isPrecise),
  });
  const short = differingItems(change, speakers) ?? values(false);
  return short.was === short.is ? values(true) : short;
}

/** Of two lists of things those that the other does not have; `null` where only one of them has any. */
function differingItems(
  change: Extract<Change, { kind: 'fact' | 'times' }>,
  { was, is }: { readonly was: Speaker; readonly is: Speaker },
): Values | null {
  const { of, at } = change;
  if (change.kind !== 'fact' || of.group !== 'service' || of.was === null || of.is === null)
    return null;
  const before = itemsOf(change.fact, of.was, at?.was ?? null, was);
  const after = itemsOf(change.fact, of.is, at?.is ?? null, is);
  const gone = before.filter((item) => !after.includes(item));
  const added = after.filter((item) => !before.includes(item));
  if (gone.length === 0 || added.length === 0) return null;
  return { was: list(gone, was), is: list(added, is) };
}

function valueOn(
  side: 'was' | 'is',
  change: Extract<Change, { kind: 'fact' | 'times' }>,
  speaker: Speaker,
  isPrecise: boolean,
): string | null {
  const at = change.at?.[side] ?? null;
  if (change.kind === 'times') return timesOn(side, change.of, at, speaker, isPrecise);
  const { of, fact } = change;
  switch (of.group) {
    case 'service':
      return of[side] && serviceValue(fact, of[side], at, speaker);
    case 'place':
      return of[side] && placeValue(fact, of[side], speaker);
    case 'organization':
      return of[side] && organizationValue(fact, of[side], speaker);
    case 'figure':
      return of[side] && figureValue(fact, of[side], speaker);
    case 'office':
      return of[side] && officeValue(fact, of[side], speaker);
  }
}

function timesOn(
  side: 'was' | 'is',
  of: Subject,
  at: Parameters<typeof timesOfService>[2] | null,
  speaker: Speaker,
  isPrecise: boolean,
): string | null {
  const { directory } = speaker;
  if (of.group === 'service' && of[side] !== null && at !== null)
    return timesValue(timesOfService(directory, of[side], at), speaker, isPrecise);
  return of.group === 'place' && of[side] !== null
    ? timesValue(timesOfPlace(directory, of[side]), speaker, isPrecise)
    : null;
}

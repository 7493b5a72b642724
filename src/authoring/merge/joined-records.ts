import type { RecordList } from '../../feed/feed-records.ts';
import type { Steps } from '../../model/steps.ts';
import { isObject, type Members } from '../../shape/members.ts';

/** The lists of which several feeds may have the same record. */
const SHARED = new Set<string>(['taxonomies', 'locations', 'organizations', 'calendars']);

/**
 * The records of a list of all feeds, as they are written. What several feeds share is one record; what one feed
 * has twice by itself stays, for nobody knows which of the two is meant. A record a step.
 */
export function* joinRecordSteps(
  list: RecordList | 'calendars',
  feeds: readonly (readonly unknown[])[],
): Steps<readonly unknown[]> {
  if (!SHARED.has(list)) return feeds.flat();
  const join = list === 'taxonomies' ? withCategories : filledUp;
  const made: unknown[] = [];
  const places = new Map<unknown, number>();
  for (const records of feeds) {
    const own: [id: unknown, place: number][] = [];
    for (const record of records) {
      const id = isObject(record) ? record['id'] : undefined;
      const place = id === undefined ? undefined : places.get(id);
      const before = place === undefined ? undefined : made[place];
      if (place !== undefined && isObject(before) && isObject(record))
        made[place] = join(before, record);
      else own.push([id, made.push(record) - 1]);
      yield;
    }
    for (const [id, place] of own) if (!places.has(id)) places.set(id, place);
  }
  return made;
}

/** The members of a record that say something: neither unknown nor an empty list. */
export function knownOrNone(record: object): Members {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]: [string, unknown]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A record with what another one of the same says and it does not. */
function filledUp(record: Members, other: Members): Members {
  return { ...record, ...knownOrNone(other), ...knownOrNone(record) };
}

/** A taxonomy with the categories that another one of the same has and it does not. */
function withCategories(taxonomy: Members, other: Members): Members {
  const terms = termsIn(taxonomy);
  const known = new Set(terms.map(idIn));
  return {
    ...taxonomy,
    terms: [...terms, ...termsIn(other).filter((term) => !known.has(idIn(term)))],
  };
}

function termsIn({ terms }: Members): readonly unknown[] {
  return Array.isArray(terms) ? terms : [];
}

function idIn(term: unknown): unknown {
  return isObject(term) ? term['id'] : null;
}

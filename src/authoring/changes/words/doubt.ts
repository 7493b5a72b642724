import { isObject, UNREADABLE, type Members } from '../../../shape/members.ts';
import type { Change, GroupName } from '../change.ts';
import { factOf } from '../facts.ts';

const LISTS: Readonly<Record<GroupName, string>> = {
  office: 'feed',
  service: 'services',
  place: 'locations',
  organization: 'organizations',
  figure: 'metrics',
};

/**
 * Tells if a fact of a record, as it is now, is there and cannot be read: it is to be asked for. What is
 * shown as it was written has words of its own.
 */
export function isInDoubt(change: Change, fact: string): boolean {
  const { of } = change;
  if (of.is === null || fact === 'audience' || of.group === 'figure') return false;
  if (fact === 'times' || fact === 'hours') return false; // these say themselves how much of them is
  const at = 'at' in change ? (change.at?.is ?? null) : null;
  const path = LISTS[of.group];
  return (
    isDoubtIn(of.is as unknown as Members, path, fact) ||
    (at !== null && isDoubtIn(at as unknown as Members, 'services.at', fact))
  );
}

function isDoubtIn(record: Members, path: string, fact: string): boolean {
  const unreadable = record[UNREADABLE];
  const isOwn =
    isObject(unreadable) &&
    Object.keys(unreadable).some((key) => (factOf(`${path}.${key}`) ?? factOf(path)) === fact);
  return (
    isOwn ||
    Object.entries(record).some(([key, value]) => {
      const place = `${path}.${key}`;
      const own = factOf(place);
      const isPart = own === 'parts' || own === fact;
      return isPart && isObject(value) && isDoubtIn(value, place, fact);
    })
  );
}

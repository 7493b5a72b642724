import { isObject } from '../../shape/members.ts';
import type { Draft } from './draft.ts';
import { listIn, textIn } from './row-cells.ts';
import { placeNamed } from './read-places.ts';
import { plainName, type JsonRecord } from './record-list.ts';
import type { RegisterRow } from './register.ts';
import { servicePlace, type PlaceOfRow, type PlaceOptions } from './service-place.ts';

interface PlacesOptions extends PlaceOptions {
  /** The service as far as earlier rows have made it. */
  readonly begun: JsonRecord | null;
  /** The service in the earlier feed. */
  readonly earlier: JsonRecord;
}

/** Columns that say something of a place of a service. */
const PLACE_COLUMNS = ['place', 'address', 'times', 'kind', 'capacity'];

/** The places of a row, beside those that a service has already. */
export function placesOfService(row: RegisterRow, options: PlacesOptions): JsonRecord {
  const { begun, earlier, draft } = options;
  const before = placesIn(earlier);
  const made = begun === null ? [] : placesIn(begun);
  const written = placesAsWritten(row, before, draft);
  const isAsWritten = !PLACE_COLUMNS.some((key) => row.columns.has(key));
  if (row.known !== null && written.length === 0 && isAsWritten) {
    draft.keepSchedules(before.flatMap((place) => draft.schedulesOf(place)));
    return {};
  }
  const isWhere = !row.columns.has('place') && !row.columns.has('address');
  const places =
    isWhere && written.length > 0 ? written : placesNamed(row, { before, made, written, draft });
  const at = places.map((place) => servicePlace(row, place, options));
  return { at: [...made, ...at] };
}

function placesIn({ at }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(at) ? at.filter(isObject) : [];
}

/** The places that a row was written of, as the earlier feed has them; none for a row that somebody has added. */
function placesAsWritten(
  { known }: RegisterRow,
  before: readonly JsonRecord[],
  { base }: Draft,
): readonly PlaceOfRow[] {
  if (known === null) return [];
  const then = placesIn(base.services.get(known.record) ?? {});
  return known.parts.flatMap((part) => {
    const place = then[part];
    const same = place === undefined ? undefined : sameAmong(before, place, part);
    return same === undefined ? [] : [{ same, place: undefined, isNew: false, count: part }];
  });
}

/** A place of a service in a feed that may have changed since: by its id, or where it stood. */
function sameAmong(
  before: readonly JsonRecord[],
  place: JsonRecord,
  part: number,
): JsonRecord | undefined {
  const there = before[part];
  const isThere = there !== undefined && there['location_id'] === place['location_id'];
  const byId = before.find(({ id }) => id !== undefined && id === place['id']);
  return byId ?? (isThere ? there : undefined);
}

interface NamedPlaces {
  readonly before: readonly JsonRecord[];
  readonly made: readonly JsonRecord[];
  readonly written: readonly PlaceOfRow[];
  readonly draft: Draft;
}

/** The places that a row names. Where it names as many as before, one that has another name has been moved. */
function placesNamed(
  row: RegisterRow,
  { before, made, written, draft }: NamedPlaces,
): readonly PlaceOfRow[] {
  const names = placeNamesIn(row, draft);
  const isSameCount = names.length === written.length;
  return names.map((name, index) => {
    const kept = written.find(({ same }) => name !== null && isAt(same, name, draft));
    if (kept !== undefined) return kept;
    const place = name === null ? null : placeNamed(name, draft);
    const isThere = (each: JsonRecord) => (each['location_id'] ?? null) === place;
    const count = made.filter(isThere).length;
    const moved = isSameCount ? written[index] : undefined;
    if (moved !== undefined) return { same: withoutPlace(moved.same), place, isNew: false, count };
    // A service may be at one place twice: the second row is the second of them.
    const same = before.filter(isThere)[count];
    return { same: same ?? {}, place, isNew: same === undefined, count };
  });
}

function isAt({ location_id }: JsonRecord, name: string, { earlier }: Draft): boolean {
  return plainName(earlier.locations.get(location_id)?.['name']) === plainName(name);
}

/** Members of a place of a service that stay when it is moved to another; the rest speaks of the place it was at. */
function withoutPlace({ id, schedules, capacity }: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries({ id, schedules, capacity }).filter(([, value]) => value !== undefined),
  );
}

/** The places of a row: those that are named, else the address, else one that nobody names. */
function placeNamesIn(row: RegisterRow, draft: Draft): readonly (string | null)[] {
  const address = textIn(row, 'address', draft);
  const names = row.cells.has('place') ? listIn(row, 'place', draft) : null;
  const [only] = names ?? [];
  if (names === null || only === undefined) return [address === '' ? null : address];
  if (names.length === 1 && address !== '') addAddress(placeNamed(only, draft), address, draft);
  return names;
}

/** An address belongs to its place; one that the place has already stays. */
function addAddress(id: string, text: string, draft: Draft): void {
  const place = draft.made.locations.get(id);
  if (place === null || isObject(place['address'])) return;
  draft.made.locations.put({ ...place, id, address: { text } });
}

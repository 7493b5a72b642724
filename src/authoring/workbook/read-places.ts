import type { Steps } from '../../model/steps.ts';
import { isSecondRow, type Draft } from './draft.ts';
import { nameIn, textIn } from './row-cells.ts';
import { plainName, type JsonRecord } from './record-list.ts';
import { changedName, phonesIn, proseIn } from './read-organizations.ts';
import { schedulesIn, type TimesOptions } from './schedules-in.ts';
import type { Register, RegisterRow } from './register.ts';

/** Reads the places of a workbook. */
export function* readPlaces(
  { rows }: Register,
  draft: Draft,
  times: Pick<TimesOptions, 'context' | 'named' | 'calendars'>,
): Steps<void> {
  for (const row of rows) {
    yield;
    const name = nameIn(row, 'name', draft);
    if (name === null) continue;
    const id = row.known?.record ?? draft.idOf('locations', name);
    const earlier = draft.earlierOf('locations', id, name);
    if (isSecondRow(row, 'locations', id, draft)) continue;
    draft.made.locations.put({
      ...earlier,
      id,
      ...changedName(row, 'name', earlier, name),
      ...addressOf(row, earlier, draft),
      ...pointOf(row, draft),
      ...phonesIn(row, draft),
      ...proseIn(row, earlier, draft),
      ...hoursOf(row, earlier, id, draft, times),
    });
  }
  for (const row of rows) putParent(row, draft);
}

/** The id of the place of a name, which is added where there is none. */
export function placeNamed(name: string, draft: Draft): string {
  const id = draft.idOf('locations', name);
  if (draft.made.locations.get(id) === null) {
    draft.made.locations.put({ ...(draft.named('locations', name) ?? { name }), id });
  }
  return id;
}

/** A place lies in the one that its row names; that one may stand further down. */
function putParent(row: RegisterRow, draft: Draft): void {
  if (!row.columns.has('parent')) return;
  const parent = textIn(row, 'parent', draft);
  const id = row.known?.record ?? draft.idOf('locations', textIn(row, 'name', draft));
  const place = draft.made.locations.get(id);
  if (place === null || plainName(place['name']) === plainName(parent)) return;
  draft.made.locations.put({
    ...place,
    id,
    parent_id: parent === '' ? null : placeNamed(parent, draft),
  });
}

function addressOf(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  if (!row.columns.has('address')) return {};
  const text = textIn(row, 'address', draft);
  if (text === '') return { address: null };
  const before = earlier['address'];
  return { address: { ...(typeof before === 'object' ? before : {}), text } };
}

/** Both coordinates, or none. */
function pointOf(row: RegisterRow, draft: Draft): JsonRecord {
  if (!row.columns.has('longitude') || !row.columns.has('latitude')) return {};
  const [longitude, latitude] = ['longitude', 'latitude'].map((key) => textIn(row, key, draft));
  if (longitude === '' && latitude === '') return { geo: null };
  const [x, y] = [Number(longitude), Number(latitude)];
  const isPoint = longitude !== '' && latitude !== '' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (isPoint) return { geo: { type: 'point', longitude: x, latitude: y } };
  const piece = `${longitude} ${latitude}`;
  draft.find(row.cells.get('longitude') ?? null, { by: 'workbook', code: 'coordinates', piece });
  return { geo: null };
}

function hoursOf(
  row: RegisterRow,
  earlier: JsonRecord,
  id: string,
  draft: Draft,
  times: Pick<TimesOptions, 'context' | 'named' | 'calendars'>,
): JsonRecord {
  const cell = row.cells.get('times');
  const before = draft.schedulesOf(earlier);
  if (!row.columns.has('times') || (cell === undefined && row.known === null)) {
    draft.keepSchedules(before);
    return {};
  }
  const { schedules } = schedulesIn(textIn(row, 'times', draft), cell ?? null, draft, {
    ...times,
    kind: 'hours',
    owner: [id],
    earlier: before,
  });
  return { schedules: schedules ?? [] };
}

import type { Cost, Eligibility, Service, ServiceAtLocation } from '../../../model/service.ts';
import { lateMembersOf } from '../../../feed/late-members.ts';
import { writeAges } from '../../sentences/facts/ages.ts';
import { writeAttachments } from '../../sentences/facts/attachments.ts';
import { writeCost } from '../../sentences/facts/cost.ts';
import { BOOKING, KIND, STATUS } from '../choices.ts';
import { countOf, timesSentence, type WrittenFeed } from './written-feed.ts';
import {
  AS_IT_WAS,
  choiceWord,
  words,
  wordsOfAll,
  type WorkbookLanguage,
  type WrittenRow,
} from './written-row.ts';
import { phonesCell, wechatCell } from './record-rows.ts';

/** Rows of a service: one for all its places that have the same times, where these stand together. */
export function serviceRows(service: Service, written: WrittenFeed): readonly WrittenRow[] {
  const ofService = serviceCells(service, written);
  return placesOfRows(service, written).map(({ parts, cells }) => ({
    kind: 'services',
    key: [service.id, ...parts].join('#'),
    record: service.id,
    parts,
    cells: { ...ofService, ...cells },
  }));
}

type PlaceCells = Readonly<Record<'place' | 'times' | 'kind' | 'capacity', string>>;

interface RowPlaces {
  readonly parts: readonly number[];
  readonly cells: PlaceCells;
}

function placesOfRows(service: Service, written: WrittenFeed): readonly RowPlaces[] {
  const asItWas = AS_IT_WAS[written.language];
  // A place that could not be read has no row of its own: then nobody knows which is which.
  const raw = countOf(written.rawRecords.services.get(service.id), 'at');
  if (raw !== service.at.length) {
    const cells = { place: asItWas, times: asItWas, kind: '', capacity: '' };
    return [{ parts: [], cells }];
  }
  if (raw === 0) return [{ parts: [], cells: { place: '', times: '', kind: '', capacity: '' } }];
  const rows: { parts: number[]; cells: PlaceCells }[] = [];
  for (const [part, at] of service.at.entries()) {
    const cells = placeCells(at, written);
    const last = rows[rows.length - 1];
    if (last !== undefined && isTogether(last.cells, cells, asItWas)) {
      last.parts.push(part);
      last.cells = { ...last.cells, place: `${last.cells.place}、${cells.place}` };
    } else rows.push({ parts: [part], cells });
  }
  return rows;
}

function isTogether(one: PlaceCells, other: PlaceCells, asItWas: string): boolean {
  return (
    one.place !== '' &&
    other.place !== '' &&
    !one.place.split('、').includes(other.place) &&
    one.times !== asItWas &&
    one.times === other.times &&
    one.kind === other.kind &&
    one.capacity === other.capacity
  );
}

function placeCells(at: ServiceAtLocation, written: WrittenFeed): PlaceCells {
  const { language, locations, schedules } = written;
  const place = at.location_id === null ? null : locations.get(at.location_id);
  const kinds = new Set((at.schedules ?? []).map((id) => schedules.get(id)?.kind));
  const [kind = null] = kinds;
  return {
    place: place === null ? '' : place === undefined ? AS_IT_WAS[language] : words(place.name),
    times: timesCell(at.schedules, written),
    kind: kinds.size === 1 ? choiceWord(KIND, kind, language) : '',
    capacity: String(at.capacity?.maximum ?? ''),
  };
}

/** Times that nobody published are those of the place; none at all have to be asked for. */
function timesCell(ids: readonly string[] | null, written: WrittenFeed): string {
  if (ids === null) return '';
  if (ids.length === 0) return written.language === 'en' ? 'please ask' : '请咨询';
  return timesSentence(ids, written);
}

function costCell(cost: Cost | null, language: WorkbookLanguage): string {
  if (cost === null) return '';
  const options = cost.options.map((option) => ({
    ...option,
    name: option.name === null ? null : words(option.name),
  }));
  return writeCost({ ...cost, options }, language) ?? AS_IT_WAS[language];
}

function agesCell(eligibility: Eligibility | null, language: WorkbookLanguage): string {
  if (eligibility === null) return '';
  const { min_age, max_age } = eligibility;
  return min_age === null && max_age === null ? '' : writeAges(eligibility, language);
}

function attachmentsCell(service: Service, language: WorkbookLanguage): string {
  const { attachments } = lateMembersOf('services', service);
  if (attachments.length === 0) return '';
  const files = attachments.map((file) => ({ ...file, name: words(file.name) }));
  return writeAttachments(files) ?? AS_IT_WAS[language];
}

function serviceCells(
  service: Service,
  { language, organizations, terms }: WrittenFeed,
): Readonly<Record<string, string>> {
  const { eligibility, organization_id } = service;
  const asItWas = AS_IT_WAS[language];
  const organization = organization_id === null ? null : organizations.get(organization_id);
  return {
    name: words(service.name),
    organization:
      organization === null ? '' : organization === undefined ? asItWas : words(organization.name),
    cost: costCell(service.cost, language),
    phones: phonesCell(service.phones, language),
    description: words(service.description),
    ages: agesCell(eligibility, language),
    audience: words(eligibility?.text ?? null),
    category: service.terms.map((term) => terms.get(term) ?? asItWas).join('、'),
    booking: choiceWord(BOOKING, service.booking?.mode ?? null, language),
    wechat: wechatCell(lateMembersOf('services', service).wechat, language),
    attachments: attachmentsCell(service, language),
    documents: wordsOfAll(service.documents ?? [], language),
    status: choiceWord(STATUS, service.status, language),
    aka: wordsOfAll(service.aka, language),
    url: service.url ?? '',
    alert: words(service.alert),
  };
}

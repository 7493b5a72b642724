import type { Steps } from '../../model/steps.ts';
import type { Draft } from './draft.ts';
import { nameIn, textIn } from './row-cells.ts';
import { firstCell, changedName, organizationNamed } from './read-organizations.ts';
import { recordId } from './record-id.ts';
import { plainName, type JsonRecord } from './record-list.ts';
import type { Register, RegisterRow } from './register.ts';
import { serviceFacts } from './service-facts.ts';
import type { Times } from './service-place.ts';
import { placesOfService } from './service-places.ts';

/** Rows that end a sheet of services, and are none. */
const NO_SERVICE = /^(?:合计|总计|小计|共计|填表说明|说明|备注|注)(?:[:：].*)?$/;

/** Reads the services of a workbook: rows of one name and one organisation are one service at several places. */
export function* readServices({ rows }: Register, draft: Draft, times: Times): Steps<void> {
  for (const row of rows) {
    yield;
    const name = nameIn(row, 'name', draft);
    if (name === null) continue;
    if (row.known === null && NO_SERVICE.test(name)) {
      const about = { by: 'workbook', code: 'passed-over', piece: name } as const;
      draft.find(row.cells.get('name') ?? null, about, 'note');
      continue;
    }
    if (firstCell(row)?.isHidden === true) {
      draft.find(firstCell(row), { by: 'workbook', code: 'hidden-row', piece: '' }, 'note');
    }
    putService(row, name, draft, times);
  }
}

function putService(row: RegisterRow, name: string, draft: Draft, times: Times): void {
  const organization = row.columns.has('organization') ? textIn(row, 'organization', draft) : '';
  const organizationId = organization === '' ? null : organizationNamed(organization, draft);
  const begin = (id: string) => {
    const earlier = draft.earlier.services.get(id) ?? {};
    return {
      ...earlier,
      id,
      ...changedName(row, 'name', earlier, name),
      ...(row.columns.has('organization') ? { organization_id: organizationId } : {}),
      ...serviceFacts(row, earlier, draft),
    };
  };
  const id = row.known?.record ?? serviceId(name, organizationId, draft);
  // Of a service that is on other terms at another place, the terms of the first row would be too much.
  const others = recordId(
    'service',
    plainName(name),
    organizationId ?? '',
    row.known?.key ?? placesWritten(row, draft),
  );
  for (const each of [id, others]) {
    const service = begin(each);
    const begun = draft.made.services.get(each);
    if (begun !== null && !isOnSameTerms(begun, service)) continue;
    const earlier = draft.earlier.services.get(each) ?? {};
    const places = placesOfService(row, { begun, earlier, draft, times, service: each });
    draft.made.services.put({ ...(begun ?? service), id: each, ...places });
    return;
  }
  draft.find(row.cells.get('name') ?? null, { by: 'workbook', code: 'double', piece: name });
}

function placesWritten(row: RegisterRow, draft: Draft): string {
  return plainName(textIn(row, 'place', draft) + textIn(row, 'address', draft));
}

/** Tells if all but their places is the same for two services. */
function isOnSameTerms(one: JsonRecord, other: JsonRecord): boolean {
  return Object.entries(other).every(
    ([key, value]) => key === 'at' || JSON.stringify(one[key]) === JSON.stringify(value),
  );
}

/** The id of a service, by its name and by who gives it; by its name alone where no other has it. */
function serviceId(name: string, organizationId: string | null, draft: Draft): string {
  const { made, earlier } = draft;
  const isSame = (record: JsonRecord) =>
    organizationId === null || (record['organization_id'] ?? organizationId) === organizationId;
  const before = earlier.services.named(name);
  const [only, another] = before;
  const isNew = only !== undefined && made.services.get(only['id']) === null;
  const known =
    [...made.services.named(name), ...before].find(isSame) ??
    (isNew && another === undefined ? only : undefined);
  const id = known?.['id'];
  return typeof id === 'string' ? id : recordId('service', plainName(name), organizationId ?? '');
}

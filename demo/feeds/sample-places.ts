import { ACCESS_NOTES } from './sample-remarks.ts';
import type { SeededRandom } from './seeded-random.ts';
import {
  both,
  COMMUNITIES,
  ORGANIZATION_KINDS,
  ORGANIZATION_NAMES,
  STREETS,
  type OrganizationKind,
  type Words,
} from './sample-words.ts';

/** Number of organisations in the sample city. */
export const ORGANIZATION_COUNT = 435;

/** Opening hours that the service centres of the communities share: those of summer and of winter. */
export const OFFICE_HOURS: readonly string[] = ['sch-office-summer', 'sch-office-winter'];

/** A community of the sample city, as other records refer to it. */
export interface Community {
  readonly id: string;
  readonly name: Words;
}

export interface Provider {
  readonly id: string;
  readonly kind: OrganizationKind | 'bank';
  readonly name: Words;
}

/** The one bank, last of the organisations. */
export const SAMPLE_BANK: Provider = {
  id: numbered('org', ORGANIZATION_COUNT - 1, 3),
  kind: 'bank',
  name: ['演示市乡村商业银行', 'Sample City Rural Bank'],
};

/** The 71 communities, by the order of their names. */
export const SAMPLE_COMMUNITIES: readonly Community[] = COMMUNITIES.map(([zh, en], index) => ({
  id: numbered('loc-community', index, 2),
  name: [`${zh}社区`, `${en} community`],
}));

/** The organisations: every kind with every name, until there are enough, and the bank. */
export const SAMPLE_PROVIDERS: readonly Provider[] = [
  ...ORGANIZATION_NAMES.flatMap(([zh, en]) =>
    Object.entries(ORGANIZATION_KINDS).map(([kind, [kindZh, kindEn]]) => ({
      kind: kind as OrganizationKind,
      name: [`演示市${zh}${kindZh}`, `${en} ${kindEn}`] as const,
    })),
  )
    .slice(0, ORGANIZATION_COUNT - 1)
    .map((provider, index) => ({ id: numbered('org', index, 3), ...provider })),
  SAMPLE_BANK,
];

export function sampleOrganizations(random: SeededRandom) {
  return SAMPLE_PROVIDERS.map(({ id, kind, name }) => ({
    id,
    name: both(name),
    kind,
    phones: random.chance(0.7) ? [{ number: samplePhone(random) }] : [],
  }));
}

/** City, streets and communities, each naming the larger place it lies in. */
export function sampleLocations(random: SeededRandom) {
  const city = { id: 'loc-city', name: both(['演示市', 'Sample City']), type: 'physical' };
  const streets = STREETS.map((name, index) => ({
    id: numbered('loc-street', index, 1),
    name: both(name),
    type: 'physical',
    parent_id: 'loc-city',
  }));
  const communities = SAMPLE_COMMUNITIES.map((community, index) => {
    const street = index % STREETS.length;
    return {
      id: community.id,
      name: both(community.name),
      type: 'physical',
      parent_id: numbered('loc-street', street, 1),
      address: { text: addressOf(community, STREETS[street], random), city: '演示市' },
      geo: random.chance(0.8) ? emptyDesert(street, random) : null,
      accessibility: accessibilityOf(index, random),
      schedules: OFFICE_HOURS,
      phones: [{ number: samplePhone(random) }],
    };
  });
  return [city, ...streets, ...communities];
}

/** Every third place that knows about its door says more. */
function accessibilityOf(index: number, random: SeededRandom) {
  const step_free = random.pick(['yes', 'yes', 'no', 'unknown'] as const);
  const accessible_toilet = random.pick(['yes', 'no', 'unknown', 'unknown']);
  const note = step_free === 'unknown' || index % 3 > 0 ? null : both(ACCESS_NOTES[step_free]);
  return { step_free, accessible_toilet, ...(note === null ? {} : { note }) };
}

/** A number nobody can have: no subscriber number begins with 0. */
/** A number that nobody has: no place has this area code. */
export function samplePhone(random: SeededRandom): string {
  return `0300-2000${random.whole(100, 999)}`;
}

export function numbered(prefix: string, index: number, digits: number): string {
  return `${prefix}-${String(index + 1).padStart(digits, '0')}`;
}

function addressOf({ name }: Community, street: Words | undefined, random: SeededRandom) {
  const [streetZh, streetEn] = street ?? ['', ''];
  const number = random.whole(1, 260);
  return both([
    `演示市${streetZh}${number}号${name[0]}党群服务中心`,
    `${name[1]} service centre, ${number} ${streetEn}, Sample City`,
  ]);
}

/**
 * Points in the empty desert, so that no map leads to somebody's door: each within two kilometres of
 * the middle of its street, the streets in two rows of three.
 */
function emptyDesert(street: number, random: SeededRandom) {
  const near = (middle: number) => (middle + random.whole(-170, 170)) / 10_000;
  return {
    type: 'point',
    longitude: near(876_500 + (street % 3) * 450),
    latitude: near(450_500 + Math.floor(street / 3) * 350),
  };
}

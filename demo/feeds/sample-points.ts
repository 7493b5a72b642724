import { WEEKDAYS } from '../../src/model/time/plain-date.ts';
import type { SampleSchedule } from './sample-hours.ts';
import { OFFICE_HOURS, SAMPLE_BANK } from './sample-places.ts';
import type { SampleService } from './sample-services.ts';
import { both, type Words } from './sample-words.ts';

/** Kinds of service points, each at several communities with what one can do there. */
interface PointKind {
  /** Ending of its ids: `svc-point-…`, `at-point-…-1`. */
  readonly id: string;
  readonly name: Words;
  readonly summary: Words;
  readonly aka: readonly Words[];
  readonly provider: string;
  readonly capabilities: readonly string[];
  readonly schedules: readonly string[];
  readonly languages: readonly string[];
  /** Its communities, as indexes in the list of those with coordinates. */
  readonly places: readonly number[];
}

/** A machine's day, and one that never closes. */
const MACHINE_HOURS = 'sch-point-machine';
const AROUND_THE_CLOCK = 'sch-point-always';

const KINDS: readonly PointKind[] = [
  {
    id: 'plain',
    name: ['便民金融点', 'Money point'],
    summary: ['小额取现和转账，机器办理。', 'Small withdrawals and transfers at a machine.'],
    aka: [['取款机', 'cash machine']],
    provider: SAMPLE_BANK.id,
    capabilities: ['cap-cash-machine', 'cap-transfer-machine'],
    schedules: [MACHINE_HOURS],
    languages: ['zh-Hans', 'ug', 'kk-Arab'],
    places: [0, 2, 3, 5, 6, 8, 9, 11],
  },
  {
    id: 'full',
    name: ['便民金融服务站', 'Money service station'],
    summary: [
      '有工作人员，可办大额业务和代缴费。',
      'Staffed: larger amounts, and bills paid for you.',
    ],
    aka: [['银行', 'bank']],
    provider: SAMPLE_BANK.id,
    capabilities: ['cap-cash-staff', 'cap-transfer-staff', 'cap-bills-staff'],
    schedules: OFFICE_HOURS,
    languages: ['zh-Hans', 'ug'],
    places: [1, 4, 10],
  },
  {
    id: 'print',
    name: ['自助打印缴费机', 'Print and pay machine'],
    summary: [
      '打印证明、缴水电暖费，全天可用。',
      'Prints certificates and takes bills, day and night.',
    ],
    aka: [['复印', 'copies']],
    provider: 'org-014',
    capabilities: ['cap-print', 'cap-bills-machine'],
    schedules: [AROUND_THE_CLOCK],
    languages: ['zh-Hans'],
    places: [0, 4, 7, 8],
  },
];

/** Things one can do at the points, each with its limit where one is published. */
export function sampleCapabilities() {
  const yuan = (value: number) => ({ qualifier: 'lt', value, unit: 'CNY', per: null });
  const capability = (id: string, kind: string, name: Words, channel: string, limit: unknown) => ({
    id: `cap-${id}`,
    kind,
    name: both(name),
    channel,
    limit,
  });
  const cash: Words = ['取现', 'Cash withdrawal'];
  const transfer: Words = ['转账', 'Transfer'];
  const bills: Words = ['缴费', 'Paying bills'];
  return [
    capability('cash-machine', 'cash_withdrawal', cash, 'machine', yuan(2000)),
    capability('cash-staff', 'cash_withdrawal', cash, 'staff', yuan(20_000)),
    capability('transfer-machine', 'transfer', transfer, 'self_service', yuan(50_000)),
    capability('transfer-staff', 'transfer', transfer, 'staff', null),
    capability('bills-machine', 'bill_payment', bills, 'self_service', yuan(1000)),
    capability('bills-staff', 'bill_payment', bills, 'staff', null),
    capability('print', 'printing', ['打印', 'Printing'], 'self_service', null),
  ];
}

/**
 * The services at which one can draw, send and pay money and print, and a canteen open past midnight.
 *
 * @param communities ids of those whose place on the map is known, twelve at least
 */
export function samplePoints(communities: readonly string[]): readonly SampleService[] {
  const everyDay = (id: string, start: string, end: string): SampleSchedule => ({
    id,
    kind: 'hours',
    byday: WEEKDAYS,
    times: [{ start, end }],
  });
  const machines = [
    everyDay(MACHINE_HOURS, '09:00', '22:00'),
    everyDay(AROUND_THE_CLOCK, '00:00', '00:00'),
  ];
  const points = KINDS.map((kind, index) => ({
    service: pointOf(kind, communities),
    schedules: index === 0 ? machines : [],
  }));
  return [...points, nightCanteen(communities, everyDay('sch-night-canteen', '20:00', '02:00'))];
}

function pointOf(kind: PointKind, communities: readonly string[]) {
  return {
    id: `svc-point-${kind.id}`,
    name: both(kind.name),
    aka: kind.aka.map(both),
    summary: both(kind.summary),
    organization_id: kind.provider,
    terms: ['need:money'],
    open_to: 'all',
    cost: { free: true },
    booking: { mode: 'walk_in' },
    languages: kind.languages,
    at: kind.places.map((place) => ({
      id: `at-point-${kind.id}-${place + 1}`,
      location_id: communities[place] ?? null,
      schedules: kind.schedules,
      capabilities: kind.capabilities,
    })),
  };
}

function nightCanteen(communities: readonly string[], hours: SampleSchedule): SampleService {
  const service = {
    id: 'svc-night-canteen',
    name: both(['夜班食堂', 'Night canteen']),
    aka: [both(['夜宵', 'late meals'])],
    summary: both([
      '给夜班职工和骑手的热饭，开到后半夜。',
      'Hot meals for night shifts and couriers.',
    ]),
    organization_id: 'org-006',
    terms: ['need:meals'],
    open_to: 'all',
    cost: {
      free: false,
      options: [{ name: both(['每份', 'a meal']), amount: 15, currency: 'CNY' }],
    },
    booking: { mode: 'walk_in' },
    at: [{ id: 'at-night-canteen', location_id: communities[0] ?? null, schedules: [hours.id] }],
  };
  return { service, schedules: [hours] };
}

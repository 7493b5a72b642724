import type { Qualifier } from '../../../src/model/figures/figures.ts';

/** A figure as the newspaper published it; units by their English words. */
export interface PublishedFigure {
  readonly id: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly story: string;
  readonly from?: number;
  readonly series?: readonly (readonly [value: number, qualifier: Qualifier])[];
  readonly computed?: 'services';
}

const CITY = 'city-services';
const FINANCE = 'finance-point';
const CHILI = 'chili-village';
const BARRIER = 'desert-barrier';
const ROAD = 'scenic-road';

type Row = readonly [
  id: string,
  value: number,
  qualifier: Qualifier,
  unit: string,
  story: string,
  more?: Pick<PublishedFigure, 'from' | 'series' | 'computed'>,
];

const ROWS: readonly Row[] = [
  ['m-communities', 71, 'eq', 'communities', CITY],
  ['m-organizations', 435, 'eq', 'organisations', CITY],
  ['m-services', 913, 'eq', 'items', CITY, { computed: 'services' }],
  ['m-function-rooms', 1000, 'gt', 'rooms', CITY],
  ['m-service-area', 8126.9, 'eq', 'm²', CITY],
  ['m-jiashun-services', 26, 'eq', 'services', CITY],
  ['m-jiashun-categories', 5, 'eq', 'categories', CITY],
  ['m-finance-distance', 50, 'gt', 'km', FINANCE],
  ['m-finance-points', 99, 'eq', 'points', FINANCE],
  [
    'm-chili-area',
    2000,
    'gt',
    'mu',
    CHILI,
    {
      from: 20,
      series: [
        [20, 'eq'],
        [200, 'eq'],
        [2000, 'gt'],
      ],
    },
  ],
  ['m-chili-households', 40, 'gt', 'households', CHILI],
  ['m-chili-income', 300_000, 'gt', 'yuan', CHILI],
  ['m-barrier-farms', 173, 'eq', 'farms', BARRIER],
  ['m-barrier-fields', 205_000, 'eq', 'mu', BARRIER],
  ['m-barrier-groundwater', 80_000_000, 'eq', 'm³ a year', BARRIER],
  ['m-barrier-water-table-least', 0.5, 'eq', 'm a year', BARRIER],
  ['m-barrier-water-table-most', 1, 'eq', 'm a year', BARRIER],
  ['m-barrier-workers', 20_000, 'about', 'people', BARRIER],
  ['m-barrier-farms-left', 100, 'gt', 'farms', BARRIER],
  ['m-barrier-saxaul', 141_000, 'eq', 'mu', BARRIER],
  ['m-barrier-seedlings', 11_700_000, 'eq', 'seedlings', BARRIER],
  ['m-barrier-shrub-cover', 40, 'eq', '%', BARRIER, { from: 10 }],
  ['m-ranger-stations', 4, 'eq', 'stations', BARRIER],
  ['m-ranger-days', 604, 'eq', 'days', BARRIER],
  ['m-ranger-patrols', 1308, 'eq', 'patrols', BARRIER],
  ['m-ranger-vehicles', 8395, 'eq', 'vehicles', BARRIER],
  ['m-ranger-people', 28_977, 'eq', 'people', BARRIER],
  ['m-road-length', 301.6, 'eq', 'km', ROAD],
];

/** Every figure of the five stories. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = ROWS.map(
  ([id, value, qualifier, unit, story, more]) => ({ id, value, qualifier, unit, story, ...more }),
);

/** Things one can do at a finance point; the amounts are exclusive, the period is not published. */
export const PUBLISHED_LIMITS = [
  { id: 'cap-cash', channel: 'machine', limit: 2000 },
  { id: 'cap-transfer', channel: 'self_service', limit: 50_000 },
  { id: 'cap-plain-transfer', channel: null, limit: null },
  { id: 'cap-printing', channel: null, limit: null },
  { id: 'cap-online-banking', channel: 'online', limit: null },
  { id: 'cap-medical-insurance', channel: 'staff', limit: null },
  { id: 'cap-social-insurance', channel: 'staff', limit: null },
] as const;

import { sampleCity } from '../../demo/feeds/sample-city.ts';

interface Referring {
  readonly id: string;
  readonly [key: string]: unknown;
}

interface City {
  readonly services: readonly (Referring & { readonly at?: readonly Referring[] })[];
  readonly schedules: readonly Referring[];
  readonly [list: string]: unknown;
}

const SENTENCE = '由社区工作人员现场登记，按先后次序安排，名额满后可排队等候。';

/**
 * The text of a feed as large as may be: the sample city again and again, each service with schedules of its
 * own, filled up with prose. The first of each has its own id, the others have a number behind it.
 *
 * @param count services, and schedules
 * @param size bytes that it comes to, nearly
 */
export function largeFeed(count: number, size: number, today = '2026-11-29'): string {
  const city = sampleCity({ today }) as City;
  const services: object[] = [];
  const schedules: object[] = [];
  for (let round = 0; services.length < count; round += 1) {
    const named = (id: string) => (round === 0 ? id : `${id}-${round}`);
    for (const service of city.services) {
      const at = (service.at ?? []).map((place) => ({
        ...place,
        id: named(place.id),
        ...(Array.isArray(place['schedules'])
          ? { schedules: (place['schedules'] as string[]).map(named) }
          : {}),
      }));
      services.push({ ...service, id: named(service.id), at });
    }
    for (const schedule of city.schedules) schedules.push({ ...schedule, id: named(schedule.id) });
  }
  const feed = {
    ...city,
    services: services.slice(0, count),
    schedules: schedules.slice(0, count),
  };
  const left = size - Buffer.byteLength(JSON.stringify(feed));
  const length = Math.max(0, Math.floor(left / count / 3) - 8);
  const remarks = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
  for (const service of feed.services) if (length > 0) Object.assign(service, { x_prose: remarks });
  return JSON.stringify(feed);
}

/** The text of a feed with so many figures. */
export function manyFigures(count: number): string {
  const metrics = Array.from({ length: count }, (_, n) => ({
    ...{ id: `m${n}`, label: `数据${n}`, value: n, unit: '人', as_of: '2026-11-01' },
  }));
  return JSON.stringify({ feed: { spec: '1.0' }, metrics });
}

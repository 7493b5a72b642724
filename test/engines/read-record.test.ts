import { expect } from 'chai';
import { readRecord, type ReadRecord } from '../../src/feed/read-record.ts';
import type { Metric } from '../../src/model/figures/figures.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import type { Location, Service } from '../../src/model/service.ts';

const TO_THE_LETTER = { copies: true, meant: null } as const;

function serviceFrom(parts: object): ReadRecord<Service> {
  return readRecord('services', { id: 'svc', name: '太极拳', ...parts }, TO_THE_LETTER);
}

function scheduleFrom(parts: object): ReadRecord<Schedule> {
  return readRecord('schedules', { id: 'sch', kind: 'event', ...parts }, TO_THE_LETTER);
}

function removedFrom({ odd }: ReadRecord<unknown>): string[] {
  return odd.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a record that fits', () => {
  it('is read as it is', () => {
    const { item, odd } = serviceFrom({ summary: '每周三', x_note: { deep: [1] } });
    expect(odd).to.deep.equal([]);
    expect(item).to.deep.include({ id: 'svc', summary: '每周三', status: 'active' });
  });

  it('keeps keys nobody knows', () => {
    expect(serviceFrom({ x_note: { deep: [1] }, unheard_of: 5 }).item).to.deep.include({
      x_note: { deep: [1] },
      unheard_of: 5,
    });
  });

  it('is not changed itself when a part of it is left out', () => {
    const record = { id: 'svc', name: '太极拳', cost: 'much', at: [{ id: 'a' }, 5] };
    const before = structuredClone(record);
    readRecord('services', record, TO_THE_LETTER);
    expect(record).to.deep.equal(before);
  });
});

describe('a bad field', () => {
  const fields: [name: string, parts: object, odd: string, left: object][] = [
    ['price', { cost: 'much' }, '/cost wrong-type', { cost: null }],
    ['status', { status: 'on fire' }, '/status wrong-type', { status: 'unknown' }],
    ['list', { terms: 'need:elder' }, '/terms wrong-type', { terms: [] }],
    ['null for a list', { aka: null }, '/aka wrong-type', { aka: [] }],
    ['address', { url: 'javascript:x' }, '/url not-allowed-address', { url: null }],
    ['long address', { url: `/${'x'.repeat(2_000)}` }, '/url wrong-type', { url: null }],
    ['date inside', { checked: { on: '2026-02-30' } }, '/checked/on wrong-type', {}],
  ];
  for (const [name, parts, odd, left] of fields) {
    it(`loses itself, not the record: ${name}`, () => {
      const repaired = serviceFrom(parts);
      expect(removedFrom(repaired)).to.deep.equal([odd]);
      expect(repaired.item).to.deep.include({ id: 'svc', ...left });
    });
  }

  it('inside a field leaves the rest of that field', () => {
    const { item } = serviceFrom({ eligibility: { min_age: 'sixty', max_age: 80, text: '居民' } });
    expect(item?.eligibility).to.deep.equal({
      ...{ text: '居民', min_age: null, max_age: 80 },
      unreadable: { min_age: 'sixty' },
    });
  });

  it('that a part requires loses that part', () => {
    const repaired = serviceFrom({ image: { url: 'data:image/png;base64,x', alt: '照片' } });
    expect(repaired.item?.image).to.equal(null);
    expect(removedFrom(repaired)[0]).to.equal('/image/url not-allowed-address');
  });

  it('of one language leaves the other languages', () => {
    const name = { 'zh-Hans': '太极拳', en: null };
    const repaired = serviceFrom({ name });
    expect(repaired.item?.name).to.deep.equal({ 'zh-Hans': '太极拳' });
    expect(removedFrom(repaired)).to.deep.equal(['/name/en wrong-type']);
  });

  it('is shown in part, as it was written', () => {
    expect(serviceFrom({ cost: 'much' }).odd[0]?.detail).to.equal('"much"');
    expect(serviceFrom({ cost: 'x'.repeat(500) }).odd[0]?.detail).to.have.length(80);
  });

  it('is named by a pointer that keeps slashes and tildes apart', () => {
    const reading = scheduleFrom({ description: { 'a/b~c': 5 } });
    expect(removedFrom(reading)).to.deep.equal(['/description/a~1b~0c wrong-type']);
  });
});

describe('a bad item', () => {
  it('loses itself, not its list', () => {
    const repaired = serviceFrom({ terms: ['need:a', 5, 'need:b'] });
    expect(repaired.item?.terms).to.deep.equal(['need:a', 'need:b']);
    expect(removedFrom(repaired)).to.deep.equal(['/terms/1 wrong-type']);
  });

  it('among several bad ones leaves the good ones in their order', () => {
    const repaired = serviceFrom({ terms: [1, 'need:a', null, {}, 'need:b', '', 'need:c', []] });
    expect(repaired.item?.terms).to.deep.equal(['need:a', 'need:b', 'need:c']);
    expect(removedFrom(repaired).sort()).to.deep.equal(
      [0, 2, 3, 5, 7].map((index) => `/terms/${index} wrong-type`),
    );
  });

  it('without what it requires is left out', () => {
    const repaired = serviceFrom({ at: [{ id: 'a' }, { location_id: 'loc' }, { id: 'c' }] });
    expect(repaired.item?.at.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(removedFrom(repaired)).to.deep.equal(['/at/1/id required']);
  });

  it('is left out alone where its neighbours lose a field', () => {
    const at = [{ id: 'a', location_id: 5 }, { location_id: 'loc' }, { id: 'c', schedules: 'x' }];
    const { item } = serviceFrom({ at });
    expect(
      item?.at.map(({ id, location_id, schedules }) => [id, location_id, schedules]),
    ).to.deep.equal([
      ['a', null, null],
      ['c', null, []], // those of its place are not its own
    ]);
  });

  it('of an exception loses the exception where its day is wrong', () => {
    const exceptions = [
      { date: '2026-02-30', status: 'cancelled' },
      { date: '2026-02-25', status: 'cancelled' },
      { date: '2026-02-26', status: 'perhaps' },
    ];
    const { item } = scheduleFrom({ byday: ['WE', 'XX'], exceptions });
    expect(item?.byday).to.deep.equal(['WE']);
    expect(item?.exceptions.map(({ date }) => date)).to.deep.equal(['2026-02-25']);
  });

  it('of a road’s course loses that point of it', () => {
    const points = [
      [87.6, 43.8],
      [87.6, 'x'],
      [87.6, 430],
      [87.7, 43.9],
    ];
    const geo = { type: 'line', points, length_km: 301.6 };
    const record = { id: 'road', name: 'S101', geo };
    const { item }: ReadRecord<Location> = readRecord('locations', record, TO_THE_LETTER);
    expect(item?.geo).to.deep.equal({
      ...geo,
      points: [
        [87.6, 43.8],
        [87.7, 43.9],
      ],
    });
  });

  it('among 10,000 good ones is found', () => {
    const series = Array.from({ length: 10_000 }, (_, index) => ({
      t: '2026',
      v: index as unknown,
    }));
    series[5_000] = { t: '2026', v: 'many' };
    const record = { id: 'm', label: '数', series };
    const { item }: ReadRecord<Metric> = readRecord('metrics', record, TO_THE_LETTER);
    expect(item?.series).to.have.length(10_000);
    expect(item?.series[5_000]?.v).to.equal(null);
  });
});

describe('a record', () => {
  const lost: [name: string, record: unknown][] = [
    ['without an id', { name: '太极拳' }],
    ['with a number for an id', { id: 5, name: '太极拳' }],
    ['with an empty id', { id: '  ', name: '太极拳' }],
    ['without a name', { id: 'svc' }],
    ['with an empty name', { id: 'svc', name: { 'zh-Hans': ' ' } }],
    ['that is null', null],
    ['that is a number', 5],
    ['that is a text', 'svc'],
    ['that is a list', []],
  ];
  for (const [name, record] of lost) {
    it(`${name} is dropped, with the reason`, () => {
      const { item, odd } = readRecord('services', record, TO_THE_LETTER);
      expect(item).to.equal(null);
      expect(odd).to.not.be.empty;
    });
  }

  it('that is dropped has one reason for each thing that is wrong', () => {
    const { odd } = readRecord('services', { id: 5, name: '太极拳' }, TO_THE_LETTER);
    expect(odd.map(({ pointer }) => pointer)).to.deep.equal(['/id']);
  });

  it('keeps its lists on a page whose libraries give arrays a toJSON', () => {
    const prototype = Array.prototype as { toJSON?: unknown };
    prototype.toJSON = function toJSON(this: unknown[]) {
      return `[${this.length}]`;
    };
    let repaired: ReadRecord<Service>;
    try {
      repaired = serviceFrom({ terms: ['need:a'], cost: 'much' });
    } finally {
      delete prototype.toJSON;
    }
    expect(repaired.item?.terms).to.deep.equal(['need:a']);
  });

  it('that nests without end is repaired all the same', () => {
    let nested: unknown[] = [];
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    const { item } = serviceFrom({ x_note: nested, cost: 'much' });
    expect(item).to.deep.include({ id: 'svc', cost: null });
  });

  it('that is an envelope loses its zone, not its feed', () => {
    const repaired = readRecord('feed', { spec: '1.0', timezone: 'Asia/Changji' }, TO_THE_LETTER);
    expect(repaired.item).to.deep.include({ spec: '1.0', timezone: 'Asia/Shanghai' });
  });
});

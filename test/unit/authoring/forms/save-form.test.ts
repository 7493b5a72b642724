import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { FormValues } from '../../../../src/authoring/forms/form.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { lintFeed } from '../../../../src/feed/lint.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { FilledForm, recordOf } from './filled-form.ts';

learnAll();

const FEED: JsonRecord = {
  feed: { spec: '1.0', id: 'town', languages: ['zh-Hans', 'en'], x_own: 1 },
  organizations: [{ id: 'org', name: '嘉家乐' }],
  locations: [
    { id: 'loc', name: { 'zh-Hans': '嘉顺社区', en: 'Jiashun' }, schedules: ['sch-hours'] },
    { id: 'loc-2', name: '和平社区' },
  ],
  schedules: [
    {
      ...{ id: 'sch', kind: 'event', byday: ['WE'], x_note: '钥匙在门房' },
      times: [{ start: '16:00', end: '18:00', id: 'a' }],
      exceptions: [
        { date: '2026-11-04', status: 'cancelled', reason: '雪' },
        {
          date: '2026-12-02',
          status: 'cancelled',
          times: [{ start: '16:00' }],
          reason: '老师请假',
        },
        { date: '2026-12-05', status: 'extra', times: [{ start: '10:00', end: '11:00' }] },
      ],
    },
    {
      id: 'sch-hours',
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [{ start: '09:30', end: '13:30' }],
    },
  ],
  services: [
    {
      ...{
        id: 'svc',
        name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal yoga' },
        organization_id: 'org',
      },
      ...{ aka: [{ 'zh-Hans': '孕妇操', en: 'Exercises' }], x_room: 7 },
      cost: { free: false, options: [{ name: '每次', amount: 10, currency: 'CNY', x_code: 3 }] },
      phones: [{ number: '0994-2220148', name: { 'zh-Hans': '前台', en: 'Desk' } }],
      at: [{ id: 'at', location_id: 'loc', schedules: ['sch'], capabilities: [], x_door: '东' }],
    },
  ],
};

/** The same with another service that has the same times. */
const SHARED: JsonRecord = {
  ...FEED,
  services: [
    ...(FEED['services'] as readonly JsonRecord[]),
    { id: 'svc-2', name: '太极', at: [{ id: 'at-2', location_id: 'loc-2', schedules: ['sch'] }] },
  ],
};

const yoga = (feed = FEED) => new FilledForm(feed, 'class', 'svc');
const scheduleOf = (feed: JsonRecord, at = 0): JsonRecord => {
  const [service] = feed['services'] as readonly (JsonRecord & { at: readonly JsonRecord[] })[];
  const [id] = (service?.at[at]?.['schedules'] ?? []) as readonly string[];
  const schedules = feed['schedules'] as readonly JsonRecord[];
  return schedules.find((each) => each['id'] === id) ?? {};
};

describe('a new service', () => {
  const filled = () =>
    new FilledForm(FEED, 'class')
      .type({
        name: { 'zh-Hans': '书法课', en: '' },
        organization_id: '嘉家乐',
        cost: '成人 26元、儿童 13元',
        phones: '0994-2220148、前台 0994-2220149',
      })
      .typeAt(0, {
        location_id: '嘉顺社区',
        schedules: '每周三、周四 16:00-18:00，节假日休息',
        'x-kind': 'event',
        'capacity.maximum': '12',
      });

  it('is a record with its places and times, of which a clerk saw no id', () => {
    const record = filled().savedRecord();
    expect(record).to.deep.include({ name: '书法课', organization_id: 'org' });
    expect(record['id']).to.match(/^service-[0-9a-f]{12}$/);
    const [at] = record['at'] as readonly JsonRecord[];
    expect(at).to.deep.include({ location_id: 'loc', capacity: { maximum: 12 } });
    expect(record['cost']).to.deep.equal({
      free: false,
      options: [
        { name: '成人', amount: 26, currency: 'CNY' },
        { name: '儿童', amount: 13, currency: 'CNY' },
      ],
    });
    expect(record['phones']).to.deep.equal([
      { number: '0994-2220148' },
      { number: '0994-2220149', name: '前台' },
    ]);
  });

  it('is read without a word of the check, and its times by the one clock', () => {
    const feed = filled().saved();
    const reading = readFeed(feed);
    if ('failure' in reading) throw new Error(reading.detail);
    const before = readFeed(FEED);
    if ('failure' in before) throw new Error(before.detail);
    expect(reading.issues).to.deep.equal(before.issues);
    expect(lintFeed(reading.feed)).to.have.length(lintFeed(before.feed).length);
    const schedule = reading.feed.schedules.find(({ on_holiday }) => on_holiday === 'closed');
    expect(schedule).to.deep.include({ byday: ['WE', 'TH'], calendar: 'cn', kind: 'event' });
  });

  it('leaves every other record as it was, the very same', () => {
    const feed = filled().saved();
    for (const list of ['organizations', 'locations'] as const)
      expect(feed[list]).to.equal(FEED[list]);
    const services = feed['services'] as readonly JsonRecord[];
    expect(services.slice(0, 1)).to.deep.equal(FEED['services']);
  });

  it('adds a place and an organisation of a new name', () => {
    const feed = filled()
      .type({ organization_id: '老年大学' })
      .typeAt(0, { location_id: '文化站' })
      .saved();
    const names = (list: string) => (feed[list] as readonly JsonRecord[]).map(({ name }) => name);
    expect(names('organizations')).to.include('老年大学');
    expect(names('locations')).to.include('文化站');
  });

  it('has no place where nothing is written of it', () => {
    const form = new FilledForm(FEED, 'service')
      .type({ name: { 'zh-Hans': '理发' } })
      .typeAt(0, {});
    expect(form.savedRecord()).to.have.all.keys('id', 'name');
  });

  it('is not saved without a name', () => {
    expect(new FilledForm(FEED, 'service').asked()).to.deep.equal(['name: 这里要写。']);
    expect(new FilledForm(FEED, 'service', null, 'en').asked()).to.deep.equal([
      'name: This is needed.',
    ]);
  });
});

describe('a sentence that cannot be read', () => {
  it('is a question at its field with the piece and an example, and nothing is saved', () => {
    const form = yoga().typeAt(0, { schedules: '每周三 5点-7点' });
    expect(form.asked()).to.deep.equal([
      'at.0.schedules: “5点-7点”是上午还是下午？请用24小时写：17:00-19:00。',
    ]);
    expect(yoga().type({ cost: '8折' }).asked()[0]).to.match(/^cost: 看不懂费用“8折”/);
    expect(yoga().type({ phones: '994-2220148' }).asked()[0]).to.match(/前面可能少了 0/);
    expect(yoga().type({ 'eligibility.min_age': '18岁以下' }).asked()[0]).to.match(/含不含/);
  });

  it('asks for all fields at once', () => {
    const form = yoga()
      .type({ cost: '8折', url: 'www.example.org/a' })
      .typeAt(0, { schedules: '隔周六' });
    expect(form.asked().map((line) => line.split(':')[0])).to.deep.equal([
      'at.0.schedules',
      'cost',
      'url',
    ]);
  });

  it('asks in a record of any list', () => {
    const figure = new FilledForm(FEED, 'figure').type({
      label: { 'zh-Hans': '人次' },
      value: '很多',
    });
    expect(figure.asked()).to.deep.equal([
      'value: 看不懂“很多”。请写：435、约2000、超过40、不足100。',
    ]);
    const place = new FilledForm(FEED, 'place', 'loc').type({ 'geo.longitude': '87.3' });
    expect(place.asked().join()).to.include('这里要写');
    expect(place.type({ 'geo.latitude': '44.01' }).savedRecord()['geo']).to.deep.equal({
      type: 'point',
      longitude: 87.3,
      latitude: 44.01,
    });
  });
});

describe('a field that is changed', () => {
  it('changes nothing beside it: keys of one’s own, languages, prices, numbers', () => {
    const record = yoga()
      .type({ cost: '每次 12元', phones: '前台 0994-2220148、0994-2220149' })
      .savedRecord();
    expect(record).to.deep.equal({
      ...recordOf(FEED, 'service', 'svc'),
      cost: { free: false, options: [{ name: '每次', amount: 12, currency: 'CNY', x_code: 3 }] },
      phones: [
        { number: '0994-2220148', name: { 'zh-Hans': '前台', en: 'Desk' } },
        { number: '0994-2220149' },
      ],
    });
  });

  it('keeps the languages of a text that is changed in one of them', () => {
    const form = yoga();
    const name = form.values['name'] as Record<string, string>;
    expect(
      form.type({ name: { ...name, 'zh-Hans': '产前瑜伽' } }).savedRecord()['name'],
    ).to.deep.equal({
      'zh-Hans': '产前瑜伽',
      en: 'Prenatal yoga',
    });
    expect(yoga().type({ aka: '孕妇操\n产前操' }).savedRecord()['aka']).to.deep.equal([
      { 'zh-Hans': '孕妇操', en: 'Exercises' },
      '产前操',
    ]);
  });

  it('lists files a line each, and keeps what is not said of one', () => {
    const file = {
      name: { 'zh-Hans': '报名表', en: 'Form' },
      url: 'files/bm.pdf',
      x_by: 'office',
      size_in_bytes: 2048,
    };
    const feed = { ...FEED, services: [{ id: 'svc', name: '瑜伽', attachments: [file] }] };
    const form = () => new FilledForm(feed, 'service', 'svc');
    expect(form().values['attachments']).to.equal('报名表 files/bm.pdf 2KB');
    const more = form().type({ attachments: '报名表 files/bm.pdf\n海报 https://a.example/b.jpg' });
    const { size_in_bytes: _, ...known } = file;
    expect(more.savedRecord()['attachments']).to.deep.equal([
      known,
      { name: '海报', url: 'https://a.example/b.jpg' },
    ]);
    expect(form().type({ attachments: '' }).savedRecord()).not.to.have.property('attachments');
    const [question] = form().type({ attachments: '海报在网上' }).asked();
    expect(question).to.include('attachments: 看不懂附件“海报在网上”');
  });

  it('that is emptied is not known: it is neither no, nor free, nor 0', () => {
    const record = yoga().type({ cost: '', phones: '', organization_id: '' }).savedRecord();
    expect(record).not.to.have.any.keys('cost', 'phones', 'organization_id');
  });

  it('says that nothing is to be brought in a word, for empty is not known', () => {
    expect(yoga().type({ documents: '无' }).savedRecord()['documents']).to.deep.equal([]);
    const feed = { ...FEED, services: [{ id: 'svc', name: '瑜伽', documents: [] }] };
    expect(new FilledForm(feed, 'service', 'svc').values['documents']).to.equal('无');
    expect(
      new FilledForm(feed, 'service', 'svc').type({ documents: '' }).savedRecord(),
    ).not.to.have.property('documents');
  });

  it('stays as it is where it cannot be said in the form, until it is written anew', () => {
    const odd = { 'zh-Hans': { text: '瑜伽' } };
    const yearly = { id: 'sch', kind: 'event', freq: 'yearly', start: '2026-09-09', times: [] };
    const feed = {
      ...FEED,
      schedules: [yearly],
      services: [{ id: 'svc', name: '瑜伽', summary: odd, at: [{ id: 'at', schedules: ['sch'] }] }],
    };
    const form = new FilledForm(feed, 'service', 'svc');
    expect(form.values['summary']).to.equal(null);
    expect(form.type({ url: 'https://a.example/' }).saved()['schedules']).to.deep.equal([yearly]);
    const again = new FilledForm(feed, 'service', 'svc').typeAt(0, {
      schedules: '每周三 16:00-18:00',
    });
    expect(scheduleOf(again.saved())).to.deep.include({ id: 'sch', byday: ['WE'] });
  });
});

describe('times that are written anew', () => {
  const moved = (feed = FEED) =>
    yoga(feed).typeAt(0, { schedules: '每周三 17:00-19:00，节假日照常' });

  it('are the same schedule, with what is known of it and the id of its time', () => {
    const schedule = scheduleOf(moved().saved());
    expect(schedule).to.deep.include({ id: 'sch', x_note: '钥匙在门房', on_holiday: 'open' });
    expect(schedule['times']).to.deep.equal([{ start: '17:00', end: '19:00', id: 'a' }]);
  });

  it('do not take back what was cancelled: a day whose time is gone is closed as a whole', () => {
    expect(scheduleOf(moved().saved())['exceptions']).to.deep.equal([
      { date: '2026-11-04', status: 'cancelled', reason: '雪' },
      { date: '2026-12-02', status: 'cancelled', reason: '老师请假' },
      { date: '2026-12-05', status: 'extra', times: [{ start: '10:00', end: '11:00' }] },
    ]);
  });

  it('are this service’s alone where others have the same, unless all are meant', () => {
    const alone = moved(SHARED).saved();
    expect(scheduleOf(alone)['id']).to.match(/^schedule-/);
    expect(recordOf(alone, 'service', 'svc-2')).to.equal(recordOf(SHARED, 'service', 'svc-2'));
    expect((alone['schedules'] as readonly JsonRecord[])[0]).to.equal(
      (SHARED['schedules'] as readonly JsonRecord[])[0],
    );
    const all = moved(SHARED).typeAt(0, { 'x-scope': 'all' }).saved();
    expect(scheduleOf(all)).to.deep.include({ id: 'sch', on_holiday: 'open' });
  });

  it('go with the place that had them, and with the last who had them', () => {
    const gone = yoga().type({ at: [] }).saved();
    expect((gone['schedules'] as readonly JsonRecord[]).map(({ id }) => id)).to.deep.equal([
      'sch-hours',
    ]);
    const kept = yoga(SHARED).type({ at: [] }).saved();
    expect((kept['schedules'] as readonly JsonRecord[]).map(({ id }) => id)).to.deep.equal([
      'sch',
      'sch-hours',
    ]);
  });

  it('are to be asked for where the sentence says so, in its own words', () => {
    const record = yoga().typeAt(0, { schedules: '以通知为准' }).savedRecord();
    const [at] = record['at'] as readonly JsonRecord[];
    expect(at).to.deep.include({ schedules: [], description: '以通知为准', x_door: '东' });
  });

  it('are the opening hours of the place where nothing is written', () => {
    const record = yoga().typeAt(0, { schedules: '' }).savedRecord();
    const [at] = record['at'] as readonly JsonRecord[];
    expect(at).not.to.have.property('schedules');
  });
});

describe('names', () => {
  const TWO = {
    ...FEED,
    locations: [
      { id: 'a', name: '城区' },
      { id: 'b', name: '郊区' },
      { id: 'c', name: '活动室', parent_id: 'a' },
      { id: 'd', name: '活动室', parent_id: 'b' },
    ],
  };

  it('that several have are told apart by where they lie, and asked for', () => {
    const form = new FilledForm(TWO, 'service').type({ name: { 'zh-Hans': '棋' } });
    expect(form.typeAt(0, { location_id: '活动室' }).asked()[0]).to.include('有几个都叫“活动室”');
    const [at] = form.typeAt(0, { location_id: '活动室 (郊区)' }).savedRecord()[
      'at'
    ] as readonly JsonRecord[];
    expect(at?.['location_id']).to.equal('d');
  });

  it('of a place that lies in this one cannot be where this one lies', () => {
    const form = new FilledForm(TWO, 'place', 'a').type({ parent_id: '活动室 (城区)' });
    expect(form.asked()[0]).to.include('不能反过来');
  });

  it('of categories are found, added, and kept where they have none', () => {
    const feed = {
      ...FEED,
      taxonomies: [{ id: 'need', name: '需求', terms: [{ id: 'sport', name: '文体' }] }],
      services: [{ id: 'svc', name: '瑜伽', terms: ['need:sport', 'x:y'] }],
    };
    const form = new FilledForm(feed, 'service', 'svc');
    expect(form.values['terms']).to.equal('文体');
    const saved = form.type({ terms: '健康' }).saved();
    const { terms } = recordOf(saved, 'service', 'svc');
    expect(terms).to.have.length(2).and.include('x:y');
    expect(JSON.stringify(saved['taxonomies'])).to.include('健康');
  });
});

describe('the form of the feed itself', () => {
  const own = (values: FormValues) => new FilledForm(FEED, 'feed', 'town').type(values);

  it('writes what is said of the feed, and keeps all else of it', () => {
    const saved = own({
      title: { 'zh-Hans': '镇上的服务', en: '' },
      publisher_id: '嘉家乐',
      ics_url: 'https://example.org/town.ics',
    }).saved();
    expect(saved).to.deep.equal({
      ...FEED,
      feed: {
        ...(FEED['feed'] as JsonRecord),
        ...{ title: '镇上的服务', publisher_id: 'org', ics_url: 'https://example.org/town.ics' },
      },
    });
  });

  it('takes a publisher that has the id of the feed', () => {
    const feed = { ...FEED, organizations: [{ id: 'town', name: '镇政府' }] };
    const saved = new FilledForm(feed, 'feed', 'town').type({ publisher_id: '镇政府' }).saved();
    expect((saved['feed'] as JsonRecord)['publisher_id']).to.equal('town');
  });

  it('adds a publisher that is new', () => {
    const saved = own({ publisher_id: '镇政府' }).saved();
    const { publisher_id } = saved['feed'] as JsonRecord;
    expect(recordOf(saved, 'organization', String(publisher_id))['name']).to.equal('镇政府');
  });

  it('asks for an address that is none', () => {
    expect(own({ ics_url: 'www.example.org' }).asked()[0]).to.include('ics_url: “www.example.org”');
    expect(own({ feedback_url: 'javascript:alert(1)' }).asked()).to.have.length(1);
  });
});

describe('a holiday of the town', () => {
  const holiday = (feed = FEED) =>
    new FilledForm(feed, 'holiday').type({
      ...{ date: '2026-05-27', 'x-until': '2026-05-28', kind: 'holiday' },
      name: { 'zh-Hans': '古尔邦节' },
    });

  it('is one of its own calendar, beside those of China', () => {
    const reading = readFeed(holiday().saved());
    if ('failure' in reading) throw new Error(reading.detail);
    const [calendar] = reading.feed.feed.calendars;
    expect(calendar).to.include({ id: 'cn', valid_to: '2026-12-31' });
    const names = new Map(calendar?.days.map(({ date, name }) => [date, name]));
    expect(names.get('2026-05-27')).to.equal('古尔邦节');
    expect(names.get('2026-05-28')).to.equal('古尔邦节');
    expect(names.get('2026-10-01')).to.equal('国庆节');
    expect(reading.issues.filter(({ list }) => list === 'feed')).to.deep.equal([]);
  });

  it('is changed where it stands, and not written twice', () => {
    const feed = holiday().saved();
    expect(holiday(feed).asked()[0]).to.include('2026-05-27已经写过了');
    expect(holiday().type({ 'x-until': '2026-05-01' }).asked()[0]).to.include('比第一天早');
  });
});

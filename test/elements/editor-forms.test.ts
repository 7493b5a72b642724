import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import type { FormKind, FormLanguage } from '../../src/authoring/forms/form.ts';
import type { JsonRecord } from '../../src/authoring/workbook/record-list.ts';
import type { RecordFormElement, SavedRecord } from '../../src/editor/forms/record-form.ts';
import { recordForm } from '../../src/editor/forms/record-form-view.ts';
import { beijing } from '../support/feed-builders.ts';
import { complaintsAbout } from '../support/complaints.ts';
import { control, controls, nameOf } from '../support/mount.ts';

const NOW = beijing('2026-09-28 09:00');

const FEED: JsonRecord = {
  feed: { spec: '1.0', id: 'town', languages: ['zh-Hans', 'en'] },
  taxonomies: [{ id: 'need', name: '需求', terms: [{ id: 'sport', name: '文体' }] }],
  organizations: [{ id: 'org', name: '嘉家乐' }],
  locations: [{ id: 'loc', name: '嘉顺社区', schedules: ['hours'] }],
  schedules: [
    { id: 'hours', kind: 'hours', byday: ['MO'], times: [{ start: '10:00', end: '14:00' }] },
    { id: 'sch', kind: 'event', byday: ['WE'], times: [{ start: '16:00', end: '18:00' }] },
  ],
  services: [
    {
      ...{ id: 'svc', name: { 'zh-Hans': '瑜伽', en: 'Yoga' }, x_own: 1 },
      ...{ booking: { mode: 'online' }, eligibility: { min_age: 60, max_age: 18 } },
      at: [{ id: 'at', location_id: 'loc', schedules: ['sch'] }],
    },
    { id: 'svc-2', name: '太极', at: [{ id: 'at-2', location_id: 'loc', schedules: ['sch'] }] },
  ],
};

const mounted: HTMLElement[] = [];

interface Opened {
  readonly form: RecordFormElement;
  readonly saved: SavedRecord[];
  readonly cancelled: { count: number };
}

/** Opens a form on the page. */
async function open(
  kind: FormKind,
  id: string | null = null,
  language: FormLanguage = 'zh-Hans',
  theme: 'light' | 'dark' = 'light',
): Promise<Opened> {
  const page = document.createElement('main');
  page.lang = language;
  document.body.append(page);
  mounted.push(page);
  const saved: SavedRecord[] = [];
  const cancelled = { count: 0 };
  const lists = { service: 'services', class: 'services', place: 'locations' } as const;
  const list = kind in lists ? lists[kind as keyof typeof lists] : 'organizations';
  const records = FEED[list] as readonly JsonRecord[];
  const record = id === null ? null : (records.find((each) => each['id'] === id) ?? null);
  const options = { kind, feed: FEED, record, language, now: NOW, theme };
  render(
    recordForm({
      ...options,
      onSave: (each) => saved.push(each),
      onCancel: () => (cancelled.count += 1),
    }),
    page,
  );
  const form = page.querySelector('linli-record-form');
  if (form === null) throw new Error('no form');
  await form.updateComplete;
  return { form, saved, cancelled };
}

/** Types into a field and leaves it. */
async function type(form: RecordFormElement, label: string | RegExp, text: string): Promise<void> {
  const input = control(form, 'textbox', label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

async function press(form: RecordFormElement, name: string | RegExp): Promise<void> {
  control(form, 'button', name).click();
  await form.updateComplete;
}

/** The words that a screen reader gives with a field beside its name. */
function described(input: HTMLElement): string {
  const root = input.getRootNode() as ShadowRoot;
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? '?').join(' ');
}

const textOf = (form: RecordFormElement, selector: string) =>
  Array.from(form.renderRoot.querySelectorAll(selector), (each) =>
    (each.textContent ?? '').replace(/\u2060/g, '').trim(),
  );

describe('the form of a record', () => {
  afterEach(() => {
    for (const page of mounted.splice(0)) page.remove();
  });

  it('adds a class from a name, a place and one sentence', async () => {
    const { form, saved } = await open('class');
    await type(form, '服务名称', '书法课');
    await type(form, '地点', '嘉顺社区');
    await type(form, '时间', '每周三、四下午4点到6点，节假日停课');
    await press(form, '保存');
    expect(saved).to.have.length(1);
    const { record, feed } = saved[0]!;
    expect(record).to.deep.include({ name: '书法课' });
    expect((feed['schedules'] as readonly JsonRecord[])[2]).to.deep.include({
      kind: 'event',
      byday: ['WE', 'TH'],
      on_holiday: 'closed',
    });
  });

  it('reads a sentence back and shows the next ten dates, holidays too', async () => {
    const { form } = await open('class');
    await type(form, '时间', '每周三、四下午4点到6点，节假日停课');
    expect(textOf(form, '.read')).to.deep.equal(['读作：每周三、周四 16:00-18:00，节假日休息']);
    const dates = textOf(form, '.dates li');
    expect(dates).to.have.length(10);
    expect(dates.slice(0, 2)).to.deep.equal([
      '9月30日周三 16:00–18:00',
      '10月1日周四 16:00–18:00 取消：国庆节',
    ]);
  });

  it('says what is asked when a field is left, not while it is typed, and saves nothing', async () => {
    const { form, saved } = await open('class');
    await type(form, '服务名称', '书法课');
    const times = control(form, 'textbox', '时间');
    times.value = '每周三 5点-7点';
    times.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    expect(times.getAttribute('aria-invalid')).to.equal(null);
    times.dispatchEvent(new Event('change', { bubbles: true }));
    await form.updateComplete;
    expect(times.getAttribute('aria-invalid')).to.equal('true');
    expect(described(times)).to.include('“5点-7点”是上午还是下午？请用24小时写：17:00-19:00。');
    await press(form, '保存');
    expect(saved).to.have.length(0);
  });

  it('says to who listens what was read, or is asked, when a field is left, and not sign by sign', async () => {
    const { form } = await open('class');
    const said = () => textOf(form, '[role=status]').join();
    await type(form, '时间', '周三16:00-18:00');
    expect(said()).to.equal('读作：每周三 16:00-18:00');
    const times = control(form, 'textbox', '时间');
    expect(described(times)).to.include('读作：每周三 16:00-18:00');
    times.value = '周三、周四16:00-18:00';
    times.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    expect(said()).to.equal('读作：每周三 16:00-18:00');
    await type(form, '费用', '8折');
    expect(said()).to.include('看不懂费用“8折”');
  });

  it('leads from what keeps it from being saved to each field, out of its fold', async () => {
    const { form } = await open('service', 'svc-2');
    await type(form, '服务名称', '');
    await type(form, '年龄', '18岁以下');
    await press(form, '保存');
    const summary = form.renderRoot.querySelector('.summary');
    expect(form.shadowRoot?.activeElement).to.equal(summary);
    await press(form, /^年龄：/);
    const ages = control(form, 'textbox', '年龄');
    expect(form.shadowRoot?.activeElement).to.equal(ages);
    expect(ages.closest('details')?.open).to.equal(true);
  });

  it('shows each finding of the check beside its field, and takes it away when it is mended', async () => {
    const { form } = await open('service', 'svc');
    const mode = control(form, 'combobox', '怎么来');
    expect(described(mode)).to.include('写了在线预约，文件里却没有预约的地址');
    expect(mode.closest('details')?.open, 'its fold').to.equal(true);
    mode.value = 'phone';
    mode.dispatchEvent(new Event('change', { bubbles: true }));
    await form.updateComplete;
    expect(described(mode)).not.to.include('写了在线预约');
  });

  it('keeps what it cannot say, with what is wrong about it, until it is written anew', async () => {
    const { form, saved } = await open('service', 'svc');
    const ages = control(form, 'group', '年龄');
    expect(ages.textContent).to.include('会原样保留');
    expect(described(ages)).to.include('最小年龄大于最大年龄');
    await press(form, '保存');
    expect(saved[0]?.record['eligibility']).to.deep.equal({ min_age: 60, max_age: 18 });
    await press(form, '重写“年龄”');
    await type(form, '年龄', '18至60岁');
    await press(form, '保存');
    expect(saved[1]?.record['eligibility']).to.deep.equal({ min_age: 18, max_age: 60 });
  });

  it('leaves all as it was that nobody changed', async () => {
    const { form, saved } = await open('service', 'svc');
    await press(form, '保存');
    expect(saved[0]?.feed).to.deep.equal(FEED);
  });

  it('changes times for one service, or for all that have them, as it is told', async () => {
    const { form, saved } = await open('service', 'svc');
    const times = control(form, 'textbox', '时间');
    expect(described(times)).to.include('这些也用同样的时间：太极');
    await type(form, '时间', '每周三 17:00-19:00');
    await press(form, '保存');
    const others = (feed: JsonRecord) =>
      (feed['schedules'] as readonly JsonRecord[]).find(({ id }) => id === 'sch')?.['times'];
    expect(others(saved[0]!.feed)).to.deep.equal([{ start: '16:00', end: '18:00' }]);
    const scope = control(form, 'combobox', '给谁改时间');
    scope.value = 'all';
    scope.dispatchEvent(new Event('change', { bubbles: true }));
    await press(form, '保存');
    expect(others(saved[1]!.feed)).to.deep.equal([{ start: '17:00', end: '19:00' }]);
  });

  it('offers names and never an id, and says what is new', async () => {
    const { form } = await open('service', 'svc');
    const place = control(form, 'textbox', '地点');
    const root = form.shadowRoot!;
    const list = root.getElementById(place.getAttribute('list') ?? '');
    expect(Array.from(list?.querySelectorAll('option') ?? [], ({ value }) => value)).to.deep.equal([
      '嘉顺社区',
    ]);
    await type(form, '地点', '文化站');
    expect(described(place)).to.include('还没有“文化站”，保存时会新加。');
    const shown = [
      root.textContent ?? '',
      ...Array.from(root.querySelectorAll('input'), ({ value }) => value),
    ];
    expect(shown.join(' ')).not.to.match(/\b(?:loc|svc|sch|org|at-2)\b/);
  });

  it('asks yes, no or not known, and takes not known for an answer', async () => {
    const { form, saved } = await open('place', 'loc');
    const group = control(form, 'group', '没有台阶，或有坡道');
    const answers = controls(group, 'radio');
    expect(answers.map(nameOf)).to.deep.equal(['有', '没有', '不清楚']);
    expect(answers.map(({ checked }) => checked)).to.deep.equal([false, false, true]);
    answers[0]!.click();
    await press(form, '保存');
    expect(saved[0]?.record['accessibility']).to.deep.equal({ step_free: 'yes' });
  });

  it('adds and removes places, with the focus where one goes on', async () => {
    const { form } = await open('service', 'svc');
    await press(form, '再加一个地点');
    const places = () => controls(form, 'textbox').filter((each) => nameOf(each) === '地点');
    expect(places()).to.have.length(2);
    expect(form.shadowRoot?.activeElement).to.equal(places()[1]);
    await press(form, '去掉第 2 个地点');
    expect(places()).to.have.length(1);
    expect(nameOf(form.shadowRoot?.activeElement as HTMLElement)).to.equal('再加一个地点');
  });

  it('adds a category by pressing it', async () => {
    const { form, saved } = await open('service', 'svc');
    await press(form, '文体');
    await press(form, '保存');
    expect(saved[0]?.record['terms']).to.deep.equal(['need:sport']);
  });

  it('is given up without a word of it in the feed', async () => {
    const { form, saved, cancelled } = await open('service', 'svc');
    await type(form, '服务名称', '别的');
    expect(form.isChanged).to.equal(true);
    await press(form, '取消');
    expect([saved.length, cancelled.count]).to.deep.equal([0, 1]);
  });

  it('is filled in and saved by keyboard alone, field by field in the order they stand', async () => {
    const { form, saved } = await open('organization');
    control(form, 'textbox', '机构名称').focus();
    await sendKeys({ type: '老年大学' });
    // The other languages of the name are one stop.
    for (let stop = 0; stop < 2; stop += 1) await sendKeys({ press: 'Tab' });
    expect(nameOf(form.shadowRoot?.activeElement as HTMLElement)).to.equal('电话');
    await sendKeys({ type: '0994-2220148' });
    await sendKeys({ press: 'Enter' });
    expect(saved[0]?.record).to.deep.include({
      name: '老年大学',
      phones: [{ number: '0994-2220148' }],
    });
  });

  it('names every control, and has no two of one id', async () => {
    const { form } = await open('class');
    for (const role of ['textbox', 'combobox', 'radio', 'button', 'group'] as const) {
      for (const each of controls(form, role))
        expect(nameOf(each), each.outerHTML).not.to.equal('');
    }
    const ids = Array.from(form.renderRoot.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('fits a screen of 375 pixels without being pushed sideways', async () => {
    const { form } = await open('service', 'svc');
    const page = form.parentElement!;
    page.style.width = '343px';
    for (const fold of form.renderRoot.querySelectorAll('details')) fold.open = true;
    expect(form.scrollWidth).to.be.at.most(343);
    for (const each of controls(form, 'textbox')) {
      expect(each.getBoundingClientRect().right).to.be.at.most(page.getBoundingClientRect().right);
    }
  });

  for (const kind of ['class', 'place', 'organization', 'figure', 'holiday', 'feed'] as const) {
    for (const [language, theme] of [
      ['zh-Hans', 'light'],
      ['en', 'dark'],
    ] as const) {
      it(`has nothing for axe to find, ${kind}, ${language}, ${theme}`, async () => {
        const { form } = await open(kind, null, language, theme);
        for (const fold of form.renderRoot.querySelectorAll('details')) fold.open = true;
        await press(form, language === 'en' ? 'Save' : '保存');
        expect(await complaintsAbout(form)).to.deep.equal([]);
      });
    }
  }
});

import { expect, oneEvent } from '@open-wc/testing';
import type { BookEvent, ServiceListElement } from '../../src/index.ts';
import { ChangingFeed } from '../support/changing-feed.ts';
import { focusIn, purposeOf } from '../support/focus-identity.ts';
import { control, controls, fill, mount, nameOf, settled, unmountAll } from '../support/mount.ts';
import { openPanel } from '../support/stats-panel.driver.ts';
import { ALL, nowAt, townInMotion, type Motion } from '../support/town-in-motion.ts';

const LIST = { now: nowAt(0), 'url-prefix': 'none' };

async function openList(motion: Motion = ALL) {
  const feed = await ChangingFeed.of(townInMotion(motion));
  const list = mount('linli-service-list', { src: feed.src, ...LIST });
  await settled(list);
  return { list, feed };
}

async function openForm(motion: Motion, attributes: Readonly<Record<string, string>> = {}) {
  const feed = await ChangingFeed.of(townInMotion(motion));
  const form = mount('linli-booking-form', {
    ...{ src: feed.src, service: 'A', now: nowAt(0) },
    ...attributes,
  });
  await settled(form);
  return { form, feed };
}

async function sortByTime(list: ServiceListElement): Promise<void> {
  const sort = control(list, 'combobox', '排序');
  sort.value = 'next';
  sort.dispatchEvent(new Event('change'));
  await list.updateComplete;
}

function hasField(form: Element, label: string | RegExp): boolean {
  return controls(form, 'textbox').some((field) => nameOf(field).match(label) !== null);
}

describe('The focus in a list', () => {
  afterEach(unmountAll);

  it('stays with its service when that falls behind the others in time', async () => {
    const { list } = await openList({ ...ALL, minutes: [0] });
    await sortByTime(list);
    const book = control(list, 'button', '预约 血压测量');
    book.focus();
    list.now = nowAt(16); // its session is over: its next one is tomorrow
    await list.updateComplete;
    expect(
      nameOf(controls(list, 'button').find((each) => nameOf(each).startsWith('预约'))!),
    ).not.to.equal('预约 血压测量');
    expect(focusIn(list)).to.equal(book);
    const asked = oneEvent(list, 'linli-book') as Promise<BookEvent>;
    list.addEventListener('linli-book', (event) => event.preventDefault());
    book.click();
    expect((await asked).detail.service).to.equal('A');
  });

  it('stays with its service when another one is put in front of it', async () => {
    const { list, feed } = await openList({ ...ALL, services: ['B', 'C'] });
    const book = control(list, 'button', '预约 法律咨询');
    book.focus();
    await feed.become(townInMotion({ ...ALL, services: ['D', 'E', 'B', 'C', 'A'] }));
    await list.reload();
    await list.updateComplete;
    expect(purposeOf(focusIn(list)!)).to.equal('button  预约 法律咨询');
  });

  it('is on no other button where its service is gone, and still in sight', async () => {
    const { list, feed } = await openList();
    control(list, 'button', '预约 法律咨询').focus();
    await feed.become(townInMotion({ ...ALL, services: ['A', 'D', 'E'] }));
    await list.reload();
    await list.updateComplete;
    const focused = focusIn(list)!;
    expect(purposeOf(focused)).to.equal(null);
    expect(focused.getClientRects().length).to.be.greaterThan(0);
  });

  it('stays with a session in the details when one before it is over', async () => {
    const { list } = await openList();
    control(list, 'button', '详情 血压测量').click();
    await list.updateComplete;
    const second = control(list, 'button', /10:20/);
    second.focus();
    const name = nameOf(second);
    list.now = nowAt(16);
    await list.updateComplete;
    expect(nameOf(focusIn(list)!)).to.equal(name);
    list.now = nowAt(36);
    await list.updateComplete;
    expect(purposeOf(focusIn(list)!)).to.equal(null);
  });

  it('does not dial another number where the number of a link has become another', async () => {
    const { list, feed } = await openList();
    control(list, 'button', '详情 血压测量').click();
    await list.updateComplete;
    const link = list.querySelector<HTMLAnchorElement>(
      'a[href="tel:0994-7654320"], a[href$="7654320"]',
    )!;
    link.focus();
    const town = townInMotion(ALL);
    town.services[0]!.phones.reverse();
    await feed.become(town);
    await list.reload();
    await list.updateComplete;
    const focused = focusIn(list)!;
    expect([null, purposeOf(link)]).to.include(purposeOf(focused));
  });
});

describe('The focus in a form', () => {
  afterEach(unmountAll);

  it('stays with a session when the one before it is over, and is on none when its own is', async () => {
    const { form } = await openForm(ALL);
    const second = control(form, 'radio', /10:20/);
    second.focus();
    form.now = nowAt(16);
    await form.updateComplete;
    expect(control(form, 'radio', /10:20/)).to.equal(focusIn(form));
    form.now = nowAt(36);
    await form.updateComplete;
    expect(purposeOf(focusIn(form)!)).to.equal(null);
    expect(focusIn(form)?.closest('.sessions') ?? null).to.not.equal(null);
  });

  it('stays with a question, and what is typed with it, when one is put in front of it', async () => {
    const { form, feed } = await openForm({ ...ALL, questions: ['walk', 'note'] });
    const note = control(form, 'textbox', /note/);
    note.focus();
    note.value = '怕狗';
    note.dispatchEvent(new Event('input'));
    await feed.become(townInMotion({ ...ALL, questions: ['door', 'note', 'walk'] }));
    await form.reload();
    await form.updateComplete;
    expect(focusIn(form)).to.equal(control(form, 'textbox', /note/));
    expect(control(form, 'textbox', /note/).value).to.equal('怕狗');
    expect(control(form, 'textbox', /door/).value).to.equal('');
  });

  it('asks the same question, one at a time, when one is put in front of it', async () => {
    const { form, feed } = await openForm({ ...ALL, questions: ['note'] }, { flow: 'steps' });
    control(form, 'radio', /10:20/).click();
    const next = async () => {
      control(form, 'button', '下一步').click();
      await form.updateComplete;
      await form.updateComplete;
    };
    const typed: Readonly<Record<string, string>> = { 姓名: '王秀英', 电话: '13912345678' };
    while (!hasField(form, /note/)) {
      for (const [label, value] of Object.entries(typed)) {
        if (hasField(form, label)) fill(control(form, 'textbox', label), value);
      }
      await next();
    }
    control(form, 'textbox', /note/).focus();
    await feed.become(townInMotion({ ...ALL, questions: ['door', 'note'] }));
    await form.reload();
    await form.updateComplete;
    expect(focusIn(form)).to.equal(control(form, 'textbox', /note/));
  });
});

describe('The focus in a panel', () => {
  afterEach(unmountAll);

  it('stays with its figure when the figures come in another order', async () => {
    const feed = await ChangingFeed.of(townInMotion(ALL));
    const panel = await openPanel({ src: feed.src });
    const card = panel.shadowRoot!.querySelector('[data-metric=halls]')!;
    const button = card.querySelector('button')!;
    button.focus();
    await feed.become(townInMotion({ ...ALL, metrics: ['homes', 'halls', 'visits'] }));
    await panel.reload();
    await panel.updateComplete;
    expect(focusIn(panel)?.closest<HTMLElement>('[data-metric]')?.dataset['metric']).to.equal(
      'halls',
    );
  });
});

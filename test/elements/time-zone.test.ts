import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import {
  control,
  heard,
  mount,
  nameOf,
  settled,
  unmountAll,
  type Tag,
  booking,
} from '../support/mount.ts';

/** These run on devices set to Beijing, to Urumqi and to New York; the sessions are in Beijing. */
const TOWN = { src: '/fixed/town.json', now: '2026-11-24T10:00:00+08:00' };
const device = Intl.DateTimeFormat().resolvedOptions().timeZone;

async function hear(tag: Tag, attributes: Record<string, string> = {}): Promise<string> {
  const element = mount(tag, booking('yoga', tag, { ...TOWN, ...attributes }));
  await settled(element);
  for (const button of element.shadowRoot?.querySelectorAll('[aria-expanded]') ?? []) {
    (button as HTMLElement).click();
  }
  await element.updateComplete;
  return heard(element).join('\n');
}

/** An instant by the device's own clock, without the means of the library. */
function onDevice(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const weekday = '日一二三四五六'.charAt(instant.getDay());
  const day = `${instant.getMonth() + 1}月${instant.getDate()}日周${weekday}`;
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

const differs = (instant: Date) => instant.getTimezoneOffset() !== -480;

describe(`On a device set to ${device}`, () => {
  afterEach(unmountAll);

  it('a list tells the next session in Beijing time', async () => {
    expect(await hear('linli-service-list')).to.include('明天周三 10:00–11:30');
  });

  it('a list tells what was moved, from when and to when, in Beijing time', async () => {
    expect(await hear('linli-service-list')).to.include(
      '11月28日周六 16:00–17:00（原定 11月27日周五 19:00：场地有会）',
    );
  });

  for (const tag of ['linli-service-list', 'linli-booking-form'] as const) {
    it(`<${tag}> says that its times are Beijing time only where the device shows others`, async () => {
      const now = '2026-11-24T10:00:00+08:00';
      const isSaid = (await hear(tag, { now })).includes('以下时间均为北京时间。');
      expect(isSaid).to.equal(differs(new Date(now)));
    });
  }

  it('an open service tells every date in Beijing time', async () => {
    expect(await hear('linli-service-list')).to.include(
      [
        '近期安排：',
        '明天（11月25日周三） 10:00–11:30',
        '12月2日周三 10:00–11:30',
        '12月9日周三 10:00–11:30',
        '12月16日周三 10:00–11:30',
      ].join('\n'),
    );
  });

  it('a form offers the same sessions at the same times', async () => {
    const words = await hear('linli-booking-form');
    expect(words.match(/^.+\n.+\n\d\d:\d\d–\d\d:\d\d$/gm)).to.deep.equal([
      '明天周三\n11月25日\n10:00–11:30',
      '周三\n12月2日\n10:00–11:30',
      '周三\n12月9日\n10:00–11:30',
      '周三\n12月16日\n10:00–11:30',
    ]);
  });

  it('a form says in Beijing time when booking opens', async () => {
    const words = await hear('linli-booking-form', { service: 'clinic' });
    expect(words).to.include('11月27日周五 16:00 开始预约');
  });

  it('figures keep their dates', async () => {
    const words = await hear('linli-stats-panel', { src: '/fixed/figures.json' });
    expect(words).to.include('截至 2026年8月1日');
    expect(words).to.match(/截至 2026年8月(?!\d)/);
    expect(words).to.include('2020年\n10个\n2021年\n20个\n2022年\n40个');
  });

  for (const [when, now, day] of [
    ['a minute before midnight in Beijing', '2026-11-24T23:59:00+08:00', '明天'],
    ['at midnight in Beijing', '2026-11-25T00:00:00+08:00', '今天'],
    ['at midnight in Urumqi', '2026-11-25T00:00:00+06:00', '今天'],
    ['on the evening before in New York', '2026-11-24T19:00:00-05:00', '今天'],
    ['two days before', '2026-11-23T23:59:00+08:00', ''],
  ] as const) {
    it(`today and tomorrow are those of Beijing, ${when}`, async () => {
      const line = day === '' ? '11月25日周三 10:00–11:30' : `${day}周三 10:00–11:30`;
      expect(await hear('linli-service-list', { now })).to.include(`${line}\n`);
      const row = `\n${day}周三\n11月25日\n10:00–11:30\n`;
      expect(await hear('linli-booking-form', { now })).to.include(row);
    });
  }

  it('a session soon after midnight is on its day in Beijing until it is over', async () => {
    const stars = { service: 'stars', area: 'loc-youyun' };
    const before = await hear('linli-service-list', { ...stars, now: '2026-11-24T16:29:59Z' });
    expect(before).to.include('今天周三 00:30–01:30');
    const over = await hear('linli-service-list', { ...stars, now: '2026-11-24T17:30:00Z' });
    expect(over).not.to.include('00:30');
  });

  describe('a booking', () => {
    async function booked(): Promise<{ text: string; undo: string; startsAt: Date }> {
      const form = await BookingFormDriver.open();
      const session =
        form.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]');
      const [date = ''] = /\d{4}-\d\d-\d\d/.exec(session?.value ?? '') ?? [];
      await form.fillIn();
      form.press('提交预约');
      await form.says('预约成功');
      const undo = nameOf(control(form.element, 'button', '撤销（'));
      return { text: form.text, undo, startsAt: new Date(`${date}T23:00:00+08:00`) };
    }

    it('names Beijing time', async () => {
      expect((await booked()).text).to.match(/^\d+月\d+日周. 23:00–23:59\n北京时间$/m);
    });

    it('adds what the device shows only where that is another time', async () => {
      const { text, startsAt } = await booked();
      const said = /^您的手机显示为 (.+)$/m.exec(text)?.[1] ?? null;
      expect(said).to.equal(differs(startsAt) ? onDevice(startsAt) : null);
    });

    it('can be taken back until a time in Beijing', async () => {
      const sent = Date.now();
      const [, hours = '', minutes = ''] =
        /^撤销（(\d\d):(\d\d) 前）$/.exec((await booked()).undo) ?? [];
      const took = Date.now() - sent;
      const beijing = new Date(sent + 8 * 3_600_000);
      const minute = beijing.getUTCHours() * 60 + beijing.getUTCMinutes();
      const ahead = (Number(hours) * 60 + Number(minutes) - minute + 1440) % 1440;
      expect(ahead).to.be.within(10, 11 + took / 60_000);
    });
  });
});

import { expect } from '@open-wc/testing';
import type { ProblemType } from '../../src/booking/contract.ts';
import { BookingFormDriver, placesTaken, rememberSession } from '../support/booking-form.driver.ts';
import { chinese } from '../support/languages.ts';
import { control, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';

const { refused } = chinese.booking.outcome;

/** The sentences a resident is told, by the problem of the contract. */
const SENTENCES: readonly (readonly [ProblemType, string])[] = [
  ['bad-request', refused.other],
  ['key-missing', refused.other],
  ['not-eligible', refused['not-eligible']],
  ['robot-suspected', refused['robot-suspected']],
  ['unknown-session', refused['unknown-session']],
  ['session-full', refused['session-full']],
  ['not-enough-places', refused['not-enough-places']],
  ['session-changed', refused['session-changed']],
  ['not-yet-open', refused['not-yet-open']],
  ['limit-reached', refused['limit-reached']],
  ['session-cancelled', refused['session-cancelled']],
  ['session-over', refused['session-over']],
  ['booking-closed', refused['booking-closed']],
  ['booking-changed', refused['booking-changed']],
  ['too-large', refused.other],
  ['media-type', refused.other],
  ['validation-error', refused['validation-error']],
  ['key-reused', refused.other],
];

async function openFilled(fault: string): Promise<BookingFormDriver> {
  const form = await BookingFormDriver.open(fault);
  rememberSession(form);
  await form.fillIn();
  return form;
}

describe('<linli-booking-form> before an endpoint in trouble', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  for (const fault of [
    'first-lost-request',
    'first-lost-reply',
    'first-html',
    'first-truncated',
    'strips-headers',
    'twice',
    'slow',
  ]) {
    it(`books exactly once where the network is ${fault}`, async () => {
      const form = await openFilled(fault);
      form.press('提交预约');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(1);
    });
  }

  for (const [type, sentence] of SENTENCES) {
    it(`says what to do after ${type}, and keeps what was typed`, async () => {
      const form = await openFilled(`refuse-${type}`);
      form.press('提交预约');
      await form.says(sentence);
      await form.says('您填写的内容都在。');
      await until(() => form.focused?.classList.contains('refusal') === true, 'focus on it');
      expect([form.field('姓名').value, form.field('电话').value]).to.deep.equal([
        '王秀英',
        '139 1234 5678',
      ]);
      expect(await placesTaken(form)).to.equal(0);
    });
  }

  for (const type of ['too-many-requests', 'busy', 'maintenance', 'in-progress']) {
    it(`waits after ${type} as long as it is asked to, and then books once`, async () => {
      const form = await openFilled(`first-refuse-${type}`);
      form.press('提交预约');
      await form.says(type === 'in-progress' ? '正在核对预约是否已经成功' : '2 秒后自动再试');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(1);
    });
  }

  it('counts down in view, and says it once', async () => {
    const form = await openFilled('first-refuse-too-many-requests');
    form.press('提交预约');
    await form.says('2 秒后自动再试');
    const countdown = () => form.element.shadowRoot?.querySelector('.countdown');
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(countdown()?.textContent ?? ''));
    observer.observe(form.element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await until(() => seen.has('1'), 'the countdown');
    observer.disconnect();
    expect(countdown()?.getAttribute('aria-hidden')).to.equal('true');
    await form.says('预约成功');
  });

  it('says after 8 s without an answer whom to call, keeps what was typed, and takes the answer', async () => {
    const wait = window.setTimeout.bind(window);
    const waits: (() => void)[] = [];
    replace(window, 'setTimeout', (run: () => void, ms?: number) =>
      ms === 8_000 ? waits.push(run) : wait(run, ms),
    );
    const form = await openFilled('held');
    const calls = () => form.element.querySelectorAll('a[href^="tel:"]').length;
    form.press('提交预约');
    await form.says('正在提交');
    expect([calls(), waits.length]).to.deep.equal([0, 1]);
    for (const run of waits) run();
    await form.says('已经等了 8 秒，还没有收到答复，仍在核对。');
    await form.says('也可以打电话');
    expect([calls(), form.field('姓名').value]).to.deep.equal([1, '王秀英']);
    await form.healConnection();
    await form.says('预约成功');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('says that errors which came as pages are unknown, and books once when it is over', async () => {
    const form = await openFilled('html-errors');
    form.press('提交预约');
    await form.says('预约成功');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('takes a second press within a second for the same one, also after a refusal', async () => {
    const form = await openFilled('first-refuse-session-full');
    let now = performance.now();
    replace(performance, 'now', () => now);
    form.press('提交预约');
    await form.says(refused['session-full']);
    now += 999;
    form.press('提交预约');
    form.press('提交预约');
    await form.element.updateComplete;
    expect(form.text).to.include(refused['session-full']).and.not.include('正在提交');
    expect(await placesTaken(form)).to.equal(0);
    now += 1_000;
    form.press('提交预约');
    await form.says('预约成功');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('asks who leaves to stay while a booking is on its way, and no longer', async () => {
    const form = await openFilled('held');
    const asks = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    expect(asks()).to.equal(false);
    form.press('提交预约');
    await form.says('正在提交');
    expect(asks()).to.equal(true);
    await form.healConnection();
    await form.says('预约成功');
    expect(asks()).to.equal(false);
  });

  it('sends by itself what could not be sent when the device is online again', async () => {
    const form = await openFilled('lost-replies');
    form.press('提交预约');
    await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
    await form.healConnection();
    window.dispatchEvent(new Event('online'));
    await form.says('预约成功');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('tells somebody who has booked in another tab already, in a friendly way', async () => {
    const first = await openFilled('none');
    first.press('提交预约');
    await first.says('预约成功');
    const second = await BookingFormDriver.openFor(first.service);
    await second.fillIn();
    second.press('提交预约');
    await second.says(refused['limit-reached']);
    expect(await placesTaken(first)).to.equal(1);
  });

  it('says how many places one may hold', async () => {
    const form = await BookingFormDriver.openKind('single');
    await form.fillIn({ people: '2' });
    form.press('提交预约');
    await form.says('一个电话或一户最多约 1 位，请减少人数。');
  });

  it('offers other times that have places, each one a press away', async () => {
    const first = await openFilled('none');
    await first.choosePeople('2');
    const late = await BookingFormDriver.openFor(first.service);
    await late.fillIn({ name: '李建国', phone: '0994-2345678' });
    first.press('提交预约');
    await first.says('预约成功');
    late.press('提交预约');
    await late.says('这些时间还有名额');
    await until(() => late.focused?.classList.contains('refusal') === true, 'focus on it');
    control(late.element, 'button', /23:00/).click();
    await until(() => late.focused?.getAttribute('name') === 'session', 'focus on the times');
    late.press('提交预约');
    await late.says('预约成功');
  });

  it('proves that it is no robot, and waits the seconds that asks for', async () => {
    const form = await openFilled('guarded');
    form.press('提交预约');
    await form.says('预约成功');
    expect(form.code).to.match(/^\d{3} \d{3}$/);
  });
});

import { expect } from '@open-wc/testing';
import {
  IDLE_SECONDS,
  KioskController,
  WARNING_SECONDS,
} from '../../src/controllers/kiosk-controller.ts';
import { BookingFormDriver, placesTaken, rememberSession } from '../support/booking-form.driver.ts';
import { controls, mount, nameOf, settled, unmountAll, until } from '../support/mount.ts';

const KEEP = { keep: 'session' };

/** The same form as it is after the page was loaded anew. */
async function reloaded(form: BookingFormDriver, fault = 'none'): Promise<BookingFormDriver> {
  const { service } = form;
  form.element.remove();
  const src = `/desk/feed.json?fault=${fault}&key=${service}`;
  const element = mount('linli-booking-form', { src, service, ...KEEP });
  await settled(element);
  return BookingFormDriver.around(element, service);
}

describe('<linli-booking-form keep="session">', () => {
  afterEach(() => {
    unmountAll();
    sessionStorage.clear();
  });

  it('has what was typed again after a reload', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP);
    await form.fillIn({ people: '2' });
    const again = await reloaded(form);
    await until(() => again.field('姓名').value === '王秀英', 'the name');
    expect(again.field('电话').value).to.equal('139 1234 5678');
  });

  it('asks again to be agreed to after a reload', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP);
    await form.fillIn();
    const consentOf = ({ element }: BookingFormDriver) =>
      element.shadowRoot!.querySelector<HTMLInputElement>('#consent')!;
    expect(consentOf(form).checked).to.equal(true);
    const again = await reloaded(form);
    await until(() => again.field('姓名').value === '王秀英', 'the name');
    expect(consentOf(again).checked).to.equal(false);
  });

  it('keeps nothing for a form of another feed, endpoint or place on the page', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP);
    await form.fillIn();
    const [key = ''] = Object.keys(sessionStorage);
    const { service } = form;
    const src = `/desk/feed.json?fault=none&key=${service}`;
    const beside = mount('linli-booking-form', { src, service, ...KEEP });
    await settled(beside);
    const second = BookingFormDriver.around(beside, service);
    expect(second.field('姓名').value).to.equal('');
    unmountAll();
    const other = mount('linli-booking-form', { src: `${src}&other`, service, ...KEEP });
    await settled(other);
    expect(BookingFormDriver.around(other, service).field('姓名').value).to.equal('');
    const [page, place, feed, endpoint, kept] = JSON.parse(key.replace('linli-booking ', '')) as [
      ...[string, string, string, string, string],
    ];
    expect([page, place, kept]).to.deep.equal([location.pathname, '0', service]);
    expect(feed).to.include('/desk/feed.json');
    expect(endpoint).to.include('/desk/');
  });

  it('shows the booking again after a reload, to be kept, moved and taken back', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP);
    rememberSession(form);
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    const { code } = form;
    const again = await reloaded(form);
    await again.says('预约成功');
    expect(again.code).to.equal(code);
    again.press('撤销（');
    await again.says('预约已撤销');
    const last = await reloaded(again);
    await last.says('余 2 位');
    expect(last.field('姓名').value).to.equal('');
  });

  it('goes on after a reload with what was not answered, and books once', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP, 'lost-replies');
    rememberSession(form);
    await form.fillIn();
    form.press('提交预约');
    await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
    await form.healConnection();
    const again = await reloaded(form, 'lost-replies');
    await again.says('预约成功');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('goes on after a reload where the endpoint asks for a proof of work, and makes it', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP, 'guarded-offline');
    await form.fillIn();
    form.press('提交预约');
    await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
    await form.healConnection();
    const again = await reloaded(form, 'guarded-offline');
    await again.says('预约成功');
  });

  it('says after a reload what has become of a booking since', async () => {
    const form = await BookingFormDriver.openKind('desk', KEEP, 'moved');
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    expect(form.text).not.to.include('时间有变');
    const again = await reloaded(form, 'moved');
    await again.says(/时间有变，原来是 .+ 22:00/);
  });

  it('keeps two services apart, and nothing of one that is done with', async () => {
    const one = await BookingFormDriver.openKind('desk', KEEP);
    const two = await BookingFormDriver.openKind('desk', KEEP);
    await one.fill('姓名', '甲');
    await two.fill('姓名', '乙');
    expect(Object.keys(sessionStorage)).to.have.length(2);
    await one.fillIn();
    one.press('提交预约');
    await one.says('预约成功');
    one.press('再约一次');
    await until(() => Object.keys(sessionStorage).length === 1, 'the first to be forgotten');
  });

  it('keeps nothing unless the page asks for it', async () => {
    const form = await BookingFormDriver.open();
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });
});

describe('<linli-booking-form kiosk>', () => {
  afterEach(() => {
    unmountAll();
    sessionStorage.clear();
  });

  it('lets the browser remember nothing, and keeps nothing even where it is told to', async () => {
    const form = await BookingFormDriver.openKind('desk', { kiosk: '', ...KEEP });
    await form.fillIn();
    expect(form.field('姓名').autocomplete).to.equal('off');
    expect(form.field('电话').autocomplete).to.equal('off');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('ends with a way to clear it, and none to take the booking elsewhere', async () => {
    const form = await BookingFormDriver.openKind('desk', { kiosk: '' });
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    const names = controls(form.element, 'button').map(nameOf);
    expect(names).to.include('办好了，清空').and.not.include('复制信息');
    form.press('办好了，清空');
    await form.says(/余 \d 位/);
    expect(form.field('姓名').value).to.equal('');
  });

  it('prints nothing of who has gone before the printing began', async () => {
    const form = await BookingFormDriver.openKind('desk', { kiosk: '' });
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    const frames: Element[] = [];
    const watch = new MutationObserver(() =>
      frames.push(...(form.element.shadowRoot?.querySelectorAll('iframe') ?? [])),
    );
    watch.observe(form.element.shadowRoot!, { childList: true, subtree: true });
    form.press('打印凭条');
    form.press('办好了，清空');
    await form.says(/余 \d 位/);
    await new Promise((resolve) => setTimeout(resolve)); // a task later all microtasks are done
    watch.disconnect();
    expect(frames).to.deep.equal([]);
  });

  it('is empty when its page is shown again as it was, after a way back', async () => {
    const form = await BookingFormDriver.openKind('desk', { kiosk: '' });
    await form.fillIn();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => form.field('姓名').value === '', 'the name to be gone');
  });

  it('is empty when it is taken off the page and put back', async () => {
    const form = await BookingFormDriver.openKind('desk', { kiosk: '' });
    await form.fillIn();
    const page = form.element.parentElement;
    form.element.remove();
    page?.append(form.element);
    await form.says(/余 \d 位/);
    expect(form.field('姓名').value).to.equal('');
  });

  // Time itself is the subject here: a kiosk of two seconds instead of sixty.
  it('is cleared after a while without a touch, and says so before', async () => {
    expect([IDLE_SECONDS, WARNING_SECONDS]).to.deep.equal([60, 15]);
    const { element } = await BookingFormDriver.open();
    let isInUse = true;
    let wiped = 0;
    const wipe = () => {
      wiped += 1;
      isInUse = false;
    };
    const kiosk = new KioskController(element, {
      isShared: () => true,
      isInUse: () => isInUse,
      wipe,
      idleSeconds: 2,
    });
    element.requestUpdate();
    await element.updateComplete;
    expect(kiosk.secondsLeft).to.equal(2);
    await until(() => kiosk.secondsLeft === 1, 'the countdown');
    element.dispatchEvent(new Event('pointerdown'));
    expect(kiosk.secondsLeft).to.equal(2);
    await until(() => wiped === 1, 'the wipe');
    expect(kiosk.secondsLeft).to.equal(null);
  });
});

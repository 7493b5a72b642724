import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { unmountAll, until } from '../support/mount.ts';

/** Tells if the page asks whoever leaves it to stay. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** A form whose endpoint answers once it is told to. */
async function openHeld(): Promise<BookingFormDriver> {
  const form = await BookingFormDriver.openKind('desk', {}, 'held');
  await form.fillIn();
  return form;
}

async function send(form: BookingFormDriver): Promise<void> {
  form.press('提交预约');
  await form.says('正在提交');
}

describe('Whoever leaves a page with two forms', () => {
  afterEach(unmountAll);

  it('is asked to stay until the last one is answered, whichever that is', async () => {
    for (const isFirstAnsweredFirst of [true, false]) {
      const [one, two] = [await openHeld(), await openHeld()];
      expect(asks()).to.equal(false);
      await send(one);
      await send(two);
      const [early, late] = isFirstAnsweredFirst ? [one, two] : [two, one];
      await early.healConnection();
      await early.says('预约成功');
      expect(asks()).to.equal(true);
      await late.healConnection();
      await late.says('预约成功');
      expect(asks()).to.equal(false);
      unmountAll();
    }
  });

  it('is asked for the one that is left when the other is taken off the page', async () => {
    const [one, two] = [await openHeld(), await openHeld()];
    await send(one);
    two.element.remove();
    expect(asks()).to.equal(true);
    await one.healConnection();
    await one.says('预约成功');
    expect(asks()).to.equal(false);
  });

  it('is not asked for one that is on no page any more', async () => {
    const [one, two] = [await openHeld(), await openHeld()];
    await send(one);
    one.element.remove();
    expect(asks()).to.equal(false);
    await send(two);
    expect(asks()).to.equal(true);
    await one.healConnection();
    await two.healConnection();
    await two.says('预约成功');
  });

  it('is asked, too, when the one that waits is moved on its page', async () => {
    const form = await openHeld();
    await send(form);
    document.querySelector('main')?.prepend(form.element);
    expect(asks()).to.equal(true);
    await form.healConnection();
    await form.says('预约成功');
    expect(asks()).to.equal(false);
  });

  it('is asked while a booking is taken back', async () => {
    const form = await BookingFormDriver.open();
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    expect(asks()).to.equal(false);
    form.press('撤销（');
    await form.element.updateComplete;
    expect(asks()).to.equal(true);
    await form.says('预约已撤销');
    await until(() => !asks(), 'nothing on its way');
  });
});

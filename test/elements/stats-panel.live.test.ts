import { expect } from '@open-wc/testing';
import { BookingFormDriver, rememberSession } from '../support/booking-form.driver.ts';
import { heard, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';
import { openPanel } from '../support/stats-panel.driver.ts';

/** The number that a panel says of the places that are taken. */
function taken(panel: Element): number {
  const lines = heard(panel);
  return Number.parseInt(lines[lines.indexOf('已约的名额') + 1] ?? '', 10);
}

/** A panel of the endpoint's places, and what lets its time come. */
async function openLive() {
  const now = performance.now.bind(performance);
  let later = 0;
  replace(performance, 'now', () => now() + later);
  replace(document, 'hidden', false);
  const panel = await openPanel({ src: '/desk/booking/none/live/places.json', refresh: '15' });
  return {
    panel,
    pass() {
      later += 15_000;
    },
  };
}

describe('<linli-stats-panel refresh> beside a form', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  it('shows a booking that was made meanwhile', async () => {
    const { panel, pass } = await openLive();
    const before = taken(panel);
    const form = await BookingFormDriver.open();
    rememberSession(form);
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    pass();
    await until(() => taken(panel) > before, 'the booking to be counted');
  });

  it('keeps the last number, with its time, where the endpoint is out of reach', async () => {
    const { panel, pass } = await openLive();
    const before = taken(panel);
    replace(window, 'fetch', () => Promise.reject(new TypeError('no connection')));
    pass();
    await until(() => heard(panel).some((line) => line.startsWith('暂时无法更新')), 'the notice');
    expect(taken(panel)).to.equal(before);
  });
});

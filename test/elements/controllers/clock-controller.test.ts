import { expect } from '@open-wc/testing';
import { ClockController, setClocks } from '../../../src/controllers/clock-controller.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/model/time/durations.ts';

const clock = Date.now.bind(Date);

/** An element with a clock, which counts how often it is asked to show another time. */
function hostWithClock(fixed: string | null = null) {
  const host = {
    updates: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => (host.updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const controller = new ClockController(host, () => fixed);
  controller.hostConnected();
  return { host, controller };
}

describe('the clock of an element', () => {
  const at = Date.parse('2026-11-24T10:00:00+08:00');
  const endpoints: [name: string, endpoint: number, now: number][] = [
    ['is that of the device where the endpoint says the same', at, at],
    ['is that of the device where it is wrong by five minutes', at + 5 * MINUTE_MS, at],
    [
      'is that of the endpoint where the device is too late',
      at + 6 * MINUTE_MS,
      at + 6 * MINUTE_MS,
    ],
    ['is that of the endpoint where the device is too early', at - DAY_MS, at - DAY_MS],
  ];

  beforeEach(() => {
    Date.now = () => at;
    setClocks(at);
  });
  afterEach(() => {
    Date.now = clock;
    setClocks(clock());
  });

  for (const [name, endpoint, now] of endpoints) {
    it(name, () => {
      const { host, controller } = hostWithClock();
      setClocks(endpoint);
      expect(controller.now).to.equal(now);
      expect(host.updates).to.equal(now === at ? 0 : 1);
      controller.hostDisconnected();
    });
  }

  it('shows no other time for every answer, and none to an element that is gone', () => {
    const { host, controller } = hostWithClock();
    setClocks(at + DAY_MS);
    setClocks(at + DAY_MS + 1_000);
    expect(host.updates).to.equal(1);
    controller.hostDisconnected();
    setClocks(at);
    expect(host.updates).to.equal(1);
  });

  it('stands still where it is set, whatever an endpoint says', () => {
    const { controller } = hostWithClock('2026-12-02T10:00:00+08:00');
    setClocks(at + DAY_MS);
    expect(controller.now).to.equal(Date.parse('2026-12-02T10:00:00+08:00'));
    controller.hostDisconnected();
  });
});

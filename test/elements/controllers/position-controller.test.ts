import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import {
  PositionController,
  type PositionState,
} from '../../../src/controllers/position-controller.ts';
import { metresBetween } from '../../../src/model/places/distance.ts';
import type { CoordinateSystem } from '../../../src/model/places/lng-lat.ts';
import * as coordinates from '../../../src/lazy/coordinates.ts';
import {
  DENIED,
  HERE,
  LocationDevice,
  TIMEOUT,
  UNAVAILABLE,
} from '../../support/location-device.ts';
import { afterTest, putBack, replace } from '../../support/replace.ts';
import { requestsMade } from '../../support/requests-made.ts';

class PositionHost extends LitElement {
  crs: CoordinateSystem | null = 'wgs84';
  seen: PositionState['status'][] = [];
  readonly position = new PositionController(this, () => this.crs);

  override render() {
    this.seen.push(this.position.state.status);
    return html`${this.position.state.status}`;
  }
}
customElements.define('test-position-host', PositionHost);

let device: LocationDevice;

async function hostOn(crs: CoordinateSystem | null = 'wgs84'): Promise<PositionHost> {
  const host = document.createElement('test-position-host') as PositionHost;
  host.crs = crs;
  document.body.append(host);
  afterTest(() => host.remove());
  await host.updateComplete;
  return host;
}

/** Waits for the render after what has happened. */
async function settled(host: PositionHost): Promise<PositionState> {
  await new Promise((resolve) => setTimeout(resolve)); // a task later all microtasks are done
  await host.updateComplete;
  return host.position.state;
}

beforeEach(() => {
  device = new LocationDevice();
  replace(navigator, 'geolocation', device);
  replace(document, 'featurePolicy', undefined);
});

afterEach(putBack);

describe('the position of a resident', () => {
  it('is not asked for before they tap', async () => {
    const host = await hostOn();
    expect(host.position.state).to.deep.equal({ status: 'idle' });
    expect(device.questions).to.have.length(0);
  });

  it('is asked for once, coarsely, for ten seconds, and may be five minutes old', async () => {
    const host = await hostOn();
    host.position.ask();
    host.position.ask();
    expect(host.position.state.status).to.equal('asking');
    expect(device.questions.map(([, , options]) => options)).to.deep.equal([
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 },
    ]);
  });

  it('is known when the device has found it, and shown', async () => {
    const host = await hostOn();
    host.position.ask();
    await host.updateComplete;
    device.find();
    expect(await settled(host)).to.deep.equal({ status: 'known', position: HERE });
    expect(host.seen).to.deep.equal(['idle', 'asking', 'known']);
  });

  for (const crs of ['gcj02', 'bd09'] as const) {
    it(`is told in the system of the feed: ${crs}`, async () => {
      const host = await hostOn(crs);
      host.position.ask();
      device.find();
      const state = await settled(host);
      const expected = coordinates.convertPosition(HERE, 'wgs84', crs);
      expect(state).to.deep.equal({ status: 'known', position: expected });
      expect(metresBetween(expected, HERE)).to.be.above(100);
    });
  }

  const failures: [name: string, code: number, status: PositionState['status']][] = [
    ['refused when the resident refuses', DENIED, 'refused'],
    ['unavailable when the device does not find it', UNAVAILABLE, 'unavailable'],
    ['unavailable when it takes too long', TIMEOUT, 'unavailable'],
  ];
  for (const [name, code, status] of failures) {
    it(`is ${name}`, async () => {
      const host = await hostOn();
      host.position.ask();
      device.fail(code);
      expect(await settled(host)).to.deep.equal({ status });
      expect(host.seen).to.include(status);
    });
  }

  it('can be asked for again after it was refused', async () => {
    const host = await hostOn();
    host.position.ask();
    device.fail(DENIED);
    host.position.ask();
    device.find();
    expect((await settled(host)).status).to.equal('known');
  });

  for (const [name, position] of [
    ['0, 0', { longitude: 0, latitude: 0 }],
    ['no numbers', { longitude: Number.NaN, latitude: Number.NaN }],
  ] as const) {
    it(`is unavailable when the device says ${name}`, async () => {
      const host = await hostOn();
      host.position.ask();
      device.find(position);
      expect(await settled(host)).to.deep.equal({ status: 'unavailable' });
    });
  }
});

describe('a position that cannot be had', () => {
  const pages: [name: string, prepare: () => void][] = [
    ['the browser has no geolocation', () => replace(navigator, 'geolocation', undefined)],
    ['the page is not secure', () => replace(window, 'isSecureContext', false)],
    [
      'the policy of the page forbids it',
      () => replace(document, 'featurePolicy', { allowsFeature: () => false }),
    ],
    [
      'the browser throws',
      () =>
        replace(device, 'getCurrentPosition', () => {
          throw new Error('not here');
        }),
    ],
  ];
  for (const [name, prepare] of pages) {
    it(`is unavailable, and throws nothing, where ${name}`, async () => {
      const host = await hostOn();
      prepare();
      host.position.ask();
      expect(await settled(host)).to.deep.equal({ status: 'unavailable' });
      expect(device.questions).to.have.length(0);
    });
  }

  it('is asked for where the policy of the page allows it', async () => {
    const asked: string[] = [];
    const allowsFeature = (feature: string) => asked.push(feature) > 0;
    replace(document, 'featurePolicy', { allowsFeature });
    const host = await hostOn();
    host.position.ask();
    expect(asked).to.deep.equal(['geolocation']);
    expect(device.questions).to.have.length(1);
  });

  it('is not asked for where the feed does not say what its coordinates are', async () => {
    const host = await hostOn(null);
    host.position.ask();
    expect(await settled(host)).to.deep.equal({ status: 'unavailable' });
    expect(device.questions).to.have.length(0);
  });
});

describe('a position that is forgotten', () => {
  it('is gone', async () => {
    const host = await hostOn();
    host.position.ask();
    device.find();
    await settled(host);
    host.position.forget();
    expect(await settled(host)).to.deep.equal({ status: 'idle' });
    expect(host.seen[host.seen.length - 1]).to.equal('idle');
  });

  it('does not come back with an answer that was on its way', async () => {
    const host = await hostOn();
    host.position.ask();
    host.position.forget();
    device.find();
    expect(await settled(host)).to.deep.equal({ status: 'idle' });
  });

  it('does not come back with the answer to an earlier question', async () => {
    const host = await hostOn();
    host.position.ask();
    host.position.forget();
    host.position.ask();
    device.find(HERE, 0);
    expect((await settled(host)).status).to.equal('asking');
    device.fail(DENIED, 0);
    expect((await settled(host)).status).to.equal('asking');
    device.find(HERE, 1);
    expect((await settled(host)).status).to.equal('known');
  });

  it('is forgotten when the element is removed', async () => {
    const host = await hostOn();
    host.position.ask();
    device.find();
    await settled(host);
    host.remove();
    expect(await settled(host)).to.deep.equal({ status: 'idle' });
  });

  it('does not come back when the element was removed before the answer', async () => {
    const host = await hostOn();
    host.position.ask();
    host.remove();
    await settled(host);
    device.find();
    expect(await settled(host)).to.deep.equal({ status: 'idle' });
  });

  it('is kept when the element is only moved', async () => {
    const host = await hostOn();
    host.position.ask();
    document.body.prepend(host);
    await settled(host);
    device.find();
    expect((await settled(host)).status).to.equal('known');
    document.body.append(host);
    expect((await settled(host)).status).to.equal('known');
  });

  it('is forgotten when another feed has another system', async () => {
    const host = await hostOn('wgs84');
    host.position.ask();
    device.find();
    await settled(host);
    host.crs = 'gcj02';
    host.requestUpdate();
    expect(await settled(host)).to.deep.equal({ status: 'idle' });
    expect(host.seen[host.seen.length - 1]).to.equal('idle');
  });
});

describe('a known position', () => {
  it('leaves in no request, storage, cookie, address, event or message', async () => {
    const host = await hostOn('gcj02');
    const said: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      replace(console, method, (...words: unknown[]) => said.push(words));
    }
    const dispatch = EventTarget.prototype.dispatchEvent;
    replace(EventTarget.prototype, 'dispatchEvent', function (this: EventTarget, event: Event) {
      said.push(event.type);
      return dispatch.call(this, event);
    });
    const stored = () => JSON.stringify([localStorage, sessionStorage].map(Object.entries));
    const before = [stored(), document.cookie, location.href, host.outerHTML];
    const sent = await requestsMade();

    host.position.ask();
    device.find({ longitude: 87.6543217, latitude: 43.7654321 }); // said in no other test
    expect((await settled(host)).status).to.equal('known');

    expect(await requestsMade()).to.deep.equal(sent);
    expect([stored(), document.cookie, location.href, host.outerHTML]).to.deep.equal(before);
    expect(said).to.deep.equal([]);
  });
});

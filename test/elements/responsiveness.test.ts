import { expect } from '@open-wc/testing';
import {
  control,
  fill,
  mount,
  rootOf,
  settled,
  TAGS,
  unmountAll,
  booking,
} from '../support/mount.ts';

const CITY = '/desk/sample-city.json';

/**
 * Counts the turns the page gets from the moment a feed has arrived, by tasks that follow one
 * another. The clock of the page advances by one millisecond whenever it is read, so that how often
 * a long task pauses depends on how much it does and not on how fast the device is.
 */
function countTurns(): { turns(): number; stop(): void } {
  const { parse } = JSON;
  const { port1, port2 } = new MessageChannel();
  let time = performance.now();
  let arrived = false;
  let turns = 0;
  performance.now = () => (time += 1);
  JSON.parse = (...args: Parameters<typeof parse>): unknown => {
    const value: unknown = parse(...args);
    if (!arrived && args[0].includes('svc-demo-open')) {
      arrived = true;
      port2.postMessage(null);
    }
    return value;
  };
  port1.addEventListener('message', () => {
    turns += 1;
    port2.postMessage(null);
  });
  port1.start();
  return {
    turns: () => turns,
    stop() {
      port1.close();
      Reflect.deleteProperty(performance, 'now');
      JSON.parse = parse;
    },
  };
}

describe('With a feed of 913 services', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`the page gets its turn again and again before <${tag}> shows`, async () => {
      const page = countTurns();
      const src = `${CITY}?turns=${tag}`;
      const element = mount(tag, booking('svc-demo-open', tag, { src }));
      const shown = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (rootOf(element)?.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve(page.turns());
        });
        observer.observe(element.shadowRoot ?? element, { attributes: true, subtree: true });
      });
      const turns = await shown;
      page.stop();
      expect(turns).to.be.greaterThan(20);
    });
  }

  it('a list makes 12 cards at first, and words for no others', async () => {
    const list = mount('linli-service-list', { src: CITY });
    await settled(list);
    expect(list.shadowRoot?.querySelectorAll('article')).to.have.length(12);
    expect(list.querySelectorAll('h3')).to.have.length(12);
    expect(list.querySelectorAll('*').length).to.be.lessThan(12 * 10);
  });

  it('a search makes no more cards than the first page', async () => {
    const list = mount('linli-service-list', { src: CITY });
    await settled(list);
    fill(control(list, 'searchbox', '搜索服务'), '社区');
    await list.updateComplete;
    expect(list.shadowRoot?.querySelectorAll('article')).to.have.length(12);
  });

  it('a form makes no more than the sessions of one service', async () => {
    const form = mount('linli-booking-form', { src: CITY, service: 'svc-demo-open' });
    await settled(form);
    expect(form.shadowRoot?.querySelectorAll('input[name=session]').length).to.be.within(1, 8);
  });
});

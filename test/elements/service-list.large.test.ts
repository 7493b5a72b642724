import { expect } from '@open-wc/testing';
import { nextTurn } from '../../src/http/next-turn.ts';
import { searchChunk } from '../../src/lazy/list-chunks.ts';
import { control, fill, settled, unmountAll } from '../support/mount.ts';
import { APART, headings, open, partOf, press } from '../support/service-list.driver.ts';
import { until } from '../support/until.ts';

/** Counts the turns of the page, while its clock goes on by one millisecond whenever it is read. */
function countTurns(): { readonly turns: () => number; readonly stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  let time = performance.now();
  let turns = 0;
  performance.now = () => (time += 1);
  port1.addEventListener('message', () => {
    turns += 1;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return {
    turns: () => turns,
    stop() {
      port1.close();
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

describe('<linli-service-list> with a feed of more than 1 MB', () => {
  afterEach(unmountAll);

  it('stays as it was while it looks for what is typed, and shows what was typed last', async () => {
    const list = await open({ src: '/fixed/large.json', ...APART });
    const before = headings(list);
    expect(before).to.have.length(24);
    const query = partOf(list, '#query') as HTMLInputElement;
    query.focus();
    await searchChunk.read();
    await settled(list);
    const page = countTurns();
    try {
      fill(query, '服务 4');
      await nextTurn(); // the first search has begun, and takes more turns than one
      fill(query, '服务 4321');
      const shown = new Set<string>();
      await until(() => {
        shown.add(headings(list).join());
        return headings(list).join() === '服务 4321';
      }, 'the service');
      expect([...shown].filter((names) => names !== '服务 4321')).to.deep.equal([before.join()]);
      expect(page.turns()).to.be.above(100);
      expect(query.value).to.equal('服务 4321');
    } finally {
      page.stop();
    }
  });

  it('shows filters with their numbers, and what they leave', async () => {
    const list = await open({ src: '/fixed/large.json', ...APART });
    await press(list, '筛选');
    await until(() => partOf(list, '#filters select, #filters input') !== null, 'filters');
    await settled(list);
    const free = control(list, 'checkbox', /免费/);
    free.click();
    await until(() => headings(list).length === 5, 'what is free');
    expect(headings(list)[0]).to.equal('服务 7');
  });
});

import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { controls, nameOf, unmountAll } from '../support/mount.ts';
import {
  announced,
  APART,
  boxes,
  choose,
  facets,
  headings,
  open as openList,
  openFilters,
  options,
  search,
  tick,
} from '../support/service-list.driver.ts';

/** A list with its filters open. */
async function open(
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await openList({ ...APART, ...attributes });
  await openFilters(list);
  return list;
}

const countIn = (name: string) => Number(/（(\d+)）$/.exec(name.trim())?.[1]);

/** Compares the number beside a choice with what is then shown. */
function compare(list: Element, choice: string): void {
  const shown = headings(list);
  expect(shown.length, choice).to.equal(countIn(choice));
  expect(announced(list), choice).to.equal(`共 ${shown.length} 项服务`);
}

/** Chooses every option of every facet and takes it back. Gives how many there were. */
async function tryEveryOption(list: ServiceListElement, but = ''): Promise<number> {
  const before = headings(list);
  let tried = 0;
  const selects = controls(list, 'combobox').map((select) => nameOf(select));
  for (const label of selects.filter((name) => name !== '排序')) {
    for (const { value, text } of options(list, label)) {
      await choose(list, label, value);
      compare(list, `${label}：${text}`);
      tried += 1;
    }
    await choose(list, label, '');
    expect(headings(list), `without ${label}`).to.deep.equal(before);
  }
  const legends = facets(list).filter((name) => !selects.includes(name) && name !== '年龄');
  for (const legend of legends.filter((name) => name !== but)) {
    for (const name of boxes(list, legend)) {
      await tick(list, legend, name);
      compare(list, `${legend}：${name}`);
      await tick(list, legend, name.replace(/（\d+）$/, '（'));
      tried += 1;
    }
    expect(headings(list), `without ${legend}`).to.deep.equal(before);
  }
  return tried;
}

describe('The numbers beside the filters of <linli-service-list>', () => {
  afterEach(unmountAll);

  for (const [what, narrow, but] of [
    ['nothing', null, ''],
    ['free services', ['费用', '免费'], '费用'],
    ['Wednesdays', ['星期', '周三'], '星期'],
  ] as const) {
    it(`say how many services each choice leaves, with ${what} chosen`, async () => {
      const list = await open();
      if (narrow !== null) await tick(list, narrow[0], narrow[1]);
      expect(await tryEveryOption(list, but)).to.be.greaterThan(30);
    });
  }

  it('say how many services each choice leaves of those searched for', async () => {
    const list = await open();
    await search(list, '油运');
    expect(await tryEveryOption(list)).to.be.greaterThan(20);
  });
});

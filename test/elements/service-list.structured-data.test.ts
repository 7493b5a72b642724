import { expect } from '@open-wc/testing';
import { heard, unmountAll, until } from '../support/mount.ts';
import {
  ABSURD,
  APART,
  choose,
  headings,
  open as openList,
  press,
  search,
} from '../support/service-list.driver.ts';

const open = (attributes: Readonly<Record<string, string>> = {}, language?: string) =>
  openList({ ...APART, 'structured-data': '', ...attributes }, language);

const scripts = (list: Element) =>
  Array.from(list.querySelectorAll(':scope > script[type="application/ld+json"]'));

interface Described {
  readonly '@context': string;
  readonly '@graph': readonly { readonly '@type': string; readonly name?: string }[];
}

/** The JSON-LD that stands there for search engines; `null` for none. */
function described(list: Element): Described | null {
  const text = scripts(list)[0]?.textContent;
  return text === undefined ? null : (JSON.parse(text) as Described);
}

/** The names of the services that are described. */
const names = (list: Element) =>
  described(list)?.['@graph'].flatMap((node) =>
    node['@type'] === 'Service' ? [node.name ?? ''] : [],
  ) ?? [];

const isDescribed = (list: Element) => until(() => scripts(list).length > 0, 'the description');

describe('What <linli-service-list> says to search engines', () => {
  afterEach(unmountAll);

  it('names the services that are shown, in the words of schema.org, once', async () => {
    const list = await open();
    await isDescribed(list);
    expect(described(list)?.['@context']).to.equal('https://schema.org');
    expect([...names(list)].sort()).to.deep.equal([...headings(list)].sort());
    expect([names(list).length, scripts(list).length]).to.deep.equal([14, 1]);
    const types = new Set(described(list)?.['@graph'].map((node) => node['@type']));
    expect([...types]).to.include.members(['Organization', 'Place', 'Event']);
  });

  it('has absolute addresses: those of the feed’s own site, else where the page shows a service', async () => {
    const list = await openList({ 'structured-data': '' });
    await isDescribed(list);
    const graph = described(list)?.['@graph'] as readonly Readonly<Record<string, unknown>>[];
    const events = graph.filter((node) => node['@type'] === 'Event');
    expect(events.length).to.be.greaterThan(5);
    for (const { url, location: place, eventAttendanceMode } of events) {
      expect(url).to.match(/^https?:\/\//);
      expect(place).to.be.an('object');
      expect(eventAttendanceMode).to.match(
        /^https:\/\/schema\.org\/O(?:n|ff)lineEventAttendanceMode$/,
      );
    }
    expect(events.some(({ url }) => String(url).includes('linli.service='))).to.equal(true);
  });

  it('is said in the language of the page', async () => {
    const list = await open({}, 'en');
    await isDescribed(list);
    expect(names(list)).to.include('Yoga').and.not.to.include('瑜伽');
  });

  it('follows the search, and comes back with all', async () => {
    const list = await open();
    await isDescribed(list);
    for (const [query, count] of [
      ['课', 2],
      ['', 14],
    ] as const) {
      const found = await search(list, query);
      await until(() => names(list).length === count, `the description of ${count}`);
      expect(names(list)).to.have.members([...found]);
      expect(scripts(list)).to.have.length(1);
    }
  });

  it('is that of the area, and of the services that are given in the week shown', async () => {
    const list = await open({ area: 'loc-c', view: 'week' });
    await isDescribed(list);
    expect(names(list)).to.deep.equal(['绘本故事会']);
  });

  it('is nothing where the tag does not ask for it, or no longer does', async () => {
    const [asked, other] = [await open(), await openList(APART)];
    await isDescribed(asked);
    expect(scripts(other)).to.deep.equal([]);
    asked.removeAttribute('structured-data');
    await asked.updateComplete;
    expect(scripts(asked)).to.deep.equal([]);
    other.setAttribute('structured-data', '');
    await isDescribed(other);
    expect(names(other)).to.have.length(14);
  });

  it('names no service where places are shown', async () => {
    const list = await open();
    await isDescribed(list);
    await press(list, '哪里能办');
    await until(() => names(list).length === 0, 'the description of nothing');
    expect(described(list)?.['@graph']).to.deep.equal([]);
  });

  for (const [src, hostile] of [
    ['/faulty/hostile', '<script>window.pwned=true</script>'],
    [ABSURD.src, '<img src=x onerror="window.pwned=true">'],
  ] as const) {
    it(`is data, whatever the texts of a feed try: ${src}`, async () => {
      const list = await open({ ...ABSURD, src });
      await isDescribed(list);
      expect(names(list).some((name) => name.includes(hostile))).to.equal(true);
      expect(scripts(list)[0]?.textContent).not.to.match(/[<>]/);
      expect((window as unknown as { pwned?: boolean }).pwned).to.equal(undefined);
    });
  }

  for (const order of ['category', 'next']) {
    it(`names the services of the cards that are shown, and no other: ${order}`, async () => {
      const list = await open({ limit: '5' });
      await choose(list, '排序', order);
      await until(() => names(list).length === 5, 'the description');
      expect([...names(list)].sort()).to.deep.equal([...headings(list)].sort());
    });
  }

  it('names nothing where nothing is found, and is gone without the attribute then, too', async () => {
    const list = await open();
    await isDescribed(list);
    await search(list, '没有这样的');
    await until(() => names(list).length === 0, 'the description of nothing');
    list.removeAttribute('structured-data');
    await list.updateComplete;
    expect(scripts(list)).to.have.length(0);
  });

  it('is gone where another feed cannot be read', async () => {
    const list = await open();
    await isDescribed(list);
    list.src = '/faulty/not-found?key=structured-data';
    await until(() => heard(list).join().includes('内容暂时无法显示'), 'the failure');
    expect(scripts(list)).to.have.length(0);
  });
});

import { expect } from '@open-wc/testing';
import { EXAMPLE_FEED } from '../../src/feed/fields/example-feed.ts';
import type { FeedErrorEvent, ServiceListElement } from '../../src/index.ts';
import { ChangingFeed } from '../support/changing-feed.ts';
import { heard, mount, settled, unmountAll, until } from '../support/mount.ts';
import { headings } from '../support/service-list.driver.ts';

const NOW = '2026-11-24T10:00:00+08:00';

interface Community {
  readonly id: string;
  readonly service: string;
  readonly timezone?: string;
}

/** The feed of a community with one service at its place. */
function community({ id, service, timezone = 'Asia/Shanghai' }: Community): unknown {
  const { services, locations, organizations, feed, ...lists } = EXAMPLE_FEED;
  const place = locations[0];
  const given = {
    ...services[1],
    id: 'svc',
    name: service,
    at: [{ id: 'at', location_id: 'place' }],
  };
  return {
    ...lists,
    feed: { ...feed, id, title: id, notice: null, next: null, booking: null, timezone, ttl: null },
    organizations,
    locations: [...locations.slice(1), { ...place, id: 'place', name: `${id} 服务站` }],
    services: [given],
    metrics: [],
  };
}

const heping = () => ChangingFeed.of(community({ id: 'heping', service: '和平取款' }));
const jiashun = () => ChangingFeed.of(community({ id: 'jiashun', service: '嘉顺理发' }));

async function open(
  src: string,
  attributes: Readonly<Record<string, string>> = {},
  language = 'zh-Hans',
): Promise<ServiceListElement> {
  const list = mount('linli-service-list', { src, now: NOW, ...attributes }, language);
  await settled(list);
  return list;
}

const textOf = (list: Element) => heard(list).join('\n');

describe('A src that names several feeds', () => {
  afterEach(unmountAll);

  it('shows what is in all of them, in one list', async () => {
    const list = await open(`\n ${(await heping()).src}\n  ${(await jiashun()).src} `);
    expect(headings(list)).to.have.members(['和平取款', '嘉顺理发']);
    expect(textOf(list)).not.to.include('读不到');
  });

  it('is narrowed to a place, by the id that it has among several', async () => {
    const src = `${(await heping()).src} ${(await jiashun()).src}`;
    expect(headings(await open(src, { area: 'place' }))).to.deep.equal(['和平取款']);
    expect(headings(await open(src, { area: 'jiashun.place' }))).to.deep.equal(['嘉顺理发']);
  });

  it('shows the others where one cannot be read, says which, and tells the page', async () => {
    const missing = '/faulty/not-found?key=several';
    const told: FeedErrorEvent[] = [];
    const hear = (event: FeedErrorEvent) => told.push(event);
    document.body.addEventListener('linli-feed-error', hear);
    const list = await open(`${missing} ${(await jiashun()).src}`);
    document.body.removeEventListener('linli-feed-error', hear);
    expect(headings(list)).to.deep.equal(['嘉顺理发']);
    expect(textOf(list)).to.include('有 1 份内容暂时读不到（not-found），其他的都在这里。');
    expect(told.map(({ detail }) => [detail.kind, detail.address])).to.deep.equal([
      ['not-found', new URL(missing, location.href).href],
    ]);
    expect(told[0]?.detail.advice).to.match(/404/);
  });

  it('says it in English on an English page', async () => {
    const list = await open(`${(await heping()).src} /faulty/not-json`, {}, 'en');
    expect(textOf(list)).to.include('1 part cannot be read at the moment (not-json)');
  });

  it('shows the fallback where none can be read', async () => {
    const list = await open('/faulty/not-found /faulty/not-json');
    expect(textOf(list)).to.include('暂时无法显示');
    expect(list.querySelector('.fallback')?.getClientRects().length).to.equal(1);
  });

  it('keeps the last good copy of each, and takes up what has changed in the others', async () => {
    const [one, other] = [await heping(), await jiashun()];
    const list = await open(`${one.src} ${other.src}`);
    await one.become(community({ id: 'heping', service: '和平存款' }));
    await other.become('no feed');
    await list.reload();
    await list.updateComplete;
    expect(headings(list)).to.have.members(['和平存款', '嘉顺理发']);
    expect(textOf(list)).to.include('暂时无法更新');
    await other.become(community({ id: 'jiashun', service: '嘉顺按摩' }));
    await list.reload();
    await list.updateComplete;
    expect(headings(list)).to.have.members(['和平存款', '嘉顺按摩']);
    expect(textOf(list)).not.to.include('暂时无法更新');
  });

  it('leaves out one that cannot stand with those before it, and says so', async () => {
    const far = await ChangingFeed.of(
      community({ id: 'far', service: '远处', timezone: 'Asia/Urumqi' }),
    );
    const list = await open(`${(await heping()).src} ${far.src}`);
    expect(headings(list)).to.deep.equal(['和平取款']);
    expect(textOf(list)).to.include('有 1 份内容暂时读不到');
    expect(textOf(list)).not.to.include('重试');
  });

  it('shows no feed of another kind where each must be of the same site and JSON', async () => {
    const src = `${(await heping()).src} /faulty/text-plain`;
    expect(headings(await open(src))).to.have.length(2);
    const list = await open(src, { 'same-site': '' });
    expect(headings(list)).to.deep.equal(['和平取款']);
    expect(textOf(list)).to.include('读不到（text-plain）');
  });

  it('is followed when it comes to name others', async () => {
    const [one, other] = [await heping(), await jiashun()];
    const list = await open(`${one.src} ${other.src}`);
    list.src = other.src;
    await until(() => headings(list).length === 1, 'the other alone');
    expect(headings(list)).to.deep.equal(['嘉顺理发']);
    list.src = `${other.src} ${one.src}`;
    await until(() => headings(list).length === 2, 'both again');
    expect(headings(list)).to.have.members(['和平取款', '嘉顺理发']);
  });
});

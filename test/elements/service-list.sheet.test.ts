import { expect } from '@open-wc/testing';
import { controls, heard, unmountAll, until } from '../support/mount.ts';
import {
  APART,
  linesOf,
  open as openList,
  openAt,
  partOf,
} from '../support/service-list.driver.ts';
import { codeOf, drawnOn, rowsOf, WEEK } from '../support/wall-sheet.ts';

const SHEET = { view: 'sheet' };

const open = (attributes: Readonly<Record<string, string>> = {}) =>
  openList({ ...APART, ...SHEET, ...attributes });

const head = (list: Element) => linesOf(partOf(list, '.sheet-head')).slice(0, 2);

describe('The sheet for the wall', () => {
  afterEach(unmountAll);

  it('says of what and of which week it is, and who teaches what where, day by day', async () => {
    const list = await open();
    expect(head(list)).to.deep.equal(['小城服务', '11月24日周二至11月30日周一']);
    expect(rowsOf(list.shadowRoot)).to.deep.equal(WEEK);
    const names = Array.from(list.shadowRoot?.querySelectorAll('thead') ?? [], linesOf);
    expect(names.flat()).to.deep.equal(WEEK.filter((row) => /^\d+月\d+日周.$/.test(row)));
    expect(linesOf(partOf(list, '.sheet-foot'))).to.deep.equal([
      '2026年11月24日打印 · 以网上最新安排为准。',
    ]);
    expect([controls(list, 'button'), controls(list, 'searchbox')]).to.deep.equal([[], []]);
  });

  it('is that of a community', async () => {
    const list = await open({ area: 'loc-c' });
    expect(head(list)[0]).to.equal('长宁社区（小城服务）');
    // Everything is there: no row says so again.
    expect(rowsOf(list.shadowRoot)).to.deep.equal(['11月28日周六', '11:00–12:00 绘本故事会']);
  });

  it('is that of the week a link names, holidays by name', async () => {
    openAt('linli.week=2026-12-14');
    const list = await openList(SHEET);
    expect(head(list)[1]).to.equal('12月14日周一至12月20日周日');
    expect(rowsOf(list.shadowRoot).slice(0, 2)).to.deep.equal([
      '12月15日周二（建城日）',
      '16:30–18:00 智能手机课（是否照常请咨询：建城日） 巧手技能学校 嘉顺社区',
    ]);
  });

  it('names a holiday on which nothing takes place', async () => {
    openAt('linli.week=2026-12-14');
    const list = await openList({ ...SHEET, area: 'loc-c' });
    expect(rowsOf(list.shadowRoot).slice(0, 2)).to.deep.equal([
      '12月15日周二（建城日）',
      '12月19日周六',
    ]);
  });

  it('says so where nothing takes place', async () => {
    const list = await open({ area: 'loc-d' });
    expect(rowsOf(list.shadowRoot)).to.deep.equal([]);
    expect(heard(list)).to.include('这七天没有已公布的活动安排。');
  });

  it('has a code that leads back to the same list as a week, the newest', async () => {
    openAt('id=7');
    const page = location.href;
    openAt('linli.category=need:culture&linli.week=2026-11-30');
    const list = await openList(SHEET);
    await until(() => drawnOn(list.shadowRoot).path !== null, 'the code');
    expect(drawnOn(list.shadowRoot)).to.deep.equal(
      codeOf(`${page}&linli.category=need:culture&linli.view=week`),
    );
    expect(linesOf(partOf(list, '.sheet-code'))).to.deep.equal(['扫码看最新安排']);
  });

  it('has a code that leads to the page where lists keep out of the address', async () => {
    const list = await open();
    await until(() => drawnOn(list.shadowRoot).path !== null, 'the code');
    expect(drawnOn(list.shadowRoot)).to.deep.equal(codeOf(location.href));
  });
});

import { expect } from '@open-wc/testing';
import { adopt, heard, mount, settled, unmountAll } from '../support/mount.ts';
import { APART, card, linesOf, linkOf, open, press } from '../support/service-list.driver.ts';

const RULES = { ...APART, src: '/fixed/rules.json' };
const DIAL = 'tel:09942345678';
const NUMBER = '0994-2345678';
const ASK = `咨询请拨 ${NUMBER}`;

const shownOf = async (name: string) => linesOf(card(await open(RULES), name)).join('\n');

describe('A service of which nobody can say when it takes place', () => {
  afterEach(unmountAll);

  for (const name of ['普法讲座', '合唱团', '体检']) {
    it(`says so on its card, with the number to call, and cannot be booked: ${name}`, async () => {
      const list = await open(RULES);
      const lines = linesOf(card(list, name));
      expect(lines).to.include('时间不能确定，请咨询').and.to.include(NUMBER);
      expect(lines.join()).not.to.match(/下一场|\d:\d\d/);
      expect(linkOf(list, NUMBER)).to.equal(DIAL);
      expect(card(list, name).querySelector('[part=book]')).to.equal(null);
    });
  }

  it('says what is certain of it, and that the rest is not', async () => {
    const shown = await shownOf('瑜伽');
    expect(shown).to.contain(ASK);
    expect(shown).to.contain('11月27日周五 10:00–11:30').and.contain('部分时间不能确定，请咨询');
  });

  it('says whom to call where a holiday may change its next time', async () => {
    const shown = await shownOf('剪纸');
    expect(shown).to.contain(`11月27日周五 10:00–11:30 是否照常请咨询：建城日\n${ASK}\n`);
  });

  it('says nothing twice', async () => {
    expect((await shownOf('体检')).match(/请咨询/g)).to.have.length(2); // its times, and its place
  });

  it('is counted below the week, and in no day of it', async () => {
    const lines = heard(await open({ ...RULES, view: 'week' }));
    expect(lines.join('\n')).to.contain('另有 4 项服务没有公布时间');
    expect(lines.join('\n')).not.to.contain('普法讲座');
  });

  it('is not booked by a form, which says whom to call', async () => {
    const { src } = RULES;
    const form = mount('linli-booking-form', {
      src,
      service: 'odd',
      now: '2026-11-24T10:00+08:00',
    });
    await settled(form);
    expect(heard(form)).to.include('时间不能确定，请咨询').and.include('0994-2345678');
    expect(form.shadowRoot?.querySelector('form')).to.equal(null);
  });
});

describe('A rule of months', () => {
  afterEach(unmountAll);

  it('gives the next session, and says the rule in the details', async () => {
    const list = await open(RULES);
    expect(linesOf(card(list, '义诊'))).to.include('11月27日周五 10:00–11:30');
    await press(list, '详情 义诊');
    await settled(list);
    expect(linesOf(card(list, '义诊'))).to.include('每月第一个周一、最后一个周五 10:00–11:30');
  });

  it('of opening hours gives the next day', async () => {
    const shown = await shownOf('公证咨询窗口');
    expect(shown).to.contain('11月30日周一 09:00–12:00');
    expect(shown).to.contain('11月30日周一 09:00 开');
  });
});

describe('A session that is moved to nobody knows when', () => {
  afterEach(unmountAll);

  it('is to be asked for, and its time is not that of the next one', async () => {
    const shown = await shownOf('太极拳');
    expect(shown).to.contain('12月2日周三 10:00–11:30');
    expect(shown).to.contain('明天周三 10:00–11:30 改期，新的时间请咨询：老师请假');
    expect(shown).to.contain(`老师请假\n${ASK}\n`);
  });

  it('has its number in the week beside what is said of it, in the columns of the others', async () => {
    const undo = adopt('main { width: 1000px }');
    const list = await open({ ...RULES, view: 'week' });
    await press(list, '七天都看');
    const entries = Array.from(list.shadowRoot?.querySelectorAll('.entry') ?? []);
    const own = entries.find((each) => linesOf(each).includes('太极拳'));
    expect(linesOf(own?.querySelector('.entry-what'))).to.deep.equal([
      ...['太极拳', '改期，新的时间请咨询：老师请假', '活动室', ASK],
    ]);
    const columns = ['.entry-time', '.entry-what', '.row'].map((part) =>
      entries.map((each) => Math.round(each.querySelector(part)!.getBoundingClientRect().left)),
    );
    expect(columns.map((lefts) => new Set(lefts).size)).to.deep.equal([1, 1, 1]);
    undo();
  });
});

describe('A day that loses one of its times', () => {
  afterEach(unmountAll);

  it('keeps the other', async () => {
    const shown = await shownOf('书法班');
    expect(shown).to.contain('明天周三 15:00–16:00');
    expect(shown).to.contain('明天周三 10:00–11:30 取消：上午停水');
  });
});

import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, fill, heard, unmountAll, until } from '../support/mount.ts';
import {
  addressOf,
  APART,
  cards,
  choose,
  go,
  linesOf,
  open as openList,
  openAt,
  options,
  partOf,
  press,
} from '../support/service-list.driver.ts';

const KIND = '要办什么';
const amountField = (list: Element) => control(list, 'textbox', '金额（元）');

/** A list that is asked where one can do something. */
async function open(
  kind: string | null,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await openList({ ...APART, view: 'finder', ...attributes });
  if (kind !== null) await choose(list, KIND, kind);
  return list;
}

async function enter(list: ServiceListElement, amount: string): Promise<void> {
  fill(amountField(list), amount);
  await list.updateComplete;
}

/** The places under each answer, up to the name of their community, with what is said of each. */
function answers(list: Element): Readonly<Record<string, readonly string[]>> {
  const groups = list.shadowRoot?.querySelectorAll('.finder .group') ?? [];
  return Object.fromEntries(
    Array.from(groups, (group) => [
      linesOf(group.querySelector('.answer')).join(),
      Array.from(group.querySelectorAll('article'), (point) => {
        const [place = ''] = linesOf(point);
        const [verdict = ''] = linesOf(point.querySelector('.verdict'));
        return `${/^[^（]+/.exec(place)?.[0]} ${verdict}`.trim();
      }),
    ]),
  );
}

const found = (list: Element) => linesOf(partOf(list, '.finder .count')).join();

const ANY = {
  可以办: ['团庄村 限额：不足2,000 元', '嘉顺社区 限额：不足50,000 元', '绿洲社区'],
};
const ASK = { 请先咨询: ['绿洲社区 限额未公布，去之前请先问一下'] };
const UNDER_2000 = {
  可以办: ['团庄村 限额：不足2,000 元', '嘉顺社区 限额：不足50,000 元'],
  ...ASK,
};
const FROM_2000 = {
  可以办: ['嘉顺社区 限额：不足50,000 元'],
  ...ASK,
  这里不能办: ['团庄村 2,000 元超出这里的限额（不足2,000 元）'],
};
const FROM_50000 = {
  ...ASK,
  这里不能办: [
    '团庄村 50,000 元超出这里的限额（不足2,000 元）',
    '嘉顺社区 50,000 元超出这里的限额（不足50,000 元）',
  ],
};

describe('"Where can I" of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('asks what is to be done, and says nothing before', async () => {
    const list = await open(null);
    const kinds = options(list, KIND).map(({ text }) => text.trim());
    expect(kinds).to.deep.equal(['取现（3）', '转账（1）', '打印（2）']);
    expect([answers(list), found(list), controls(list, 'textbox')]).to.deep.equal([{}, '', []]);
  });

  for (const [typed, count, expected] of [
    ['', '3 处可以办', ANY],
    ['1500', '2 处可以办', UNDER_2000],
    ['1999.99', '2 处可以办', UNDER_2000],
    ['2000', '1 处可以办', FROM_2000],
    ['50000', '没有找到确定能办的地方', FROM_50000],
    ['一千五', '2 处可以办', UNDER_2000],
    ['１５００', '2 处可以办', UNDER_2000],
    ['¥1,500', '2 处可以办', UNDER_2000],
    ['两千块', '1 处可以办', FROM_2000],
    ['５万元', '没有找到确定能办的地方', FROM_50000],
  ] as const) {
    it(`says where one can draw ${typed || 'some amount'}, where to ask, and why not elsewhere`, async () => {
      const list = await open('cash_withdrawal');
      await enter(list, typed);
      expect([found(list), answers(list)]).to.deep.equal([count, expected]);
      expect(amountField(list).getAttribute('aria-invalid')).to.equal('false');
    });
  }

  for (const typed of ['很多', '-5', '1e3', '15,00', '1500吨', '五千三万', '9999999999999']) {
    it(`explains what to type after "${typed}", and counts nothing out`, async () => {
      const list = await open('cash_withdrawal');
      await enter(list, '2000');
      await enter(list, typed);
      const field = amountField(list);
      const [, error = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(partOf(list, `#${error}`)?.textContent).to.equal('金额请填数字，例如 1500。');
      expect([field.getAttribute('aria-invalid'), field.value]).to.deep.equal(['true', typed]);
      expect(answers(list)).to.deep.equal(ANY);
      await enter(list, '2000');
      expect(field.getAttribute('aria-invalid')).to.equal('false');
      expect(answers(list)).to.deep.equal(FROM_2000);
    });
  }

  it('says how a thing is done, and the number to ask', async () => {
    const list = await open('cash_withdrawal');
    expect(heard(list).join('\n')).to.include(
      '限额：不足50,000 元\n取现 · 工作人员办理\n咨询请拨 0994-2340002',
    );
  });

  it('asks for no amount where there is none', async () => {
    const list = await open('printing');
    expect(controls(list, 'textbox')).to.deep.equal([]);
    expect([found(list), answers(list)]).to.deep.equal([
      '2 处可以办',
      { 可以办: ['团庄村', '嘉顺社区'] },
    ]);
  });

  it('has the question in the address, which leads back to it', async () => {
    const list = await openList();
    await press(list, '哪里能办');
    await choose(list, KIND, 'cash_withdrawal');
    await enter(list, '两千');
    const address = 'linli.view=finder&linli.kind=cash_withdrawal';
    await until(() => addressOf() === `${address}&linli.amount=2000`, 'the address');
    await choose(list, KIND, 'transfer');
    await go(list, -1);
    expect(control(list, 'combobox', KIND).value).to.equal('cash_withdrawal');
    expect([amountField(list).value, answers(list)]).to.deep.equal(['2000', FROM_2000]);
  });

  it('opens answered where a link asks', async () => {
    openAt('linli.view=finder&linli.kind=cash_withdrawal&linli.amount=2000');
    const list = await openList();
    expect(control(list, 'combobox', KIND).value).to.equal('cash_withdrawal');
    expect([amountField(list).value, answers(list)]).to.deep.equal(['2000', FROM_2000]);
  });

  it('leaves an amount behind that was typed for something else', async () => {
    const list = await open('cash_withdrawal');
    await enter(list, '1500');
    await choose(list, KIND, 'printing');
    expect([found(list), answers(list)]).to.deep.equal([
      '2 处可以办',
      { 可以办: ['团庄村', '嘉顺社区'] },
    ]);
  });

  it('names at each place the number of that place alone, where the service has none', async () => {
    const list = await open('cash_withdrawal');
    const calls = cards(list).map((point) => {
      const [place = ''] = linesOf(point);
      return `${place.slice(0, 2)} ${linesOf(point)
        .filter((line) => /咨询请拨/.test(line))
        .join()}`;
    });
    expect(calls).to.deep.equal(['团庄 ', '嘉顺 咨询请拨 0994-2340002', '绿洲 ']);
  });

  it('knows what can be done in the area of the list, and in the city on demand', async () => {
    const list = await open(null, { area: 'loc-a' });
    expect(options(list, KIND).map(({ text }) => text.trim())).to.deep.equal([
      '取现（1）',
      '打印（1）',
    ]);
    await choose(list, KIND, 'cash_withdrawal');
    expect(answers(list)).to.deep.equal({ 可以办: ['嘉顺社区 限额：不足50,000 元'] });
    await press(list, '看全市的服务');
    expect(options(list, KIND)).to.have.length(3);
  });
});

import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { adopt, control, controls, nameOf, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';

function names(form: BookingFormDriver, role: 'textbox' | 'group'): readonly string[] {
  return controls(form.element, role)
    .filter((node) => node.getClientRects().length > 0)
    .map(nameOf);
}

describe('<linli-booking-form> asks what a service and a resident need', () => {
  afterEach(() => {
    putBack();
    unmountAll();
  });

  it('asks whether one books for oneself or for somebody else, and who that is', async () => {
    const form = await BookingFormDriver.open();
    expect(names(form, 'group')).to.deep.equal(['选时间', '谁来参加', '怎么联系您']);
    await form.choose(/替别人约/);
    expect(names(form, 'textbox')).to.deep.equal([
      '参加人姓名',
      '您和参加人的关系（可不填）',
      '您的姓名',
      '您的电话',
    ]);
  });

  it('shows the first five days, and the others with the focus where they begin', async () => {
    const form = await BookingFormDriver.open();
    const days = () =>
      Array.from(form.element.shadowRoot?.querySelectorAll<HTMLElement>('.sessions > li') ?? []);
    expect(days()).to.have.length(5);
    const shown = new Set(controls(form.element, 'radio').map(nameOf));
    form.press('再看 23 个时间');
    await form.element.updateComplete;
    expect(days()).to.have.length(28);
    expect(controls(form.element, 'button').map(nameOf).join()).to.not.include('再看');
    // One of the first days may have none: today's time is over at 23:00 in Beijing.
    const first = controls(form.element, 'radio').find((radio) => !shown.has(nameOf(radio)));
    expect(form.focused).to.equal(first);
    expect(days()[5]?.contains(form.focused ?? null)).to.equal(true);
  });

  it('counts people with two buttons within the limit, and as a list for whoever has no pointer', async () => {
    const form = await BookingFormDriver.open();
    const party = control(form.element, 'combobox', '人数');
    const [fewer, more] = ['减一人', '加一人'].map((name) => control(form.element, 'button', name));
    const said = async (button: HTMLElement | undefined) => {
      button?.click();
      await form.element.updateComplete;
      return [party.value, fewer?.ariaDisabled, more?.ariaDisabled];
    };
    expect(form.element.shadowRoot?.getElementById('partySize-hint')?.textContent).to.equal(
      '最多 4 人',
    );
    expect(await said(fewer)).to.deep.equal(['1', 'true', 'false']);
    expect(await said(more)).to.deep.equal(['2', 'false', 'false']);
    await form.choosePeople('4');
    expect(await said(more)).to.deep.equal(['4', 'false', 'true']);
    expect(await said(fewer)).to.deep.equal(['3', 'false', 'false']);
    expect(form.element.shadowRoot?.querySelector('.stepper [role=status]')?.textContent).to.equal(
      '3 人',
    );
  });

  it('fits a phone in two screens, and stands beside its times where there is room', async () => {
    const undo = adopt('main { padding: 0; margin: 0; overflow: auto; }');
    const form = await BookingFormDriver.open();
    const page = form.element.parentElement as HTMLElement;
    const boxes = () =>
      ['#sessionId', '#forOther'].map((part) =>
        form.element.shadowRoot!.querySelector(part)!.getBoundingClientRect(),
      );
    page.style.width = '339px';
    expect(form.element.getBoundingClientRect().height).to.be.lessThan(1465);
    expect(boxes()[1]!.top).to.be.greaterThan(boxes()[0]!.bottom);
    page.style.width = '700px';
    expect(boxes()[1]!.top).to.be.closeTo(boxes()[0]!.top, 1);
    expect(boxes()[1]!.left).to.be.greaterThan(boxes()[0]!.right);
    page.style.width = '';
    undo();
  });

  it('books for somebody else only with their name and their consent', async () => {
    const form = await BookingFormDriver.open();
    await form.fillIn();
    await form.choose(/替别人约/);
    form.press('提交预约');
    expect(await form.errors()).to.deep.equal(['请填写参加人姓名', '请先征得参加人同意，再勾选']);
    await form.fill('参加人姓名', '买买提');
    control(form.element, 'checkbox', /参加人知道并同意/).click();
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('asks the questions of the service, one only where another is answered so', async () => {
    const form = await BookingFormDriver.openKind('ask');
    expect(names(form, 'textbox')).to.deep.equal([
      '姓名',
      '电话',
      '楼栋和门牌号',
      '年龄（可不填）',
      '备注（可不填）',
    ]);
    expect(names(form, 'group')).to.not.include('有电梯吗');
    await form.choose('卧床');
    expect(names(form, 'group')).to.include('有电梯吗');
    await form.choose('能自己走');
    expect(names(form, 'group')).to.not.include('有电梯吗');
  });

  it('names what is missing and wrong in the answers, and leads there', async () => {
    const form = await BookingFormDriver.openKind('ask');
    await form.fillIn();
    await form.choose('卧床');
    await form.fill('年龄', '一百岁');
    form.press('提交预约');
    expect(await form.errors()).to.deep.equal(['请回答这一项', '请回答这一项', '这里请填数字']);
    control(form.element, 'button', '这里请填数字').click();
    await until(() => nameOf(form.focused ?? document.body).startsWith('年龄'), 'focus on the age');
    expect(form.focused?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('sends the answers, full-width digits understood', async () => {
    const form = await BookingFormDriver.openKind('ask');
    await form.fillIn();
    await form.fill('楼栋和门牌号', '3-501');
    await form.choose('能自己走');
    await form.fill('年龄', '８２');
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('asks for the names of all who come, as many as there are', async () => {
    const form = await BookingFormDriver.openKind('names');
    await form.fillIn({ people: '2' });
    expect(names(form, 'textbox')).to.include('第 2 位的姓名');
    form.press('提交预约');
    expect(await form.errors()).to.deep.equal(['请填写每一位的姓名']);
    await form.choosePeople('1');
    expect(names(form, 'textbox')).to.not.include('第 2 位的姓名');
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('lets who comes first book what is not open to everybody, and says when it is', async () => {
    const form = await BookingFormDriver.openKind('first');
    await form.says(/优先人群可约，.+ 起面向所有人/);
    await form.fillIn();
    form.press('提交预约');
    expect((await form.errors())[0]).to.include('这一场目前只对优先人群开放');
    await form.choose('七十岁以上');
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('takes no booking by rules that it cannot read', async () => {
    const form = await BookingFormDriver.openKind('broken');
    await form.says('这项服务不在线预约');
    expect(form.text).to.include('0994-2345678');
    expect(controls(form.element, 'textbox')).to.have.length(0);
  });

  it('tells the editor on the console which rule it cannot read', async () => {
    const told: string[] = [];
    replace(console, 'warn', (sentence: string) => void told.push(sentence));
    await BookingFormDriver.openKind('broken');
    await until(() => told.length > 0, 'the advice');
    expect(told).to.have.length(1);
    expect(told[0]).to.match(
      /^linli-booking-form: 数据文件里有写得不对的地方.*\/booking\/rules\/per_phone/,
    );
  });
});

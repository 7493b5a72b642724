import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { control, controls, nameOf, unmountAll, until } from '../support/mount.ts';

function shown(form: BookingFormDriver): readonly string[] {
  return [
    ...controls(form.element, 'group'),
    ...controls(form.element, 'combobox'),
    ...controls(form.element, 'textbox'),
  ]
    .filter((node) => node.getClientRects().length > 0)
    .map(nameOf);
}

async function next(form: BookingFormDriver, words: string): Promise<void> {
  form.press('下一步');
  await form.says(words);
}

describe('<linli-booking-form flow="check">', () => {
  afterEach(unmountAll);

  it('shows all answers before it sends, with the focus, and sends what stands there', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'check' });
    await form.fillIn({ people: '2' });
    form.press('下一步：核对');
    await form.says('请核对');
    await until(() => form.focused?.classList.contains('step') === true, 'focus on the heading');
    const said = form.text;
    for (const words of ['时间', '谁来参加', '我自己', '人数', '2 人', '王秀英', '139 1234 5678']) {
      expect(said).to.include(words);
    }
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('leads back to what is to be changed, and keeps the rest', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'check' });
    await form.fillIn();
    form.press('下一步：核对');
    await form.says('请核对');
    control(form.element, 'button', '更改电话').click();
    await until(() => form.focused?.id === 'phone', 'focus on the phone');
    await form.fill('电话', '0994-2345678');
    form.press('下一步：核对');
    await form.says('请核对');
    expect(form.text).to.include('电话\n0994-2345678').and.include('王秀英');
  });

  it('does not come there with something missing', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'check' });
    form.press('下一步：核对');
    expect(await form.errors()).to.have.length(4);
  });

  it('shows what the endpoint refused beside the fields again', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'check' }, 'refuse-session-full');
    await form.fillIn();
    form.press('下一步：核对');
    await form.says('请核对');
    form.press('提交预约');
    await form.says('刚刚约满了');
    expect(form.field('姓名').value).to.equal('王秀英');
  });
});

describe('<linli-booking-form flow="steps">', () => {
  afterEach(unmountAll);

  it('asks one question for each screen, says where one is, and ends with all answers', async () => {
    const form = await BookingFormDriver.openKind('ask', { flow: 'steps' });
    const screens: (readonly string[])[] = [shown(form)];
    expect(form.text).to.include('第 1 步，共 11 步');
    form.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]')?.click();
    await next(form, '第 2 步');
    screens.push(shown(form));
    await next(form, '第 3 步');
    screens.push(shown(form));
    await next(form, '第 4 步');
    screens.push(shown(form));
    await form.fill('姓名', '王秀英');
    await next(form, '第 5 步');
    await form.fill('电话', '13912345678');
    await next(form, '第 6 步');
    screens.push(shown(form));
    await form.fill('楼栋和门牌号', '3-501');
    await next(form, '第 7 步');
    await form.choose('能自己走');
    await next(form, '第 8 步');
    await next(form, '第 9 步');
    await next(form, '第 10 步');
    control(form.element, 'checkbox', /我同意/).click();
    await next(form, '请核对');
    expect(screens).to.deep.equal([['选时间'], ['谁来参加'], ['人数'], ['姓名'], ['楼栋和门牌号']]);
    expect(form.text).to.match(/年龄\n没有填/);
    form.press('提交预约');
    await form.says('预约成功');
  });

  it('goes no further while this question is not answered, and back without loss', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'steps' });
    form.press('下一步');
    expect(await form.errors()).to.deep.equal(['请选择时间']);
    form.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]')?.click();
    await next(form, '第 2 步');
    form.press('上一步');
    await form.says('第 1 步');
    const chosen = form.element.shadowRoot?.querySelector<HTMLInputElement>(
      'input[name=session]:checked',
    );
    expect(chosen === null).to.equal(false);
  });

  it('takes an unknown flow for the page', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'wizard' });
    expect(control(form.element, 'button', '提交预约').textContent?.trim()).to.equal('提交预约');
  });
});

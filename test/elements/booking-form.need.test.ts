import { expect } from '@open-wc/testing';
import {
  control,
  controls,
  fill,
  heard,
  mount,
  nameOf,
  settled,
  unmountAll,
  until,
} from '../support/mount.ts';

async function openNeed(fault = 'none') {
  const key = `need-${Date.now()}-${Math.random()}`.replace('.', '');
  const element = mount('linli-booking-form', {
    src: `/desk/feed.json?fault=${fault}&key=${key}`,
    mode: 'need',
  });
  await settled(element);
  const says = (words: string) => until(() => heard(element).join('\n').includes(words), words);
  await says('您还需要什么服务');
  return { element, says };
}

describe('<linli-booking-form mode="need">', () => {
  afterEach(unmountAll);

  it('asks what is missing, for whom and when, and nothing of who says so', async () => {
    const { element } = await openNeed();
    expect(controls(element, 'textbox').map(nameOf)).to.deep.equal(['需要什么']);
    expect(controls(element, 'group').map(nameOf)).to.deep.equal(['给谁', '什么时候方便']);
    expect(controls(element, 'radio')).to.have.length(6);
  });

  it('needs some words, and takes the focus to where they belong', async () => {
    const { element } = await openNeed();
    control(element, 'button', '提交需求').click();
    await until(
      () => element.shadowRoot?.activeElement?.className === 'summary',
      'focus on what is missing',
    );
    control(element, 'button', '请写下需要什么').click();
    await until(() => element.shadowRoot?.activeElement?.id === 'text', 'focus on the field');
  });

  it('is noted, says what becomes of it, and can be taken back', async () => {
    const { element, says } = await openNeed();
    fill(control(element, 'textbox', '需要什么'), '晚上也开的儿童托管');
    control(element, 'radio', '孩子').click();
    control(element, 'checkbox', '工作日晚上').click();
    control(element, 'button', '提交需求').click();
    await says('已经记下');
    await says('只公布数量，不公布是谁提的');
    control(element, 'button', '撤回').click();
    await says('已经撤回');
  });

  it('asks who somebody is only where they wish to be called, with the notice', async () => {
    const { element, says } = await openNeed();
    fill(control(element, 'textbox', '需要什么'), '上门理发');
    control(element, 'checkbox', '希望社区联系我').click();
    await element.updateComplete;
    control(element, 'button', '提交需求').click();
    await until(
      () => element.shadowRoot?.activeElement?.className === 'summary',
      'focus on what is missing',
    );
    const items = [...(element.shadowRoot?.querySelectorAll('.summary li') ?? [])];
    expect(items).to.have.length(3);
    fill(control(element, 'textbox', '姓名'), '王秀英');
    fill(control(element, 'textbox', '电话'), '13912345678');
    control(element, 'checkbox', /为答复这条需求/).click();
    await element.updateComplete;
    control(element, 'button', '提交需求').click();
    await says('已经记下');
  });

  it('keeps the words when the answer is lost, and is noted once when sent again', async () => {
    const { element, says } = await openNeed('lost-replies');
    fill(control(element, 'textbox', '需要什么'), '夜间门诊');
    control(element, 'button', '提交需求').click();
    await says('还不知道是否收到');
    expect(control(element, 'textbox', '需要什么').value).to.equal('夜间门诊');
  });

  it('is counted with others of its kind in a panel that needs no change', async () => {
    for (let times = 0; times < 3; times += 1) {
      await fetch('/desk/booking/none/panel/needs', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          requestId: `panel-need-${Date.now()}-${times}-${Math.random()}`,
          text: '夜间门诊',
          forWhom: 'elders',
        }),
      });
    }
    const panel = mount('linli-stats-panel', { src: `/desk/booking/none/panel/needs.json` });
    await settled(panel);
    const said = heard(panel).join('\n');
    expect(said).to.include('收到的需求').and.include('老人');
    expect(said).to.not.include('夜间门诊');
  });

  it('proves that it is no robot where the endpoint asks for it', async () => {
    const { element, says } = await openNeed('guarded');
    fill(control(element, 'textbox', '需要什么'), '夜间门诊');
    control(element, 'button', '提交需求').click();
    await says('已经记下');
  });
});

import { expect } from '@open-wc/testing';
import { BookingFormDriver, placesTaken, rememberSession } from '../support/booking-form.driver.ts';
import { control, controls, nameOf, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';

async function booked(kind = 'desk'): Promise<BookingFormDriver> {
  const form = await BookingFormDriver.openKind(kind);
  rememberSession(form);
  await form.fillIn();
  form.press('提交预约');
  await form.says(/预约成功|已进入候补|抽签/);
  return form;
}

function link(form: BookingFormDriver, name: string): HTMLAnchorElement {
  return control(form.element, 'link', name);
}

describe('<linli-booking-form> after a booking', () => {
  afterEach(() => {
    putBack();
    unmountAll();
  });

  it('shows a code for the door that a phone can read', async () => {
    const form = await booked();
    await until(() => form.element.shadowRoot?.querySelector('svg.qr') !== null, 'the code');
    const drawing = form.element.shadowRoot?.querySelector('svg.qr');
    expect(drawing?.getAttribute('aria-label')).to.equal('到场签到的二维码');
  });

  it('leads to the maps people here have', async () => {
    const form = await booked();
    const maps = [...form.element.querySelectorAll('a')].filter((a) =>
      /地图/.test(a.textContent ?? ''),
    );
    expect(maps.map(({ hostname, rel }) => [hostname, rel])).to.deep.equal([
      ['uri.amap.com', 'noopener noreferrer'],
      ['api.map.baidu.com', 'noopener noreferrer'],
      ['apis.map.qq.com', 'noopener noreferrer'],
    ]);
  });

  it('copies what was booked, and the link by which it can be cancelled', async () => {
    const form = await booked();
    let copied = '';
    replace(navigator.clipboard, 'writeText', (text: string) => {
      copied = text;
      return Promise.resolve();
    });
    form.press('复制信息');
    await form.says('已复制');
    expect(copied).to.include(form.code ?? 'no code');
    expect(copied).to.match(/时间：.+（北京时间）/);
    expect(copied).to.include(link(form, '以后查看或取消').href);
    expect(copied).to.not.match(/王秀英|1391/);
  });

  it('shows the text to be copied by hand where there is no clipboard', async () => {
    const form = await booked();
    replace(navigator.clipboard, 'writeText', () => Promise.reject(new Error('no')));
    form.press('复制信息');
    await form.says('长按下面的文字复制');
    expect(form.text).to.include(`预约码：${form.code ?? ''}`);
  });

  it('prints a slip in large type, without a name', async () => {
    const form = await booked();
    const printed: Document[] = [];
    const prepare = ({ target }: Event) => {
      const view = (target as HTMLIFrameElement).contentWindow;
      if (view !== null) view.print = () => void printed.push(view.document);
    };
    // On its way down the event comes here before the form hears that its frame is there.
    form.element.shadowRoot?.addEventListener('load', prepare, { capture: true, once: true });
    form.press('打印凭条');
    await until(() => printed.length > 0, 'the print');
    const said = printed[0]?.body.textContent ?? '';
    expect(said).to.include('预约成功');
    expect(said).to.include(form.code ?? 'no code');
    expect(said).to.not.match(/王秀英|1391/);
  });

  it('is read aloud, slowly, and stops when it is asked to', async () => {
    const spoken: SpeechSynthesisUtterance[] = [];
    replace(window, 'speechSynthesis', {
      speak: (speech: SpeechSynthesisUtterance) => void spoken.push(speech),
      cancel: () => {},
    });
    class Speech extends EventTarget {
      readonly text: string;
      lang = '';
      rate = 1;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    replace(window, 'SpeechSynthesisUtterance', Speech);
    const form = await booked();
    form.press('朗读');
    await form.element.updateComplete;
    expect(spoken[0]?.text)
      .to.include('预约成功')
      .and.include(form.code ?? 'no code');
    expect([spoken[0]?.lang, (spoken[0]?.rate ?? 1) < 1]).to.deep.equal(['zh-CN', true]);
    const button = control(form.element, 'button', '停止朗读');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    button.click();
    await form.element.updateComplete;
    expect(control(form.element, 'button', '朗读').getAttribute('aria-pressed')).to.equal('false');
    // Browsers tell of the end of what was stopped later, when the next is read already.
    form.press('朗读');
    spoken[0]?.dispatchEvent(new Event('error'));
    await form.element.updateComplete;
    expect(control(form.element, 'button', '停止朗读').getAttribute('aria-pressed')).to.equal(
      'true',
    );
  });

  it('moves to another time of the same service', async () => {
    const form = await booked();
    form.press('改时间');
    await form.says('改到哪一场');
    const others = controls(form.element, 'button').filter((button) =>
      nameOf(button).startsWith('改到这一场'),
    );
    expect(others.length).to.be.greaterThan(3);
    others[1]?.click();
    await form.says('时间已经改好。');
    await until(() => form.focused?.classList.contains('result') === true, 'focus on the result');
    expect(await placesTaken(form)).to.equal(0);
    form.press('撤销（');
    await form.says('预约已撤销');
  });

  it('says that it may still stand when the answer to taking it back is lost, and asks again', async () => {
    const form = await BookingFormDriver.open('lost-undo');
    rememberSession(form);
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    form.press('撤销（');
    await form.says('撤销没有得到确认，预约可能还有效。');
    await form.healConnection();
    form.press('撤销（');
    await form.says('预约已撤销');
    expect(await placesTaken(form)).to.equal(0);
  });

  it('keeps the time where one thinks better of it', async () => {
    const form = await booked();
    form.press('改时间');
    await form.says('改到哪一场');
    form.press('不改了');
    await until(() => !form.text.includes('改到哪一场'), 'the choice to go');
    expect(await placesTaken(form)).to.equal(1);
  });

  it('says who waits where they stand, and offers no way to another time', async () => {
    const first = await booked('wait');
    const second = await BookingFormDriver.openFor(first.service);
    await second.says('已满，可排候补');
    await second.fillIn({ name: '李建国', phone: '0994-2345678' });
    second.press('提交预约');
    await second.says('已进入候补，第 1 位');
    expect(second.text).to.include('有人退出就按顺序递补');
    expect(controls(second.element, 'button').map(nameOf)).to.not.include('改时间');
    first.press('撤销（');
    await first.says('预约已撤销');
    const answer = await fetch(link(second, '以后查看或取消').href);
    expect(((await answer.json()) as { status: string }).status).to.equal('confirmed');
  });

  it('says when lots are drawn, and shows no code for the door before', async () => {
    const form = await BookingFormDriver.openKind('draw');
    await form.says(/报名后抽签，.+ 公布/);
    await form.fillIn({ session: 1 });
    form.press('提交预约');
    await form.says(/已报名，.+ 抽签/);
    expect(form.text).to.include('抽中后预约自动生效');
    expect(form.element.shadowRoot?.querySelector('svg.qr') === null).to.equal(true);
  });
});

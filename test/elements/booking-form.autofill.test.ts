import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { control, heard, mount, settled, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';

/** The events with which a browser, a password manager or an input method tells of what it filled in. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'input alone': ['input'],
  'change alone': ['change'],
  both: ['input', 'change'],
  neither: [],
};

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fills in a field as a browser does by itself. */
function autofill(field: Field, value: string, events: readonly string[]): void {
  if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) {
    field.checked = value === 'on';
  } else field.value = value;
  for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }));
}

/** What is posted from here on, as it goes over the wire. */
function listen(): Record<string, unknown>[] {
  const posted: Record<string, unknown>[] = [];
  const { fetch } = window;
  replace(window, 'fetch', (address: string, options: RequestInit = {}) => {
    if (options.method === 'POST') posted.push(JSON.parse(options.body as string));
    return fetch(address, options);
  });
  return posted;
}

const fieldOf = ({ element }: BookingFormDriver, selector: string) =>
  element.shadowRoot!.querySelector<Field>(selector)!;

describe('What stands in the fields when "send" is pressed', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  for (const [told, events] of Object.entries(EVENTS)) {
    it(`is what is sent of a booking, told by ${told}`, async () => {
      const form = await BookingFormDriver.open();
      const posted = listen();
      autofill(fieldOf(form, 'input[name=session]'), 'on', events);
      autofill(fieldOf(form, '#partySize'), '2', events);
      autofill(fieldOf(form, '#name'), '王秀英', events);
      autofill(fieldOf(form, '#phone'), '139 1234 5678', events);
      autofill(fieldOf(form, '#consent'), 'on', events);
      form.press('提交预约');
      await form.says('预约成功');
      expect(posted).to.have.length(1);
      const { partySize, contact } = posted[0] as { partySize: number; contact: object };
      expect(partySize).to.equal(2);
      expect(contact).to.include({ name: '王秀英' });
    });

    it(`is what is sent of questions, told by ${told}`, async () => {
      const form = await BookingFormDriver.openKind('ask');
      await form.fillIn();
      const posted = listen();
      autofill(control(form.element, 'textbox', '楼栋和门牌号'), '3-501', events);
      autofill(control(form.element, 'radio', '能自己走'), 'on', events);
      autofill(control(form.element, 'textbox', /年龄/), '72', events);
      autofill(control(form.element, 'textbox', /备注/), '怕狗', events);
      form.press('提交预约');
      await form.says('预约成功');
      expect(JSON.stringify(posted[0]))
        .to.include('3-501')
        .and.include('怕狗')
        .and.include('alone');
    });

    it(`is what is sent of all who come, told by ${told}`, async () => {
      const form = await BookingFormDriver.openKind('names');
      await form.fillIn({ people: '2' });
      control(form.element, 'radio', '替别人约').click();
      await until(() => fieldOf(form, '#otherName') !== null, 'the field for who comes');
      const posted = listen();
      autofill(fieldOf(form, '#attendee-0'), '李强', events);
      autofill(fieldOf(form, '#otherName'), '王建国', events);
      autofill(fieldOf(form, '#relation'), '父亲', events);
      autofill(fieldOf(form, '#otherConsent'), 'on', events);
      form.press('提交预约');
      await form.says('预约成功');
      const sent = JSON.stringify(posted[0]);
      for (const words of ['李强', '王建国', '父亲']) expect(sent).to.include(words);
    });

    it(`is what is sent of a need, told by ${told}`, async () => {
      const key = `fill-${told.replace(' ', '-')}-${Date.now()}`;
      const src = `/desk/feed.json?fault=none&key=${key}`;
      const element = mount('linli-booking-form', { src, mode: 'need' });
      await settled(element);
      await until(() => heard(element).join().includes('您还需要什么服务'), 'the form');
      const posted = listen();
      const root = element.shadowRoot!;
      autofill(root.querySelector<Field>('#text')!, '晚上也开的儿童托管', events);
      const [first, second] = root.querySelectorAll<Field>('.columns input[type=checkbox]');
      autofill(first!, 'on', events);
      autofill(second!, 'on', events);
      control(element, 'radio', '孩子').checked = true;
      control(element, 'button', '提交需求').click();
      await until(() => posted.length > 0, 'the need to be sent');
      expect(posted[0]).to.deep.include({ text: '晚上也开的儿童托管', forWhom: 'children' });
      expect(posted[0]!['times']).to.have.length(2);
    });
  }

  it('is asked in a look at all answers, where a form has one', async () => {
    const form = await BookingFormDriver.openKind('desk', { flow: 'check' });
    await form.fillIn({ name: '' });
    autofill(fieldOf(form, '#name'), '赵新', []);
    form.press('下一步：核对');
    await form.says('赵新');
  });

  it('is sent once where somebody presses twice', async () => {
    const form = await BookingFormDriver.open();
    await form.fillIn();
    const posted = listen();
    form.press('提交预约');
    form.press('提交预约');
    await form.says('预约成功');
    expect(posted).to.have.length(1);
  });
});

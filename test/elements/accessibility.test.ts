import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { complaintsAbout } from '../support/complaints.ts';
import {
  control,
  fill,
  mount,
  settled,
  TAGS,
  unmountAll,
  until,
  type LinliElement,
  booking,
} from '../support/mount.ts';

async function nextService(): Promise<string> {
  return (await fetch('/desk/next')).text();
}

async function bookingForm(theme = 'light'): Promise<LinliElement> {
  const service = await nextService();
  const form = mount('linli-booking-form', { src: '/desk/feed.json?key=axe', service, theme });
  await settled(form);
  await until(() => form.textContent?.includes('余 2 位') ?? false, 'the places of the endpoint');
  return form;
}

describe('axe finds nothing', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`in <${tag}> while it waits`, async () => {
      const element = mount(tag, { src: `/faulty/slow?ms=300&key=axe-${tag}` });
      await element.updateComplete;
      expect(await complaintsAbout(element)).to.deep.equal([]);
    });

    it(`in <${tag}> when its feed cannot be read`, async () => {
      const element = mount(tag, { src: '/faulty/not-found?key=axe' });
      await settled(element);
      expect(await complaintsAbout(element)).to.deep.equal([]);
    });

    it(`in <${tag}> when its feed is empty`, async () => {
      const element = mount(tag, { src: '/faulty/empty' });
      await settled(element);
      expect(await complaintsAbout(element)).to.deep.equal([]);
    });

    for (const theme of ['light', 'dark']) {
      it(`in <${tag}> with the real feed, ${theme}`, async () => {
        const attributes = { src: '/demo/feeds/changji.json', theme };
        const element = mount(tag, booking('svc-prenatal-yoga', tag, attributes));
        await settled(element);
        expect(await complaintsAbout(element)).to.deep.equal([]);
      });
    }
  }

  it('in a service that is open', async () => {
    const list = mount('linli-service-list', { src: '/desk/sample-city.json' });
    await settled(list);
    control(list, 'button', '详情').click();
    await list.updateComplete;
    expect(await complaintsAbout(list)).to.deep.equal([]);
  });

  it('in a list where nothing is found', async () => {
    const list = mount('linli-service-list', { src: '/faulty/ok' });
    await settled(list);
    fill(control(list, 'searchbox', '搜索服务'), '没有');
    await list.updateComplete;
    expect(await complaintsAbout(list)).to.deep.equal([]);
  });

  it('in an element that shows its last good copy', async () => {
    const src = `/faulty/fails-later?key=${Math.random()}`;
    const list = mount('linli-service-list', { src });
    await settled(list);
    await list.reload();
    await list.updateComplete;
    expect(list.textContent).to.include('暂时无法更新');
    expect(await complaintsAbout(list)).to.deep.equal([]);
  });

  it('in a booking that is taken back', async () => {
    const form = await BookingFormDriver.open();
    await form.fillIn();
    form.press('提交预约');
    await form.says('预约成功');
    form.press('撤销（');
    await form.says('预约已撤销');
    expect(await complaintsAbout(form.element)).to.deep.equal([]);
  });

  it('in a booking of which nobody knows yet', async () => {
    const form = await BookingFormDriver.open('lost-replies');
    await form.fillIn();
    form.press('提交预约');
    await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
    expect(await complaintsAbout(form.element)).to.deep.equal([]);
  });

  it('in a booking that was refused', async () => {
    const first = await BookingFormDriver.open();
    await first.fillIn({ people: '2' });
    const second = await BookingFormDriver.openFor(first.service);
    await second.fillIn({ name: '李建国', phone: '0994-2345678' });
    first.press('提交预约');
    await first.says('预约成功');
    second.press('提交预约');
    await second.says('刚刚约满了');
    expect(await complaintsAbout(second.element)).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark']) {
    it(`in a booking form, ${theme}`, async () => {
      expect(await complaintsAbout(await bookingForm(theme))).to.deep.equal([]);
    });

    it(`in a booking form with errors, ${theme}`, async () => {
      const form = await bookingForm(theme);
      control(form, 'button', '提交预约').click();
      await form.updateComplete;
      expect(await complaintsAbout(form)).to.deep.equal([]);
    });

    it(`in a confirmation, ${theme}`, async () => {
      const form = await bookingForm(theme);
      control(form, 'radio', /23:00/).click();
      fill(control(form, 'textbox', '姓名'), '王秀英');
      fill(control(form, 'textbox', '电话'), '13912345678');
      control(form, 'checkbox', /同意/).click();
      control(form, 'button', '提交预约').click();
      await until(() => form.textContent?.includes('预约成功') ?? false, 'the confirmation');
      await form.updateComplete;
      expect(await complaintsAbout(form)).to.deep.equal([]);
    });
  }
});

import { expect } from '@open-wc/testing';
import { BookingFormDriver, newService } from '../support/booking-form.driver.ts';
import { mount, settled, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';

const KEEP = { keep: 'session' };

/** Addresses that something is posted to from here on. */
function listen(): string[] {
  const posted: string[] = [];
  const { fetch } = window;
  replace(window, 'fetch', (address: string, options: RequestInit = {}) => {
    if (options.method === 'POST') posted.push(address);
    return fetch(address, options);
  });
  return posted;
}

const keys = () => Object.keys(sessionStorage).sort();
const nameIn = (form: BookingFormDriver) => form.field('姓名').value;

async function openAgain(service: string, fault = 'none'): Promise<BookingFormDriver> {
  const src = `/desk/feed.json?fault=${fault}&key=${service}`;
  const element = mount('linli-booking-form', { src, service, ...KEEP });
  await settled(element);
  await element.updateComplete;
  return BookingFormDriver.around(element, service);
}

describe('What is kept of two forms of one page', () => {
  afterEach(() => {
    unmountAll();
    putBack();
    sessionStorage.clear();
  });

  it('is kept for each, where both book the same service', async () => {
    const service = await newService();
    const one = await BookingFormDriver.openFor(service, 'none', KEEP);
    const two = await BookingFormDriver.openFor(service, 'none', KEEP);
    await one.fill('姓名', '甲');
    await two.fill('姓名', '乙');
    expect(keys()).to.have.length(2);
    unmountAll();
    const again = [await openAgain(service), await openAgain(service)];
    expect(again.map(nameIn)).to.deep.equal(['甲', '乙']);
  });

  it('is kept for each, where one is put in front of the other later', async () => {
    const service = await newService();
    const one = await BookingFormDriver.openFor(service, 'none', KEEP);
    await one.fill('姓名', '甲');
    const two = await BookingFormDriver.openFor(service, 'none', KEEP);
    document.body.prepend(two.element.parentElement!);
    const { src } = two.element;
    two.element.remove();
    const three = mount('linli-booking-form', { src: src!, service, ...KEEP });
    document.body.prepend(three.parentElement!);
    await settled(three);
    const last = BookingFormDriver.around(three, service);
    expect(nameIn(last)).to.equal('');
    await last.fill('姓名', '丙');
    expect(keys()).to.have.length(2);
    expect(nameIn(one)).to.equal('甲');
  });

  it('is kept for each, where each stands in a shadow root of the page', async () => {
    const service = await newService();
    const forms = await Promise.all(
      ['甲', '乙'].map(async (name) => {
        const form = await openAgain(service);
        const page = form.element.parentElement!;
        const box = document.createElement('div');
        page.append(box);
        box.attachShadow({ mode: 'open' }).append(form.element);
        return { form, name };
      }),
    );
    sessionStorage.clear();
    for (const { form, name } of forms) await form.fill('姓名', name);
    expect(keys()).to.have.length(2);
  });

  it('is sent again by the form it was sent by, and to the endpoint it was for', async () => {
    const [mine, other] = [await newService(), await newService()];
    const one = await BookingFormDriver.openFor(mine, 'lost-replies', KEEP);
    await BookingFormDriver.openFor(other, 'lost-replies', KEEP);
    await one.fillIn();
    one.press('提交预约');
    await until(() => one.text.includes('还不知道预约是否成功'), 'the open question');
    await one.healConnection();
    unmountAll();
    const posted = listen();
    const second = await openAgain(other, 'lost-replies');
    // Its place on the page is now the first: that of the one that waits for an answer.
    expect(second.text).not.to.include('还不知道预约是否成功').and.not.include('预约成功');
    expect(posted).to.deep.equal([]);
    unmountAll();
    const again = await openAgain(mine, 'lost-replies');
    await again.says('预约成功');
    expect(new Set(posted.map((address) => new URL(address).pathname.split('/')[4]))).to.deep.equal(
      new Set([mine]),
    );
  });

  it('is sent to no other endpoint than that of the form, whatever stands in the storage', async () => {
    const service = await newService();
    const one = await BookingFormDriver.openFor(service, 'lost-replies', KEEP);
    await one.fillIn();
    one.press('提交预约');
    await until(() => one.text.includes('还不知道预约是否成功'), 'the open question');
    const [key = ''] = keys();
    unmountAll();
    const kept = sessionStorage.getItem(key)!;
    sessionStorage.setItem(key, kept.replaceAll('/desk/booking/', '/desk/elsewhere/'));
    expect(sessionStorage.getItem(key)).not.to.equal(kept);
    const posted = listen();
    const again = await openAgain(service, 'lost-replies');
    expect(nameIn(again)).to.equal('王秀英');
    expect(posted).to.deep.equal([]);
  });

  it('leaves alone what older versions have kept', async () => {
    const service = await newService();
    const one = await BookingFormDriver.openFor(service, 'none', KEEP);
    await one.fill('姓名', '甲');
    const [key = ''] = keys();
    const kept = sessionStorage.getItem(key)!;
    unmountAll();
    sessionStorage.clear();
    const older = [key.replace('"0"', '0'), `linli-booking ${service}`];
    for (const each of older) sessionStorage.setItem(each, kept);
    sessionStorage.setItem(key, kept.replace('"version":3', '"version":2'));
    const again = await openAgain(service);
    expect(nameIn(again)).to.equal('');
    expect(older.map((each) => sessionStorage.getItem(each))).to.deep.equal([kept, kept]);
  });
});

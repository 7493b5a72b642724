import { expect, oneEvent } from '@open-wc/testing';
import { BookingFormDriver, placesTaken, rememberSession } from '../support/booking-form.driver.ts';
import {
  control,
  controls,
  heard,
  mount,
  nameOf,
  settled,
  unmountAll,
  until,
} from '../support/mount.ts';

async function openFilled(fault?: string, people = '1'): Promise<BookingFormDriver> {
  const form = await BookingFormDriver.open(fault);
  rememberSession(form);
  await form.fillIn({ people });
  return form;
}

describe('<linli-booking-form>', () => {
  afterEach(unmountAll);

  describe('before anything is sent', () => {
    it('says place and price once, then a row a day with its free places as of a time', async () => {
      const form = await BookingFormDriver.open();
      expect(form.text).to.match(/嘉顺社区\n免费\n选时间\n余位更新于 \d\d:\d\d/);
      expect(form.text).to.match(/(今天|明天)周.\n\d+月\d+日\n23:00–23:59\n余 2 位/);
      expect(form.text.match(/嘉顺社区/g)).to.have.length(1);
    });

    it('names the day, the time and the places of a session to whoever cannot see its row', async () => {
      const form = await BookingFormDriver.open();
      const [first] = controls(form.element, 'radio');
      expect(nameOf(first!)).to.match(/^(今天|明天)周. \d+月\d+日 23:00–23:59 余 2 位$/);
    });

    it('says the chosen time again above the button, with place and people, as they change', async () => {
      const form = await BookingFormDriver.open();
      await form.fillIn();
      await form.says(/（\d+月\d+日周.） 23:00–23:59\n嘉顺社区 · 1 人/);
      await form.choosePeople('2');
      await form.says('嘉顺社区 · 2 人');
      const lines = form.text.split('\n');
      expect(lines.indexOf('嘉顺社区 · 2 人')).to.equal(lines.length - 1);
    });

    it('keeps a cancelled session in view with its reason, not to be chosen', async () => {
      const form = await BookingFormDriver.open();
      expect(form.text).to.include('23:00–23:59\n已取消：停课一次');
      const options = form.element.shadowRoot?.querySelectorAll('.unavailable input');
      expect(options).to.have.length(0);
    });

    it('says of a session in doubt that it is being checked, and lets nobody choose it', async () => {
      const form = await BookingFormDriver.open('in-doubt');
      await until(() => form.text.includes('23:00–23:59\n正在核对，请打电话'), 'the doubt');
      expect(form.element.shadowRoot?.querySelectorAll('input[name=session]')).to.have.length(0);
    });

    it('names everything that is missing, takes the focus there, and leads to the fields', async () => {
      const form = await BookingFormDriver.open();
      form.press('提交预约');
      await until(() => form.focused?.className === 'summary', 'focus on what is missing');
      control(form.element, 'button', '请填写姓名').click();
      await form.element.updateComplete;
      expect(form.focused?.id).to.equal('name');
      expect(form.field('姓名').getAttribute('aria-invalid')).to.equal('true');
    });

    it('takes back an error when its field is filled in', async () => {
      const form = await BookingFormDriver.open();
      form.press('提交预约');
      await until(() => form.focused?.className === 'summary', 'focus on what is missing');
      await form.fillIn();
      expect(form.field('姓名').getAttribute('aria-invalid')).to.equal('false');
    });

    it('says which phone number it does not take', async () => {
      const form = await BookingFormDriver.open();
      await form.fillIn({ phone: '12345' });
      form.press('提交预约');
      await until(() => form.focused?.className === 'summary', 'focus on what is wrong');
      expect(control(form.element, 'button', '电话号码不对')).to.exist;
    });

    it('tells every item of the privacy notice to whoever opens it', async () => {
      const form = await BookingFormDriver.open();
      form.element.shadowRoot?.querySelector('summary')?.click();
      for (const item of [
        '处理者',
        '联系方式',
        '目的',
        '方式',
        '信息种类',
        '保存期限',
        '您的权利',
      ]) {
        await form.says(`${item}：`);
      }
    });

    it('asks for nothing personal where the feed has no privacy notice', async () => {
      const form = mount('linli-booking-form', { src: '/faulty/no-privacy', service: 'svc-1' });
      await settled(form);
      expect(form.shadowRoot?.querySelectorAll('input')).to.have.length(0);
      expect(heard(form).join()).to.include('请电话联系社区');
      expect(heard(form).join()).to.include('0994-2345678');
    });

    it('says how to come where a service is not booked online', async () => {
      const form = mount('linli-booking-form', {
        src: '/demo/feeds/changji.json',
        service: 'svc-beauty-class',
      });
      await settled(form);
      expect(heard(form).join('\n')).to.include('这项服务不在线预约。\n无需预约，直接前往');
    });
  });

  describe('when it is sent', () => {
    it('shows code, time in Beijing time, place, people and what to bring, with the focus', async () => {
      const form = await openFilled('none', '2');
      form.press('提交预约');
      await form.says('预约成功');
      expect(form.code).to.match(/^\d{3} \d{3}$/);
      expect(form.text).to.match(/\d+月\d+日周. 23:00–23:59\n北京时间/);
      expect(form.text).to.match(/太极拳\d+\n2 人\n嘉顺社区/);
      expect(form.text).to.include('0994-2345678\n有事请打');
      expect(form.text).to.include('需携带：身份证');
      await until(() => form.focused?.classList.contains('result') === true, 'focus on the result');
    });

    it('tells the page, without anything personal', async () => {
      const form = await openFilled();
      setTimeout(() => form.press('提交预约'));
      const { detail } = await oneEvent(form.element, 'linli-booked');
      expect(Object.keys(detail).sort()).to.deep.equal([
        'partySize',
        'service',
        'session',
        'status',
      ]);
      expect(detail).to.include({ service: form.service, status: 'confirmed', partySize: 1 });
    });

    it('books once however often the button is pressed', async () => {
      const form = await openFilled();
      form.press('提交预约');
      form.press('提交预约');
      form.press('提交预约');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(1);
    });

    it('links to a calendar file of the endpoint', async () => {
      const form = await openFilled();
      form.press('提交预约');
      await form.says('加入日历');
      const link = [...form.element.querySelectorAll('a')].find(
        (a) => a.textContent === '加入日历',
      );
      const calendar = await (await fetch(link?.href ?? '')).text();
      expect(calendar).to.include('BEGIN:VCALENDAR');
      expect(calendar.replace(/\r\n /g, '')).to.include('太极拳');
    });

    it('takes a booking back and frees the place', async () => {
      const form = await openFilled('none', '2');
      form.press('提交预约');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(2);
      form.press('撤销（');
      await form.says('预约已撤销');
      expect(await placesTaken(form)).to.equal(0);
      await until(() => form.focused?.classList.contains('result') === true, 'focus on the result');
    });

    it('begins again, empty, when asked to', async () => {
      const form = await openFilled();
      form.press('提交预约');
      await form.says('预约成功');
      form.press('再约一次');
      await form.says('余 1 位');
      expect(form.field('姓名').value).to.equal('');
    });
  });

  describe('when something goes wrong on the way', () => {
    for (const fault of ['first-lost-reply', 'first-lost-request', 'first-html', 'status-200']) {
      it(`ends with one booking after ${fault}`, async () => {
        const form = await openFilled(fault);
        form.press('提交预约');
        await form.says('预约成功');
        expect(await placesTaken(form)).to.equal(1);
      });
    }

    it('waits and tries again by itself when the endpoint is busy', async () => {
      const form = await openFilled('first-busy');
      form.press('提交预约');
      await form.says('秒后自动再试');
      await form.says('预约成功');
    });

    it('says that it is not known whether it was booked, and finds out without booking twice', async () => {
      const form = await openFilled('lost-replies');
      form.press('提交预约');
      await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
      await until(() => form.focused?.classList.contains('unknown') ?? false, 'focus on it');
      await form.healConnection();
      form.press('核对并继续');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(1);
    });

    it('lets nothing change what is being found out', async () => {
      const form = await openFilled('lost-replies');
      form.press('提交预约');
      await until(() => form.text.includes('还不知道预约是否成功'), 'the open question');
      form.element.session = 'another';
      await form.element.updateComplete;
      await form.healConnection();
      form.press('核对并继续');
      await form.says('预约成功');
      expect(await placesTaken(form)).to.equal(1);
    });

    it('asks for a time again where the chosen one cannot be booked', async () => {
      const form = await BookingFormDriver.open();
      await form.fillIn();
      form.element.session = 'sal-gone~sch-gone~2026-01-01T10:00';
      await form.element.updateComplete;
      form.press('提交预约');
      await until(() => form.focused?.className === 'summary', 'focus on what is missing');
      expect(control(form.element, 'button', '请选择时间')).to.exist;
    });

    it('keeps what was typed and offers other times when the session has just been filled', async () => {
      const form = await openFilled('none', '2');
      const rival = mount('linli-booking-form', {
        src: form.element.src ?? '',
        service: form.service,
      });
      await settled(rival);
      form.press('提交预约');
      await form.says('预约成功');
      await bookWith(rival);
      await until(() => heard(rival).join().includes('刚刚约满了'), 'the refusal');
      await until(() => heard(rival).join().includes('23:00–23:59,已满'), 'the places read again');
      expect(control(rival, 'textbox', '姓名').value).to.equal('李建国');
      expect(heard(rival).join()).to.include('已满的，可以选别的时间，或打电话问：,0994-2345678');
      expect(heard(rival).join()).to.include('您填写的内容都在。');
    });

    it('says how many places are left when there are too few', async () => {
      const form = await openFilled('none', '1');
      const rival = mount('linli-booking-form', {
        src: form.element.src ?? '',
        service: form.service,
      });
      await settled(rival);
      form.press('提交预约');
      await form.says('预约成功');
      await bookWith(rival, '2');
      await until(() => heard(rival).join().includes('只剩 1 位'), 'the refusal');
    });
  });

  describe('together with a list of the same feed', () => {
    it('takes the service and the session a resident wants to book', async () => {
      const src = '/desk/feed.json?key=together';
      const list = mount('linli-service-list', { src });
      const form = mount('linli-booking-form', { src });
      await Promise.all([settled(list), settled(form)]);
      expect(heard(form).join()).to.include('请先在服务目录中选择一项服务');
      control(list, 'button', /^预约 太极拳7$/).click();
      await until(() => heard(form).join().includes('预约：太极拳7'), 'the service in the form');
      const chosen = form.shadowRoot?.querySelector<HTMLInputElement>(
        'input[name=session]:checked',
      );
      expect(chosen?.value).to.include('sal-desk-7~sch-daily~');
    });

    it('leaves the event to the page where the form reads another feed', async () => {
      const list = mount('linli-service-list', { src: '/desk/feed.json?key=one' });
      const form = mount('linli-booking-form', { src: '/desk/feed.json?key=two' });
      await Promise.all([settled(list), settled(form)]);
      setTimeout(() => control(list, 'button', /^预约 太极拳7$/).click());
      const event = await oneEvent(document, 'linli-book');
      expect(event.defaultPrevented).to.equal(false);
      expect(form.service).to.equal(null);
    });
  });

  it('lets no name or phone number reach storage, addresses, attributes or the console', async () => {
    const said: string[] = [];
    const undo = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
      const original = console[level];
      console[level] = (...args: unknown[]) => void said.push(args.map(String).join(' '));
      return () => {
        console[level] = original;
      };
    });
    const events: string[] = [];
    const hear = (event: Event) =>
      events.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    for (const type of ['linli-booked', 'linli-book', 'linli-feed-issue']) {
      document.addEventListener(type, hear);
    }
    const form = await BookingFormDriver.openKind('ask');
    await form.fillIn({ name: '金丝雀甲乙', phone: '13800138000' });
    await form.choose(/替别人约/);
    await form.fill('参加人姓名', '金丝雀丙丁');
    control(form.element, 'checkbox', /参加人知道并同意/).click();
    await form.fill('楼栋和门牌号', '金丝雀路 3 号');
    await form.choose('能自己走');
    form.press('提交预约');
    await form.says('预约成功');
    expect(events.filter((event) => event.includes('confirmed'))).to.have.length(1);
    undo.forEach((restore) => restore());
    const places = [
      ...said,
      ...events,
      document.referrer,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name)),
      form.element.outerHTML,
    ];
    expect(places.filter((place) => /金丝雀|13800138000/.test(place))).to.deep.equal([]);
  });
});

/** Fills in and sends a second form for the same first session. */
async function bookWith(
  form: HTMLElementTagNameMap['linli-booking-form'],
  people = '1',
): Promise<void> {
  form.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]')?.click();
  const set = (label: string, value: string) => {
    const input = control(form, 'textbox', label);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  set('姓名', '李建国');
  set('电话', '0994-2345678');
  const party = control(form, 'combobox', '人数');
  party.value = people;
  party.dispatchEvent(new Event('change'));
  control(form, 'checkbox', /同意/).click();
  await form.updateComplete;
  control(form, 'button', '提交预约').click();
}

import { DAY_MS } from '../../src/model/time/durations.ts';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';
import { formatDate } from '../../src/i18n/format/format.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import '../../src/define.ts';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { heard, mount, settled, until } from '../support/mount.ts';

const clock = Date.now.bind(Date);

/** The date in Changji by the clock of the endpoint, which runs here. */
function today(): string {
  return formatDate(wallTimeAt(clock(), 'Asia/Shanghai').date, zhHans);
}

/** Sets the clock of the device wrong, opens a form with its endpoint, and a list beside it. */
async function openWith(wrongMs: number) {
  Date.now = () => clock() + wrongMs;
  const form = await BookingFormDriver.open();
  const src = `/desk/feed.json?fault=none&key=${form.service}`;
  const list = mount('linli-service-list', { src });
  await settled(list);
  return { form, list };
}

describe('a device whose clock is wrong', () => {
  afterEach(async () => {
    Date.now = clock;
    await BookingFormDriver.open(); // sets the clocks of the page right again
  });

  for (const days of [-3, 3]) {
    it(`goes by that of the endpoint, also in a list beside the form (${days} days)`, async () => {
      const { form, list } = await openWith(days * DAY_MS);
      const [, date = '', weekday = ''] = /^(.+日)(周.)$/.exec(today()) ?? [];
      await until(() => form.text.includes(`今天${weekday}\n${date}\n`), `today in: ${form.text}`);
      const inList = `今天${weekday} 23:00`;
      await until(() => heard(list).join().includes(inList), heard(list).join());
    });
  }
});

import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';
import { APART, linesOf, open, partOf, press } from '../support/service-list.driver.ts';

afterEach(() => {
  unmountAll();
  putBack();
});

/** A list with a service open. */
async function openService(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await open(attributes);
  await press(list, `详情 ${name}`);
  return list;
}

interface Saved {
  readonly name: string;
  readonly type: string | undefined;
  readonly lines: readonly string[];
}

/** Presses the button of a session. Gives what the browser then has to save, which it does not. */
async function save(list: ServiceListElement, button: string): Promise<Saved> {
  const files = new Map<string, Blob>();
  const links: HTMLAnchorElement[] = [];
  const addressOf = URL.createObjectURL.bind(URL);
  replace(URL, 'createObjectURL', (file: Blob) => {
    const address = addressOf(file);
    files.set(address, file);
    return address;
  });
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await press(list, button);
  await until(() => links.length > 0, 'the file');
  const { href = '', download: name = '' } = links[0] ?? {};
  const file = files.get(href);
  const text = (await file?.text())?.replace(/\r\n /g, '') ?? '';
  return { name, type: file?.type, lines: text.split('\r\n') };
}

describe('A session to be saved', () => {
  it('is a file for the calendar, with what, when, where and the way back', async () => {
    const list = await openService('瑜伽');
    const { name, type, lines } = await save(list, '加入日历 明天（11月25日周三）');
    expect([name, type]).to.deep.equal(['2026-11-25.ics', 'text/calendar;charset=utf-8']);
    expect(lines).to.include.members([
      'UID:at-yoga-a~wednesday-evening~2026-11-25T19:30@directory',
      'DTSTART:20261125T113000Z',
      'DTEND:20261125T123000Z',
      'SUMMARY:瑜伽',
      'LOCATION:嘉顺社区 建国路8号',
      'DESCRIPTION:垫子可借。',
      `URL:${location.href}&linli.service=yoga`,
    ]);
  });

  for (const [what, service, button, file, line] of [
    ['keeps its identity when moved', '少儿编程', '11月28日', '2026-11-28', 'UID:at-coding~sunday'],
    ['is on its new day when moved', '少儿编程', '11月28日', '2026-11-28', 'DTSTART:20261128T0900'],
    [
      'lasts all day, its time not known',
      '美甲课',
      '明天',
      '2026-11-25',
      'DTSTART;VALUE=DATE:2026',
    ],
  ] as const) {
    it(what, async () => {
      const saved = await save(await openService(service), `加入日历 ${button}`);
      expect(saved.name).to.equal(`${file}.ics`);
      expect(saved.lines.filter((each) => each.startsWith(line))).to.have.length(1);
    });
  }

  it('leads nowhere where services have no address of their own', async () => {
    const { lines } = await save(await openService('瑜伽', APART), '加入日历');
    expect(lines.filter((each) => each.startsWith('URL:'))).to.deep.equal([]);
  });

  it('is taken back in the calendar where it is cancelled, and says so', async () => {
    const list = await openService('合唱团');
    const [first] = Array.from(partOf(list, '.sessions')?.querySelectorAll('li') ?? []);
    expect(linesOf(first).join()).to.include('取消：老师外出');
    const { lines } = await save(list, '在日历中标为取消');
    expect(lines).to.include.members(['STATUS:CANCELLED', 'SUMMARY:取消：合唱团']);
    expect(lines.filter((line) => line.startsWith('DESCRIPTION:取消：老师外出'))).to.have.length(1);
  });
});

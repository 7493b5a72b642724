import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { heard, unmountAll, until } from '../support/mount.ts';
import { speakRightToLeft } from '../support/rtl-language.ts';
import { APART, open, press } from '../support/service-list.driver.ts';
import { codeOf, drawnOn, rowsOf, WEEK } from '../support/wall-sheet.ts';

const AS_WEEK = { ...APART, view: 'week' };

/** Presses the button of the week. Gives the page that is handed to the printer. */
async function print(list: ServiceListElement, name: string): Promise<Window> {
  const printed: Window[] = [];
  const prepare = ({ target }: Event) => {
    const view = (target as HTMLIFrameElement).contentWindow;
    if (view !== null) view.print = () => void printed.push(view);
  };
  // On its way down the event comes here before the list hears that its frame is there.
  list.shadowRoot?.addEventListener('load', prepare, { capture: true, once: true });
  await press(list, name);
  await until(() => printed.length > 0, 'the print');
  const [view] = printed;
  if (view === undefined) throw new Error('nothing is printed');
  return view;
}

/** A day as this browser says it in Uyghur; few know how. */
function uyghurDay(date: string): string {
  const parts = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('ug-u-ca-gregory', parts).format(new Date(date));
}

describe('Printing the week', () => {
  afterEach(unmountAll);

  const pageOf = (list: Element) => [
    ...[list.outerHTML, heard(list).join(), document.title, location.href],
    document.documentElement.outerHTML,
  ];

  it('prints the sheet alone and leaves the page as it is', async () => {
    const list = await open(AS_WEEK);
    const before = pageOf(list);
    const { document: paper } = await print(list, '打印张贴表');
    expect(rowsOf(paper)).to.deep.equal(WEEK);
    expect([paper.title, paper.body.innerText.trim().split('\n')[0]]).to.deep.equal([
      '小城服务',
      '小城服务',
    ]);
    expect(drawnOn(paper)).to.deep.equal(codeOf(location.href));
    expect(paper.adoptedStyleSheets).to.have.length(1);
    expect(pageOf(list)).to.deep.equal(before);
  });

  it('is done in a frame that nobody sees or reaches, and that goes afterwards', async () => {
    const list = await open(AS_WEEK);
    await print(list, '打印张贴表');
    const view = await print(list, '打印张贴表');
    const [frame, ...others] = list.shadowRoot?.querySelectorAll('iframe') ?? [];
    expect([frame?.contentWindow === view, others]).to.deep.equal([true, []]);
    expect([frame?.getAttribute('aria-hidden'), frame?.tabIndex]).to.deep.equal(['true', -1]);
    view.dispatchEvent(new Event('afterprint'));
    expect(list.shadowRoot?.querySelectorAll('iframe')).to.have.length(0);
  });

  it('prints the week that is shown, with a code for the newest', async () => {
    const { href } = location;
    const list = await open();
    await press(list, '一周');
    await press(list, '后七天');
    const { document: paper } = await print(list, '打印张贴表');
    expect(rowsOf(paper)[1]).to.equal('10:00–12:00 义诊 长宁社区');
    expect(drawnOn(paper)).to.deep.equal(codeOf(`${href}&linli.view=week`));
  });

  for (const [language, button, dir, day] of [
    ['zh-Hans', '打印张贴表', 'ltr', '11月24日周二'],
    ['en', 'Print', 'ltr', 'Tue, Nov 24'],
    ['ug', 'Print', 'rtl', uyghurDay('2026-11-24')],
  ] as const) {
    it(`prints in the language of the list, and its direction: ${language}`, async () => {
      speakRightToLeft();
      const list = await open(AS_WEEK, language);
      const { document: paper } = await print(list, button);
      const { lang, dir: direction } = paper.documentElement;
      expect([lang, direction, rowsOf(paper)[0]]).to.deep.equal([language, dir, day]);
    });
  }
});

import { expect } from '@open-wc/testing';
import type { StatsPanelElement } from '../../src/index.ts';
import { PAGE_SECONDS } from '../../src/elements/stats-panel/figures/rotation-controller.ts';
import {
  control,
  controls,
  heard,
  mount,
  nameOf,
  rootOf,
  settled,
  unmountAll,
  until,
} from '../support/mount.ts';
import { complaintsAbout } from '../support/complaints.ts';
import { putBack, replace } from '../support/replace.ts';
import { openPanel } from '../support/stats-panel.driver.ts';

const open = (attributes: Readonly<Record<string, string>> = {}, language?: string) =>
  openPanel({ src: '/fixed/stories.json', ...attributes }, language);

const headingsOf = (panel: Element) =>
  Array.from(panel.querySelectorAll('h3'), ({ textContent }) => textContent);

const groupsOf = (panel: Element) =>
  Array.from(panel.querySelectorAll('h2'), ({ textContent }) => textContent);

describe('<linli-stats-panel layout="story">', () => {
  afterEach(unmountAll);

  it('tells how it was, what was done and how it is now, with who says so', async () => {
    const panel = await open({ layout: 'story', group: 'story:barrier' });
    expect(heard(panel)).to.deep.equal([
      '沙漠生态屏障',
      '从前',
      '2017年以前，农场有173家，地下水80,000,000立方米。',
      '做了什么',
      '种植梭梭141,000亩。',
      '现在',
      '灌木覆盖度从十年前的10%增至40%。',
      '灌木覆盖度',
      '来源：报纸（2017年以前；未注明日期）',
    ]);
    expect(panel.shadowRoot?.querySelectorAll('[role=img]')).to.have.length(1);
  });

  it('has its numbers bold, in paragraphs that are read and copied whole', async () => {
    const panel = await open({ layout: 'story', group: 'story:barrier' });
    const bold = Array.from(panel.querySelectorAll('p > mark'));
    expect(bold.map(({ textContent }) => textContent)).to.deep.equal([
      ...['173家', '80,000,000立方米', '141,000亩', '10%', '40%'],
    ]);
    for (const number of bold) {
      const [own, around] = [number, number.parentElement as Element].map((node) =>
        getComputedStyle(node),
      );
      expect([own?.fontWeight, own?.display]).to.deep.equal(['700', 'inline']);
      expect(own?.color).to.equal(around?.color);
      expect(own?.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('draws one picture of many, and says what it is of', async () => {
    const panel = await open({ layout: 'story', src: '/fixed/figures.json' });
    const stories = panel.shadowRoot?.querySelectorAll('.story') ?? [];
    expect(stories.length).to.be.greaterThan(1);
    for (const each of stories) {
      const pictures = each.querySelectorAll('[part=chart], .bar-cell');
      expect(
        new Set(Array.from(pictures, (picture) => picture.closest('figure'))).size,
      ).to.be.at.most(1);
      for (const picture of pictures) {
        expect(picture.closest('figure')?.querySelector('figcaption slot')).not.to.equal(null);
      }
    }
  });

  it('tells it in English', async () => {
    const panel = await open({ layout: 'story', group: 'story:barrier' }, 'en');
    expect(heard(panel)).to.include.members([
      'Before',
      'Before 2017 – Farms: 173 farms; Groundwater: 80,000,000 m³.',
      'What was done',
      'Shrub cover: 40%, up from 10% (ten years before).',
    ]);
  });

  it('tells the figures that name no stage without one', async () => {
    const panel = await open({ layout: 'story', group: 'story:road' });
    expect(heard(panel)).to.deep.equal(['风景公路', '全长301.6公里。', '来源：报纸（未注明日期）']);
  });
});

describe('<linli-stats-panel layout="list">', () => {
  afterEach(unmountAll);

  it('has its figures one below the other', async () => {
    const panel = await open({ layout: 'list', group: 'story:barrier' });
    panel.style.width = '1000px';
    const boxes = Array.from(panel.shadowRoot?.querySelectorAll('.figure') ?? [], (figure) =>
      figure.getBoundingClientRect(),
    );
    expect(boxes).to.have.length(4);
    expect(new Set(boxes.map(({ left }) => left)).size).to.equal(1);
  });

  it('shows cards where the layout is none that there is', async () => {
    const panel = await open({ layout: 'pie', group: 'story:barrier' });
    expect(panel.shadowRoot?.querySelectorAll('.figure')).to.have.length(4);
  });
});

describe('<linli-stats-panel kiosk>', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  /** A panel on a wall, by a clock that the test moves. */
  async function onWall({ isStill = false } = {}): Promise<{
    readonly panel: StatsPanelElement;
    pass(seconds: number): Promise<void>;
  }> {
    const ticks: (() => void)[] = [];
    const { setInterval } = window;
    replace(window, 'setInterval', (tick: () => void, time: number) => {
      if (time !== 1000) return setInterval.call(window, tick, time);
      ticks.push(tick);
      return 0;
    });
    replace(document, 'hidden', false); // a tab of the test runner may stand behind another
    replace(window, 'innerHeight', 5000); // so that each group has room for all of its figures
    replace(window, 'matchMedia', (query: string) => ({ matches: isStill, media: query }));
    const panel = await open({ kiosk: '' });
    return {
      panel,
      async pass(seconds) {
        for (let second = 0; second < seconds; second += 1) for (const tick of ticks) tick();
        await panel.updateComplete;
      },
    };
  }

  it('shows one group at a time, and turns to the next by itself', async () => {
    const { panel, pass } = await onWall();
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    await pass(PAGE_SECONDS - 1);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    await pass(1);
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
    await pass(PAGE_SECONDS);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
  });

  it('is turned by hand, and told to stay', async () => {
    const { panel, pass } = await onWall();
    expect(controls(panel, 'button').map(nameOf)).to.include.members([
      '上一页',
      '下一页',
      '停在这一页',
    ]);
    control(panel, 'button', '上一页').click();
    await panel.updateComplete;
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
    control(panel, 'button', '停在这一页').click();
    await pass(PAGE_SECONDS * 3);
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
    control(panel, 'button', '继续轮换').click();
    await pass(PAGE_SECONDS);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
  });

  it('waits while somebody points at it or has the focus in it', async () => {
    const { panel, pass } = await onWall();
    panel.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    await pass(PAGE_SECONDS * 2);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    panel.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    control(panel, 'button', '下一页').focus();
    await pass(PAGE_SECONDS * 2);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    (panel.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await pass(PAGE_SECONDS);
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
  });

  it('goes on after a finger has touched it', async () => {
    const { panel, pass } = await onWall();
    const touch = { pointerType: 'touch' };
    await pass(PAGE_SECONDS - 1);
    panel.dispatchEvent(new PointerEvent('pointerenter', touch));
    await pass(PAGE_SECONDS - 1);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    await pass(1);
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
  });

  it('has large type, whatever the width', async () => {
    const sizeOf = (panel: Element) =>
      Number.parseFloat(getComputedStyle(rootOf(panel) as Element).fontSize);
    const usual = sizeOf(await open());
    const { panel } = await onWall();
    expect(sizeOf(panel)).to.be.closeTo(Math.max(28, window.innerWidth * 0.017), 0.1);
    expect(sizeOf(panel)).to.be.greaterThan(usual);
  });

  it('is looked at: it has no slider, no links, nothing to take along', async () => {
    const { panel } = await onWall();
    expect(controls(panel, 'slider')).to.have.length(0);
    expect(controls(panel, 'link')).to.have.length(0);
    expect(controls(panel, 'button').map(nameOf)).to.deep.equal([
      ...['上一页', '下一页', '停在这一页'],
    ]);
  });

  it('says which of its pages it shows, to the eye and to the ear', async () => {
    const { panel } = await onWall();
    const bar = control(panel, 'group', '翻页');
    expect(bar.querySelectorAll('.dots i')).to.have.length(2);
    expect(bar.querySelectorAll('.dots .at')).to.have.length(1);
    const said = Array.from(bar.querySelectorAll('span'), (span) => span.textContent);
    expect(said).to.include.members(['1/2', '第 1 页，共 2 页']);
  });

  it('shows figures that have no room on a screen on the next one', async () => {
    const { panel } = await onWall();
    expect(panel.shadowRoot?.querySelectorAll('.figure')).to.have.length(4);
    replace(window, 'innerHeight', 300);
    panel.requestUpdate();
    await until(
      () => panel.shadowRoot?.querySelectorAll('.figure').length === 1,
      'one figure a screen',
    );
    const seen = [headingsOf(panel)];
    for (let page = 0; page < 3; page += 1) {
      control(panel, 'button', '下一页').click();
      await panel.updateComplete;
      await until(() => headingsOf(panel).length === 1, 'one figure a screen');
      seen.push(headingsOf(panel));
    }
    expect(seen.flat()).to.deep.equal(['农场', '地下水', '种植梭梭', '灌木覆盖度']);
  });

  it('does not move where the device asks for less motion, and offers no way to stop it', async () => {
    const { panel, pass } = await onWall({ isStill: true });
    await pass(PAGE_SECONDS * 2);
    expect(groupsOf(panel)).to.deep.equal(['沙漠生态屏障']);
    expect(controls(panel, 'button').map(nameOf)).not.to.include('停在这一页');
    control(panel, 'button', '下一页').click();
    await panel.updateComplete;
    expect(groupsOf(panel)).to.deep.equal(['风景公路']);
  });

  it('moves no more once it has left the page', async () => {
    const { panel, pass } = await onWall();
    panel.remove();
    await pass(0);
    expect(panel.isConnected).to.equal(false);
  });
});

describe('<linli-stats-panel refresh>', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  it('reads its feed again, and shows what it says now', async () => {
    const now = performance.now.bind(performance);
    let later = 0;
    replace(performance, 'now', () => now() + later);
    replace(document, 'hidden', false);
    const panel = await open({ src: '/fixed/counting.json', refresh: '15' });
    const before = heard(panel).find((line) => /^\d+次$/.test(line));
    later = 15_000;
    await until(() => !heard(panel).includes(before ?? ''), 'the next reading');
    expect(heard(panel).some((line) => /^\d+次$/.test(line))).to.equal(true);
  });
});

describe('A panel, whatever it shows,', () => {
  afterEach(unmountAll);

  for (const theme of ['light', 'dark']) {
    for (const [name, attributes] of Object.entries({
      'every kind of figure': { src: '/fixed/figures.json', numbers: 'short' },
      'a list': { src: '/fixed/figures.json', layout: 'list' },
      'a story': { layout: 'story' },
      'a page of a wall screen': { kiosk: '' },
    })) {
      it(`has nothing that axe complains of: ${name}, ${theme}`, async () => {
        const panel = await open({ ...attributes, theme });
        for (const button of controls(panel, 'button')) {
          if (nameOf(button) === '数据表') button.click();
        }
        await panel.updateComplete;
        expect(await complaintsAbout(panel)).to.deep.equal([]);
      });
    }
  }

  for (const width of [240, 320]) {
    it(`stays within ${width} px, its tables open`, async () => {
      const panel = mount('linli-stats-panel', { src: '/fixed/figures.json' });
      (panel.parentElement as HTMLElement).style.width = `${width}px`;
      await settled(panel);
      for (const button of controls(panel, 'button')) {
        if (nameOf(button) === '数据表') button.click();
      }
      await panel.updateComplete;
      const { left, right } = panel.getBoundingClientRect();
      const wide = Array.from(panel.shadowRoot?.querySelectorAll('*') ?? []).filter((each) => {
        const box = each.getBoundingClientRect();
        return (
          box.width > 0 &&
          !each.closest('svg, .visually-hidden') &&
          (box.left < left - 1 || box.right > right + 1)
        );
      });
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { editedChangeSteps } from '../../../src/authoring/edit/edited-changes.ts';
import { rereadFeed } from '../../../src/authoring/edit/reread-feed.ts';
import { readSheetsSteps } from '../../../src/authoring/sheets/read-sheets.ts';
import { feedSteps } from '../../../src/authoring/workbook/feed-of-sheets.ts';
import { feedWorkbookSteps } from '../../../src/authoring/workbook/feed-workbook.ts';
import { writtenFeedSteps } from '../../../src/authoring/workbook/written/written-feed.ts';
import { checkSteps } from '../../../src/check/check-feed.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { readyCalendar } from '../../../src/model/rules/ready-calendars.ts';
import type { ToldSteps } from '../../../src/model/steps.ts';
import { beijing } from '../../support/feed-builders.ts';

const NOW = beijing('2026-12-01 09:00');
const TODAY = '2026-12-01';
const SERVICES = 913;
const city = JSON.parse(JSON.stringify(sampleCity({ today: TODAY }))) as Record<string, unknown>;
const calendar = readyCalendar('cn');

/** The result of some work, after as many turns for the page as are asked for at least. */
function inTurns<Result>(work: ToldSteps<Result>, fewest: number): Result {
  for (let turns = 0; ; turns += 1) {
    const step = work.next(true);
    if (!step.done) continue;
    expect(turns).to.be.at.least(fewest);
    return step.value;
  }
}

// Each of these took a fifth of a second and more in one piece: a clerk who types would have felt it.
describe('A county of 913 services leaves the page its turns', () => {
  it('while it is looked over, record by record', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(city, null, 2));
    // Once as it is read, and once for what cannot be right.
    const { feed } = inTurns(checkSteps(bytes, { language: 'zh-Hans', now: NOW }), 2 * SERVICES);
    expect(feed?.services).to.have.length(SERVICES);
  });

  it('while faults are looked for in its text', () => {
    const faulty = { ...city, services: [...(city['services'] as object[]), { id: 'nameless' }] };
    const bytes = new TextEncoder().encode(JSON.stringify(faulty, null, 2));
    const options = { language: 'zh-Hans', now: NOW } as const;
    const { findings } = inTurns(checkSteps(bytes, options), 2 * SERVICES + 100);
    expect(findings.some(({ about }) => about.includes('nameless'))).to.equal(true);
  });

  it('while it becomes a workbook, and the workbook becomes a feed again', () => {
    const written = inTurns(writtenFeedSteps(city, 'zh-Hans', TODAY, calendar), SERVICES);
    const workbook = inTurns(feedWorkbookSteps(written!), 2 * SERVICES);
    const read = inTurns(readSheetsSteps(workbook, 'city.xlsx'), SERVICES);
    const sheets = read.kind === 'sheets' ? read.sheets : [];
    const { feed } = inTurns(
      feedSteps(sheets, {
        ...{ today: TODAY, title: 'city', generatedAt: `${TODAY}T09:00:00+08:00` },
        ...{ earlier: null, calendar },
      }),
      3 * SERVICES,
    );
    expect(feed).to.deep.equal(city);
  });

  it('while what changed is put into words', () => {
    const before = readFeed(city);
    if ('failure' in before) throw new Error(before.detail);
    const [first, ...others] = city['services'] as { readonly name: unknown }[];
    const raw = { ...city, services: [{ ...first, name: '另一个名字' }, ...others] };
    const after = rereadFeed(raw, { raw: city, feed: before.feed }) ?? before.feed;
    const organizations = before.feed.organizations.length;
    const { changes } = inTurns(editedChangeSteps(before.feed, after, NOW), organizations);
    expect(changes.map(({ kind }) => kind)).to.deep.equal(['renamed']);
  });
});

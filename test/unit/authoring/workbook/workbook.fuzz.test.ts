import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkFeed } from '../../../../src/check/check-feed.ts';
import { cellText } from '../../../../src/authoring/workbook/cell-text.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Service } from '../../../../src/model/service.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { sessionsOf, occurrencesOf } from '../../../../src/model/time/sessions.ts';
import { runs } from '../../../support/sweep.ts';
import { converted, OFFICE, OPTIONS } from './office-workbook.ts';
import type { MadeCell } from './sheet-of.ts';
import { feedFrom, sheetsOfFeed, withCells } from './written-workbook.ts';

learnAll();

const NOW = Date.parse('2026-11-30T10:00:00+08:00');

/** Cells that say nothing that anybody can read. */
const UNREADABLE: readonly MadeCell[] = [
  ...['???', '随便', '13月45日', '25:61', '每周八', '=1+1', '很多'],
  { value: { kind: 'error', code: '#N/A' } },
  { mergedInto: 'A1' },
  { value: { kind: 'text', text: '16:00' }, odd: 'time-hidden' },
];

/** Columns whose words are names: another is another thing, and no slip. */
const NAMES = [0, 1, 2];
const NAME_HEADINGS = ['服务名称', '单位', '地点', '机构', '名称', '上级'];

type Rows = typeof OFFICE;

const places = Object.entries(OFFICE).flatMap(([sheet, rows]) =>
  rows.flatMap((cells, row) => cells.map((_, column) => ({ sheet, row, column }))),
);

function changed(
  rows: Rows,
  { sheet, row, column }: (typeof places)[number],
  cell: MadeCell,
): Rows {
  const before = rows[sheet] ?? [];
  const cells = (before[row] ?? []).map((each, at) => (at === column ? cell : each));
  return { ...rows, [sheet]: before.map((each, at) => (at === row ? cells : each)) };
}

/** Everything that is offered for certain in three weeks, a line each. */
function offeredBy(reading: ReturnType<typeof converted>): ReadonlySet<string> {
  const lines = new Set<string>();
  if (reading.feed === null) return lines;
  const read = readFeed(reading.feed);
  if ('failure' in read) return lines;
  const directory = directoryOf(read.feed);
  const query = { now: NOW, days: 21, zone: 'Asia/Shanghai', calendars: read.feed.feed.calendars };
  for (const service of directory.services) {
    if (service.status !== 'active') continue;
    const ages = agesOf(service);
    if (ages === null) continue; // it is for whom it says in words
    const said = [
      ages,
      ...(service.booking?.mode === 'online' ? ['online'] : []),
      ...(service.cost?.free === true ? ['free'] : []),
    ];
    for (const at of service.at) {
      const place = directory.location(at.location_id ?? '')?.name ?? '';
      for (const schedule of directory.timesAt(at).schedules) {
        const all =
          schedule.kind === 'event' ? sessionsOf(schedule, query) : occurrencesOf(schedule, query);
        for (const { date, start, status } of all) {
          if (status === 'scheduled' || status === 'moved')
            for (const each of said) {
              lines.add(`${JSON.stringify([service.name, place])} ${each} ${date} ${start ?? ''}`);
            }
        }
      }
    }
  }
  return lines;
}

/** The ages that may come; `null` where that is said in words that nobody meant. */
function agesOf({ eligibility }: Service): string | null {
  const { min_age = null, max_age = null, text = null } = eligibility ?? {};
  return text === null || text === '孕妇' ? `${min_age ?? 0} to ${max_age ?? 'any'}` : null;
}

describe('a workbook with cells that nobody can read', () => {
  const promised = offeredBy(converted());

  it('has something to lose', () => {
    expect(promised.size).to.be.above(40);
  });

  const place = fc.constantFrom(
    ...places.filter(
      ({ row, column, sheet }) => row > 0 && (sheet !== '服务' || !NAMES.includes(column)),
    ),
  );
  const before = converted().feed;

  for (const [where, earlier] of [
    ['by itself', OPTIONS.earlier],
    ['with the feed as it was', before],
  ] as const) {
    it(`never offers more than it did, ${where}`, () => {
      const meant = offeredBy(converted({}, { earlier }));
      expect(meant).to.deep.equal(promised);
      fc.assert(
        fc.property(place, fc.constantFrom(...UNREADABLE), (at, cell) => {
          const offered = [...offeredBy(converted(changed(OFFICE, at, cell), { earlier }))];
          expect(offered.filter((line) => !meant.has(line))).to.deep.equal([]);
        }),
        runs(100),
      );
    });
  }

  it('never offers more than it did, in the workbook of a feed', () => {
    const sheets = sheetsOfFeed(before) ?? [];
    const cells = sheets
      .filter(({ isHidden, name }) => !isHidden && name !== '说明')
      .flatMap(({ name, rows }) => {
        const [head, ...others] = rows;
        const headings = (head?.cells ?? []).map(cellText);
        return others.flatMap((_, at) =>
          headings.map((heading) => ({ name, at: at + 1, heading })),
        );
      })
      .filter(({ name, heading }) => name === '停课改期' || !NAME_HEADINGS.includes(heading));
    const meant = offeredBy(feedFrom(sheets));
    expect(meant).to.deep.equal(promised);
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.constantFrom(...UNREADABLE, '（照旧）'),
        ({ name, at, heading }, made) => {
          const cell = made as Exclude<MadeCell, number | null>;
          const changed = withCells(sheets, name, at, { [heading]: cell });
          const offered = [...offeredBy(feedFrom(changed))];
          expect(
            offered.filter((line) => !meant.has(line)),
            heading,
          ).to.deep.equal([]);
        },
      ),
      runs(100),
    );
  });

  it('keeps what was cancelled or moved where its rows are gone', () => {
    const [head = []] = OFFICE['停课改期'] ?? [];
    const rows = { 停课改期: [head] };
    expect(offeredBy(converted(rows, { earlier: before }))).to.deep.equal(promised);
  });

  it('is never an exception, and never a feed that the check rejects', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        ...UNREADABLE,
        null,
        '',
        '每周三 9:00-10:00',
        '停课',
        '2026-12-02',
        '免费',
        '网上预约',
      ),
      fc.string(),
      fc.double(),
    );
    const change = fc.tuple(fc.constantFrom(...places), cell);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const rows = changes.reduce((all, [where, each]) => changed(all, where, each), OFFICE);
        const { feed } = converted(rows);
        if (feed === null) return;
        const text = new TextEncoder().encode(JSON.stringify(feed));
        const errors = checkFeed(text, { language: 'zh-Hans', now: NOW }).findings.filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).to.deep.equal([]);
      }),
      runs(60),
    );
  });
});

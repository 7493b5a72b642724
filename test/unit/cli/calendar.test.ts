import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { readSubscribed } from '../../support/calendar.ts';
import { edited } from '../authoring/edits.ts';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-calendar-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function linli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const inFolder = (name: string) => join(folder, name);
const textIn = (name: string) => readFileSync(inFolder(name), 'utf8');

function fileOf(name: string, feed: unknown): string {
  writeFileSync(inFolder(name), JSON.stringify(feed));
  return inFolder(name);
}

const FEED = fileOf('feed.json', edited(EXAMPLE_FEED, [['/feed/next', null]]));
const DAY = ['--at', '2026-12-01'];

describe('linli calendar', () => {
  it('writes a calendar and news to subscribe to, and says what is in them', () => {
    const out = ['--out', inFolder('a.ics'), '--out', inFolder('a.atom')];
    const page = ['--page', 'https://county.example/s.html'];
    const { status, stdout, stderr } = linli('calendar', FEED, ...out, ...page, ...DAY);
    assert.equal(status, 0, stderr);
    const { events, properties } = readSubscribed(textIn('a.ics'));
    assert.equal(
      stdout,
      `${events.length} 场写在 ${inFolder('a.ics')}。\n2 条变动写在 ${inFolder('a.atom')}。\n`,
    );
    assert.equal(properties.get('name'), '和平社区便民服务');
    const states = events.map(({ uid, status: state }) => `${uid} ${state}`);
    assert.ok(
      states.includes('yoga-heping~sch-yoga~2026-12-02~morning@heping CANCELLED'),
      states.join(),
    );
    assert.equal(
      events.find(({ uid }) => uid.includes('2026-12-16'))?.start,
      '2026-12-17T07:00:00Z',
    );
    assert.equal(events[0]?.url, 'https://county.example/s.html?linli.service=svc-yoga');
    // The day when it began in November, and the last day of May.
    assert.ok(events[0]?.start.startsWith('2026-11-18'), events[0]?.start);
    assert.ok((events.at(-1)?.start ?? '').startsWith('2027-05-'), events.at(-1)?.start);
    const news = textIn('a.atom');
    assert.match(news, /<title>12月2日（周三）10:00 .*取消：老师请假。<\/title>/);
    assert.match(news, /<title>12月16日（周三）10:00 .*改到12月17日（周四）15:00–16:30。<\/title>/);
  });

  it('writes the same again while nothing changed, and keeps the file that was there', () => {
    const out = ['--out', inFolder('b.ics'), '--out', inFolder('b.xml')];
    linli('calendar', FEED, ...out, ...DAY);
    const [calendar, news] = [textIn('b.ics'), textIn('b.xml')];
    const again = linli('calendar', FEED, ...out, '--at', '2026-12-01', '--force');
    assert.equal(again.status, 0, again.stderr);
    assert.deepEqual([textIn('b.ics'), textIn('b.xml')], [calendar, news]);
    assert.deepEqual([textIn('b.old.ics'), textIn('b.old.xml')], [calendar, news]);
    // Without being told to, it writes over nothing.
    const { stdout } = linli('calendar', FEED, '--out', inFolder('b.ics'), ...DAY, '--lang', 'en');
    assert.match(stdout, /^\d+ sessions written to .*b-2\.ics\.\n$/);
  });

  it('is of a place, a service or an organisation, and for the months that are asked for', () => {
    const idsOf = (...args: readonly string[]) => {
      const { status, stderr } = linli(
        'calendar',
        FEED,
        '--out',
        inFolder('c.ics'),
        '--force',
        ...DAY,
        ...args,
      );
      assert.equal(status, 0, stderr);
      return readSubscribed(textIn('c.ics')).events.map(({ uid }) => uid.split('~')[0]);
    };
    const yoga = idsOf('--service', 'svc-yoga');
    assert.deepEqual([...new Set(yoga)], ['yoga-heping']);
    assert.ok(idsOf('--service', 'svc-yoga', '--months', '1').length < yoga.length);
    assert.ok(idsOf('--service', 'svc-yoga', '--from', '2026-12-03').length < yoga.length);
    assert.ok(idsOf('--area', 'loc-heping').includes('lecture-heping'));
    assert.ok(idsOf('--organization', 'org-heping').includes('yoga-heping'));
  });

  it('says in which fields residents are told where it is, while the feed has them not', () => {
    const unnamed = fileOf(
      'unnamed.json',
      edited(EXAMPLE_FEED, [
        ['/feed/ics_url', null],
        ['/feed/atom_url', null],
      ]),
    );
    const out = ['--out', inFolder('u.ics'), '--out', inFolder('u.atom'), '--force'];
    const told = (feed: string, ...args: readonly string[]) =>
      linli('calendar', feed, ...out, ...DAY, ...args).stderr;
    assert.match(
      told(unnamed),
      /"ics_url": "https:\/\/…\/u\.ics"，"atom_url": "https:\/\/…\/u\.atom"。/,
    );
    assert.match(told(unnamed, '--lang', 'en'), /into "feed" of the data, such as "ics_url": /);
    const half = fileOf('half.json', edited(EXAMPLE_FEED, [['/feed/atom_url', null]]));
    assert.match(told(half), /例如 "atom_url": "https:\/\/…\/u\.atom"。/);
    // It has them; and a part is not what they are of.
    assert.doesNotMatch(told(FEED), /_url/);
    assert.doesNotMatch(told(unnamed, '--area', 'loc-heping'), /_url/);
  });

  it('says in the news where they are, where the feed names that of all of them', () => {
    const selfOf = (...args: readonly string[]) => {
      linli('calendar', FEED, '--out', inFolder('s.atom'), '--force', ...DAY, ...args);
      return /<link rel="self" href="([^"]+)"/.exec(textIn('s.atom'))?.[1];
    };
    assert.equal(selfOf(), 'https://county.example/heping.atom');
    assert.equal(selfOf('--area', 'loc-heping'), undefined);
  });

  it('says where the calendar is empty, and writes it', () => {
    const empty = fileOf('empty.json', { ...EXAMPLE_FEED, services: [] });
    const { status, stderr } = linli('calendar', empty, '--out', inFolder('e.ics'), ...DAY);
    assert.equal(status, 0);
    assert.match(stderr, /空的日历/);
    assert.match(stderr, /feed\.next/);
    assert.deepEqual(readSubscribed(textIn('e.ics')).events, []);
  });

  it('ends with 2 for wrong use, and teaches with an example', () => {
    const out = ['--out', inFolder('x.ics')];
    for (const args of [
      ...[[], [FEED], [FEED, FEED, ...out], [FEED, '--out', inFolder('x.txt')]],
      [FEED, ...out, '--out', inFolder('y.ics')],
      ...[
        ['--area', 'nowhere'],
        ['--service', 'none'],
        ['--organization', 'none'],
      ].map((part) => [...[FEED, ...out, ...part]]),
      ...[
        ['--months', '0'],
        ['--months', '13'],
        ['--from', '2026-02-30'],
        ['--from', '1999-01-01'],
      ].map((part) => [FEED, ...out, ...DAY, ...part]),
      ...[['--page', 'javascript:alert(1)'], ['--page', 's.html'], ['--nothing']].map((part) => [
        ...[FEED, ...out, ...part],
      ]),
    ]) {
      const { status, stderr } = linli('calendar', ...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /linli calendar FEED --out FILE\.ics/);
    }
    assert.equal(existsSync(inFolder('x.ics')), false);
    const { status, stdout } = linli('calendar', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /linli calendar feed\.json --out jiashun\.ics/);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookingFeed, SESSIONS } from '../../support/booking-feed.ts';
import { readEvent } from '../../support/calendar.ts';
import { askFor, bookingOf, newSqliteFile, startTestServer } from './test-server.ts';

test('the calendar file holds the session, its place and the code, and no person', async (t) => {
  const { post, get } = await startTestServer(t, newSqliteFile);
  const booking = await bookingOf(await post(SESSIONS.open, askFor({ partySize: 2 })));
  const response = await get(booking.icsUrl, { 'accept-language': 'zh-CN' });
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const text = await response.text();
  assert.doesNotMatch(text, /古丽|9999/);
  assert.ok(!text.includes(booking.manageUrl.split('.').at(-1) ?? ''));
  assert.deepEqual(linesOf(text), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linli//booking//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${booking.id}@linli`,
    'DTSTAMP:20261124T020000Z',
    'SEQUENCE:0',
    'DTSTART:20261125T020000Z',
    'DTEND:20261125T033000Z',
    'STATUS:CONFIRMED',
    'SUMMARY:孕期瑜伽',
    'LOCATION:嘉顺社区 北京南路\\, 1号\\; 后院',
    `DESCRIPTION:预约码：${booking.code}\\n人数：2\\n时间：2026-11-25 10:00（北京时间）`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a long name is folded at 75 octets between characters, and unfolds to itself', async (t) => {
  const { post, get } = await startTestServer(t, newSqliteFile);
  const { icsUrl } = await bookingOf(await post(SESSIONS.onePlace, askFor()));
  const text = await (await get(icsUrl)).text();
  const physical = text.split('\r\n');
  assert.equal(physical.pop(), '');
  assert.ok(physical.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
  assert.ok(physical.some((line) => line.startsWith(' ')));
  assert.ok(!text.includes('\u{fffd}'));
  const lines = linesOf(text);
  const summary = lines.find((line) => line.startsWith('SUMMARY:')) ?? '';
  const name = bookingFeed().services[1]?.['name'];
  assert.equal(summary.slice('SUMMARY:'.length).replace(/\\([\\;,])/g, '$1'), name);
  assert.ok(!lines.some((line) => line.startsWith('DTEND'))); // its end is not published
});

test('the description is in the language the reader prefers', async (t) => {
  const { post, get } = await startTestServer(t, newSqliteFile);
  const { icsUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
  const lines = linesOf(await (await get(icsUrl, { 'accept-language': 'en-GB' })).text());
  assert.ok(lines.includes('SUMMARY:Prenatal yoga'));
  assert.ok(lines.some((line) => line.endsWith('Time: 2026-11-25 10:00 (Beijing time)')));
});

test('a moved and a cancelled booking come as later versions of the same event', async (t) => {
  const { post, get, remove, clock, writeFeed } = await startTestServer(t, newSqliteFile);
  const { icsUrl, manageUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
  const feed = bookingFeed();
  feed.schedules[0]?.exceptions.push({
    date: '2026-11-25',
    status: 'moved',
    to: { date: '2026-11-26', times: [{ start: '16:00', end: '17:30' }] },
  });
  await writeFeed(feed);
  clock.now += 60_000;
  const moved = linesOf(await (await get(icsUrl)).text());
  for (const line of ['SEQUENCE:1', 'DTSTART:20261126T080000Z', 'DTSTAMP:20261124T020100Z']) {
    assert.ok(moved.includes(line), line);
  }
  await remove(manageUrl);
  const cancelled = linesOf(await (await get(icsUrl)).text());
  assert.ok(cancelled.includes('SEQUENCE:2') && cancelled.includes('STATUS:CANCELLED'));
  const uid = (lines: readonly string[]) => lines.find((line) => line.startsWith('UID:'));
  assert.equal(uid(cancelled), uid(moved));
});

test('who waits, or is in a draw, has no certain date, and reads so in the calendar', async (t) => {
  const { post, get, remove, clock } = await startTestServer(t, newSqliteFile);
  const event = async (icsUrl: string, language: string) =>
    readEvent(await (await get(icsUrl, { 'accept-language': language })).text());
  const first = await bookingOf(await post(SESSIONS.waitlist, askFor()));
  const second = await bookingOf(await post(SESSIONS.waitlist, askFor({ acceptWaitlist: true })));
  const third = await bookingOf(await post(SESSIONS.draw, askFor()));
  assert.deepEqual([second.status, third.status], ['waitlisted', 'pending']);

  const sure = await event(first.icsUrl, 'zh-CN');
  assert.equal(sure.status, 'CONFIRMED');
  const waiting = await event(second.icsUrl, 'zh-CN');
  assert.equal(waiting.status, 'TENTATIVE');
  assert.equal(waiting.summary, `候补：${sure.summary}`);
  assert.match(waiting.description ?? '', /在候补名单上，还没有名额/);
  assert.match(
    (await event(second.icsUrl, 'en')).description ?? '',
    /On the waiting list: no place/,
  );
  const drawn = await event(third.icsUrl, 'zh-CN');
  assert.equal(drawn.status, 'TENTATIVE');
  assert.match(drawn.summary, /^等待抽签：/);
  assert.match(drawn.description ?? '', /还没有名额，2026-11-26 19:00抽签/);
  assert.match((await event(third.icsUrl, 'en')).summary, /^Draw to come: /);

  clock.now += 60_000;
  await remove(first.manageUrl);
  const risen = await event(second.icsUrl, 'zh-CN');
  assert.deepEqual([risen.status, risen.summary], ['CONFIRMED', sure.summary]);
  assert.doesNotMatch(risen.description ?? '', /候补/);
  assert.equal(risen.uid, waiting.uid);
  assert.ok(risen.sequence > waiting.sequence && risen.stamp > waiting.stamp);
  assert.equal((await event(first.icsUrl, 'en')).summary, 'Cancelled: 推拿');
});

test('a session that the feed says to ask about is not certain in the calendar either', async (t) => {
  const { post, get, writeFeed } = await startTestServer(t, newSqliteFile);
  const { icsUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
  const feed = bookingFeed();
  feed.schedules[0]?.exceptions.push({ date: '2026-11-25', status: 'ask', reason: '可能停电' });
  await writeFeed(feed);
  const event = readEvent(await (await get(icsUrl, { 'accept-language': 'zh-CN' })).text());
  assert.deepEqual([event.status, event.summary], ['TENTATIVE', '去前请咨询：孕期瑜伽']);
  assert.match(event.description ?? '', /是否照常还不一定/);
});

/** The content lines of a calendar file, unfolded (RFC 5545, 3.1). */
function linesOf(text: string): readonly string[] {
  assert.ok(text.endsWith('\r\n'));
  return text
    .replace(/\r\n[ \t]/g, '')
    .slice(0, -2)
    .split('\r\n');
}

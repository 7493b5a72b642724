import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../../demo/feeds/sample-files.ts';
import { sampleQr } from '../../../demo/images/sample-qr.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { wechatOf } from '../../../src/feed/wechat-of.ts';
import { subscribable } from '../../../src/model/calendar-address.ts';
import { directoryOf } from '../../../src/model/directory.ts';
import { readSubscribed } from '../../support/calendar.ts';

const TODAY = '2026-11-24';
const SITE = 'https://demo.example';

const files = sampleFiles(TODAY);
const reading = readFeed(JSON.parse(files['sample-city.json'] ?? ''));
if ('failure' in reading) throw new Error(reading.detail);
const { feed } = reading;

describe('The sample city of the demo', () => {
  for (const [from, address] of [
    ['its file', `${SITE}/feeds/sample-city.json`],
    ['the booking endpoint', `${SITE}/booking/feed.json`],
  ] as const) {
    it(`names the calendar and the news that are made with it, read from ${from}`, () => {
      const { calendar, news } = subscribable(feed.feed, address);
      for (const each of [calendar, news]) {
        const [, name = ''] = (each ?? '').split(`${SITE}/feeds/`);
        assert.ok(name in files, `${each}`);
      }
    });
  }

  it('has a calendar of two weeks, with what is cancelled and moved, that others can read', () => {
    const { events } = readSubscribed(files['sample-city.ics'] ?? '');
    assert.ok(events.length > 500 && events.length < 3_000, `${events.length}`);
    assert.ok(events.some(({ status }) => status === 'CANCELLED'));
    for (const { start } of events) assert.ok(start >= '2026-11-23' && start < '2026-12-10', start);
  });

  it('has the changes of these days as news', () => {
    const atom = files['sample-city.atom'] ?? '';
    assert.match(atom, /^<\?xml[^]+<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    assert.ok(atom.split('<entry>').length > 3, atom.slice(0, 500));
  });

  it('has the same files all day long, to the byte', () => {
    assert.deepEqual(sampleFiles(TODAY), files);
    assert.notEqual(sampleFiles('2026-11-25')['sample-city.ics'], files['sample-city.ics']);
  });

  it('shows an account in WeChat with a real code, of the same site', () => {
    const directory = directoryOf(feed);
    const account = feed.services
      .flatMap((service) => wechatOf(directory, service))
      .find(({ qr_url }) => qr_url !== null);
    const { origin, pathname } = new URL(account?.qr_url ?? '', `${SITE}/feeds/sample-city.json`);
    assert.equal(origin, SITE);
    const file = fileURLToPath(new URL(`../../../demo${pathname}`, import.meta.url));
    assert.ok(existsSync(file), file);
    assert.equal(readFileSync(file, 'utf8'), sampleQr());
  });
});

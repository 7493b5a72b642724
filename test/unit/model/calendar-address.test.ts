import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subscribable, webcalAddress } from '../../../src/model/calendar-address.ts';

const BASE = 'http://county.example/data/feed.json';

const calendarOf = (ics_url: string | null, base = BASE) =>
  subscribable({ ics_url, atom_url: null }, base).calendar;

describe('the addresses to subscribe to', () => {
  it('are whole, from that of the feed on', () => {
    assert.deepEqual(subscribable({ ics_url: 'a.ics', atom_url: '/a.atom' }, BASE), {
      calendar: 'http://county.example/data/a.ics',
      news: 'http://county.example/a.atom',
    });
  });

  it('are none where the feed names none', () => {
    assert.deepEqual(subscribable({ ics_url: null, atom_url: null }, BASE), {
      calendar: null,
      news: null,
    });
  });

  for (const address of [
    ...['webcal://county.example/a.ics', 'javascript:alert(1)', 'mailto:a@b.example', 'tel:120'],
    ...['data:text/calendar,BEGIN', 'file:///a.ics', 'https://'],
  ]) {
    it(`are never ${address}`, () => assert.equal(calendarOf(address), null));
  }

  it('are none beside a feed that is a file of the computer', () => {
    assert.equal(calendarOf('a.ics', 'file:///C:/feed.json'), null);
    assert.equal(
      calendarOf('https://a.example/a.ics', 'file:///C:/feed.json'),
      'https://a.example/a.ics',
    );
  });
});

describe('the address that makes a device subscribe', () => {
  it('differs from that of the file in its scheme alone', () => {
    assert.equal(
      webcalAddress('https://a.example:8443/a.ics?b=https:#c'),
      'webcal://a.example:8443/a.ics?b=https:#c',
    );
    assert.equal(webcalAddress('http://a.example/a.ics'), 'webcal://a.example/a.ics');
  });
});

import { expect } from '@open-wc/testing';
import { speakerOf } from '../../src/authoring/changes/words/speaker.ts';
import { newsFeed } from '../../src/authoring/timetable/news-feed.ts';
import { newsOf } from '../../src/authoring/timetable/news.ts';
import { timetableOf } from '../../src/authoring/timetable/timetable.ts';
import { directoryOf } from '../../src/model/directory.ts';
import { at, beijing, exception, feedWith, schedule, service } from '../support/feed-builders.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const NOW = beijing('2026-11-24 10:00');

/** A string that the policy of test pages lets be parsed, where the browser has that. */
interface Policy {
  createHTML(text: string): string;
}
const { trustedTypes } = window as unknown as {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
const POLICY = trustedTypes?.createPolicy('news', { createHTML: (text) => text });

/** The news of a feed with one cancelled class, read by the parser of the browser, which mends nothing. */
function newsWith(title: string, reason: string): Document {
  const exceptions = [exception({ date: '2026-12-02', status: 'cancelled', reason })];
  const times = [{ start: '16:00', end: '17:30' }];
  const feed = feedWith({
    feed: { title },
    services: [service({ at: [at({ schedules: ['sch'] })] })],
    schedules: [schedule({ id: 'sch', kind: 'event', byday: ['WE'], times, exceptions })],
  });
  const speaker = speakerOf(directoryOf(feed), 'zh-Hans', NOW);
  const part = { area: null, service: null, organization: null };
  const days = { first: '2026-11-24', last: '2026-12-24' };
  const news = newsOf(timetableOf(speaker.directory, part, days), speaker, NOW);
  const page = 'https://county.example/s.html?a=1&b="<2>"';
  const source = { speaker, part, page, made: NOW, earlier: null };
  const text = newsFeed(news, source, 'https://county.example/news.atom', NOW);
  return new DOMParser().parseFromString(POLICY?.createHTML(text) ?? text, 'application/xml');
}

const textOf = (parent: Element | Document, name: string) =>
  parent.getElementsByTagNameNS(ATOM, name)[0]?.textContent ?? null;

describe('News of a timetable, as an XML parser reads them', () => {
  it('have all that Atom asks for: id, title, time and author, and an entry for each change', () => {
    const news = newsWith('便民服务', '老师请假');
    const { documentElement: feed } = news;
    expect([feed.namespaceURI, feed.localName]).to.deep.equal([ATOM, 'feed']);
    const [entry, ...more] = news.getElementsByTagNameNS(ATOM, 'entry');
    expect(more).to.deep.equal([]);
    expect(textOf(news, 'title')).to.equal('便民服务 · 停课、改期和加场');
    expect(textOf(news, 'name')).to.equal('便民服务');
    for (const part of [feed, entry ?? feed]) {
      expect(textOf(part, 'id')).to.match(/^urn:uuid:/);
      expect(textOf(part, 'updated')).to.equal('2026-11-24T02:00:00Z');
    }
    expect(textOf(entry ?? feed, 'title')).to.match(/^12月2日（周三）16:00 .*取消：老师请假。$/);
    const links = [...news.getElementsByTagNameNS(ATOM, 'link')].map((link) => [
      link.getAttribute('rel'),
      new URL(link.getAttribute('href') ?? '').searchParams.get('linli.service'),
    ]);
    expect(links).to.deep.equal([
      ['self', null],
      ['alternate', null],
      ['alternate', 'svc'],
    ]);
  });

  for (const text of [
    'a<b>&amp;"c\'',
    ']]></title><entry>',
    '\u0000\u0007\u0085\uFFFE\uD800x',
    '<!--',
  ]) {
    it(`are well formed with ${JSON.stringify(text)} in the feed`, () => {
      const news = newsWith(text, text);
      expect(news.getElementsByTagName('parsererror')).to.have.length(0);
      expect(news.getElementsByTagNameNS(ATOM, 'entry')).to.have.length(1);
      // eslint-disable-next-line no-control-regex -- what XML cannot hold
      const kept = text.replace(/[\u0000-\u0008\u007F-\u009F\uFFFE\uD800]/g, '');
      expect(textOf(news, 'title')).to.equal(`${kept} · 停课、改期和加场`);
    });
  }
});

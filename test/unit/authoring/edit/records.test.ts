import { describe, it } from 'node:test';
import { expect } from 'chai';
import { putRecord, recordOf, removeRecord } from '../../../../src/authoring/edit/records.ts';
import { rereadFeed } from '../../../../src/authoring/edit/reread-feed.ts';
import { COMMUNITY, feedOf } from './edit-feed.ts';

const exceptions = [{ date: '2026-12-02', status: 'cancelled' }];
const closed = putRecord(COMMUNITY, 'schedules', {
  ...{ id: 'wed', kind: 'event', byday: ['WE'], times: [], exceptions },
});

describe('A record that is put into a feed', () => {
  it('takes the place of the one that has its id; the others stay', () => {
    const feed = putRecord(COMMUNITY, 'services', { id: 'choir', name: '老年合唱' });
    expect((feed['services'] as { id: string }[]).map(({ id }) => id)).to.deep.equal([
      ...['yoga', 'choir', 'chess', 'tea', 'desk'],
    ]);
    expect(recordOf(feed, 'services', 'choir')).to.deep.equal({ id: 'choir', name: '老年合唱' });
    expect(recordOf(COMMUNITY, 'services', 'choir')?.['name']).to.equal('合唱');
  });

  it('stands at the end where it is new, also in a list that was not there', () => {
    const feed = putRecord(COMMUNITY, 'organizations', { id: 'org', name: '居委会' });
    expect(feed['organizations']).to.deep.equal([{ id: 'org', name: '居委会' }]);
  });

  it('leaves what is said of single days where new times come without', () => {
    const times = [{ start: '17:00', end: '18:00' }];
    const later = putRecord(closed, 'schedules', {
      id: 'wed',
      kind: 'event',
      byday: ['TH'],
      times,
    });
    expect(recordOf(later, 'schedules', 'wed')).to.deep.include({ exceptions, byday: ['TH'] });
    const without = putRecord(later, 'schedules', { id: 'wed', kind: 'event', exceptions: [] });
    expect(recordOf(without, 'schedules', 'wed')).to.deep.include({ exceptions: [] });
  });

  it('is gone when it is taken out', () => {
    const feed = removeRecord(COMMUNITY, 'metrics', 'm');
    expect(feed['metrics']).to.deep.equal([]);
    expect(recordOf(feed, 'metrics', 'm')).to.equal(null);
  });
});

describe('A feed that was edited', () => {
  const before = { raw: COMMUNITY, feed: feedOf(COMMUNITY) };

  it('reads as if it were read anew, with the very same records where nothing changed', () => {
    const again = rereadFeed(closed, before);
    expect(again).to.deep.equal(feedOf(closed));
    expect(again?.services).to.equal(before.feed.services);
    expect(again?.schedules[1]).to.equal(before.feed.schedules[1]);
  });

  it('does so where records come, go and are odd, and where its envelope is another', () => {
    for (const raw of [
      removeRecord(COMMUNITY, 'services', 'yoga'),
      putRecord(COMMUNITY, 'services', { id: 'new', name: '新的' }),
      putRecord(COMMUNITY, 'services', { id: 'odd' }),
      {
        ...COMMUNITY,
        services: [...(COMMUNITY['services'] as unknown[]), { id: 'yoga', name: '又' }],
      },
      { ...COMMUNITY, feed: { spec: '1.0', timezone: 'Asia/Urumqi' } },
      { ...COMMUNITY, metrics: 'none' },
      { ...COMMUNITY, services: undefined },
    ]) {
      expect(rereadFeed(raw, before)).to.deep.equal(feedOf(raw));
    }
  });

  it('is none any more where its envelope is gone', () => {
    expect(rereadFeed({ ...COMMUNITY, feed: null }, before)).to.equal(null);
  });
});

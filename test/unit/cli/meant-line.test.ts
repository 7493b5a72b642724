import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkFeed } from '../../../src/check/check-feed.ts';
import { meantLines } from '../../../src/cli/meant-line.ts';

/** The lines below the findings of a feed, by what they are about. */
function linesOf(feed: object, language: 'zh-Hans' | 'en' = 'zh-Hans'): readonly string[] {
  const bytes = new TextEncoder().encode(JSON.stringify({ feed: { spec: '1.0' }, ...feed }));
  const { feed: read, findings } = checkFeed(bytes, { language, now: 0 });
  expect(findings).not.to.deep.equal([]);
  return findings.flatMap((finding) => meantLines(finding, read, language));
}

const wednesday = {
  ...{ id: 's', kind: 'event', freq: 'weekly', byday: ['周三'], calendar: 'cn' },
  ...{ on_holiday: 'closed', times: [{ start: '16:00', end: '18:00' }] },
};
const services = [{ id: 'a', name: '甲', at: [{ id: 'at', schedules: ['s'] }] }];

describe('a finding about times', () => {
  it('says in a sentence what they mean as they are read', () => {
    expect(linesOf({ services, schedules: [wednesday] })).to.deep.equal([
      '    读作  每周三 16:00-18:00，节假日休息',
    ]);
    expect(linesOf({ services, schedules: [wednesday] }, 'en')).to.deep.equal([
      '    Read as  Every Wednesday 16:00-18:00, closed on holidays',
    ]);
  });

  it('says nothing of times that nobody can carry out', () => {
    const odd = { ...wednesday, byday: ['SA'], interval: 2 };
    expect(linesOf({ services, schedules: [odd] })).to.deep.equal([]);
  });

  it('is of the schedule that it names, though another begins like it', () => {
    const other = { ...wednesday, id: 's /byday', byday: ['MO'] };
    const at = [{ id: 'at', schedules: ['s', 's /byday'] }];
    const lines = linesOf({
      services: [{ id: 'a', name: '甲', at }],
      schedules: [{ ...wednesday, x: 1, byday: ['WE'], until: '2026/12/30' }, other],
    });
    expect(lines.join()).to.include('每周三');
    expect(lines.join()).not.to.include('每周一');
  });
});

describe('a finding about a price', () => {
  it('says in a sentence what it means as it is read', () => {
    const cost = { free: '否', options: [{ name: '每次', amount: '26元', currency: 'CNY' }] };
    const lines = linesOf({ services: [{ id: 'a', name: '甲', cost }] });
    expect(new Set(lines)).to.deep.equal(new Set(['    读作  每次 26元']));
  });
});

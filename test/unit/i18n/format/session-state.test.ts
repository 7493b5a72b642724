import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatSessionState } from '../../../../src/i18n/format/session-state.ts';
import type { Session } from '../../../../src/model/time/sessions.ts';
import { session } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const REASON = { 'zh-Hans': '请假', en: 'on leave' };

describe('what has become of a session', () => {
  const moved = { status: 'moved', date: '2026-11-27' } as const;
  const states: [name: string, parts: Partial<Session>, chinese: string, english: string][] = [
    ['cancelled', { status: 'cancelled' }, '取消', 'cancelled'],
    [
      'cancelled, and why',
      { status: 'cancelled', reason: REASON },
      '取消：请假',
      'cancelled: on leave',
    ],
    ['moved', moved, '原定 11月25日周三 10:00', 'instead of Wed, Nov 25 10:00'],
    [
      'moved, and why',
      { ...moved, reason: REASON },
      '原定 11月25日周三 10:00：请假',
      'instead of Wed, Nov 25 10:00: on leave',
    ],
    [
      'moved from a day without a time',
      { ...moved, plannedStart: null, reason: REASON },
      '原定 11月25日周三：请假',
      'instead of Wed, Nov 25: on leave',
    ],
    ['to be asked for', { status: 'ask' }, '是否照常请咨询', 'please ask whether it takes place'],
    [
      'to be asked for, and why',
      { status: 'ask', reason: REASON },
      '是否照常请咨询：请假',
      'please ask whether it takes place: on leave',
    ],
    ['added, and why', { status: 'scheduled', reason: REASON }, '请假', 'on leave'],
  ];
  for (const [name, parts, chinese, english] of states) {
    it(`is said: ${name}`, () => {
      expect(formatSessionState(session(parts), CHINESE)).to.equal(chinese);
      expect(formatSessionState(session(parts), ENGLISH)).to.equal(english);
    });

    it(`can stand in brackets behind its name: ${name}`, () => {
      for (const locale of [CHINESE, ENGLISH]) {
        const words = formatSessionState(session(parts), locale) ?? '';
        expect(words).to.not.match(/[()（）]|^\s|\s$/);
      }
    });
  }

  it('is not said where it takes place as announced', () => {
    expect(formatSessionState(session(), CHINESE)).to.equal(null);
    expect(formatSessionState(session({ reason: ' ' }), CHINESE)).to.equal(null);
  });
});

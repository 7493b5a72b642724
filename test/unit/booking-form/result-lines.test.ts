import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Booking } from '../../../src/booking/contract.ts';
import { newsLines } from '../../../src/elements/booking-form/result/result-lines.ts';
import { zhHansBooking } from '../../../src/i18n/zh-hans-booking.ts';
import { directoryOf } from '../../../src/model/directory.ts';
import { booking } from '../../support/booking-answers.ts';
import { feedWith } from '../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../support/locales.ts';

const IN_CHINESE = { ...CHINESE, messages: { ...CHINESE.messages, booking: zhHansBooking } };

/** What a result says of a session that has changed since it was booked, in both languages. */
function news(session: Partial<Booking['session']>, parts: Partial<Booking> = {}) {
  const made = booking(parts);
  const changed = { ...made, session: { ...made.session, ...session } };
  const directory = directoryOf(feedWith());
  return [IN_CHINESE, ENGLISH].map((locale) =>
    newsLines(changed, { directory, locale }).map(({ text }) => text),
  );
}

describe('The result of a booking', () => {
  it('says nothing of a session that is as it was', () => {
    expect(news({})).to.deep.equal([[], []]);
  });

  it('says when it was to begin, and that it is at another place', () => {
    const movedFrom = '2026-11-25T09:30:00+08:00';
    expect(news({ movedFrom, placeChanged: true })).to.deep.equal([
      ['时间有变，原来是 11月25日周三 09:30。不方便来可以取消。', '地点有变，请看清下面的地点。'],
      [
        'The time has changed; it was Wed, Nov 25 09:30. Cancel if you cannot come.',
        'The place has changed: please look at it below.',
      ],
    ]);
  });

  it('says of one in doubt whom to call, and nothing that may not hold', () => {
    const movedFrom = '2026-11-25T09:30:00+08:00';
    const [chinese, english] = news({ inDoubt: true, movedFrom }, { phone: '0994-2345678' });
    expect(chinese).to.have.length(1);
    expect(chinese?.[0]).to.include('正在核对').and.include('请打电话 0994-2345678 核实');
    expect(english?.[0]).to.include('being checked').and.include('Please phone 0994-2345678.');
    expect(news({ inDoubt: true })[0]?.[0]).to.include('请打电话核实');
  });

  it('says what the office says', () => {
    expect(news({}, { said: '停电' })).to.deep.equal([
      ['社区说明：停电'],
      ['The office says: 停电'],
    ]);
  });
});

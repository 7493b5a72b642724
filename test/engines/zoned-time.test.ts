import { expect } from 'chai';
import {
  endInstantOf,
  instantOf,
  isTimeZone,
  offsetAt,
  wallTimeAt,
} from '../../src/model/time/zoned-time.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

/** Dates and times on the wall of a zone, each with the instant it is shown at. */
const WALLS: [zone: string, date: string, time: string, instant: string][] = [
  [SHANGHAI, '2026-11-25', '10:00', '2026-11-25T02:00Z'],
  [SHANGHAI, '2026-11-25', '00:00', '2026-11-24T16:00Z'],
  [SHANGHAI, '2027-01-01', '07:59', '2026-12-31T23:59Z'],
  ['Asia/Urumqi', '2026-11-25', '08:00', '2026-11-25T02:00Z'],
  ['Asia/Urumqi', '2026-11-25', '00:00', '2026-11-24T18:00Z'],
  ['UTC', '2026-11-25', '10:00', '2026-11-25T10:00Z'],
  ['Asia/Kolkata', '2026-11-25', '10:00', '2026-11-25T04:30Z'],
  ['Asia/Kathmandu', '2026-11-25', '10:00', '2026-11-25T04:15Z'],
  ['Australia/Adelaide', '2026-11-25', '10:00', '2026-11-24T23:30Z'],
  ['America/St_Johns', '2026-11-25', '10:00', '2026-11-25T13:30Z'],
  ['Pacific/Kiritimati', '2026-11-25', '10:00', '2026-11-24T20:00Z'],
  ['Pacific/Pago_Pago', '2026-11-25', '10:00', '2026-11-25T21:00Z'],
  [NEW_YORK, '2026-01-15', '10:00', '2026-01-15T15:00Z'],
  [NEW_YORK, '2026-07-15', '10:00', '2026-07-15T14:00Z'],
  [NEW_YORK, '2026-03-08', '01:59', '2026-03-08T06:59Z'],
  [NEW_YORK, '2026-03-08', '03:00', '2026-03-08T07:00Z'],
  [NEW_YORK, '2026-11-01', '00:59', '2026-11-01T04:59Z'],
  [NEW_YORK, '2026-11-01', '02:00', '2026-11-01T07:00Z'],
];

describe('wall time', () => {
  for (const [zone, date, time, instant] of WALLS) {
    it(`finds the instant of ${date} ${time} in ${zone}`, () => {
      expect(instantOf(date, time, zone)).to.equal(Date.parse(instant));
    });
    it(`shows ${date} ${time} in ${zone}`, () => {
      expect(wallTimeAt(Date.parse(instant), zone)).to.deep.equal({ date, time });
    });
  }

  it('shows the minute that has begun, not the one to come', () => {
    const lastSecond = Date.parse('2026-11-25T02:00:59.999Z');
    expect(wallTimeAt(lastSecond, SHANGHAI).time).to.equal('10:00');
  });

  it('shows an instant before 1970', () => {
    const instant = Date.parse('1969-12-31T23:59:30Z');
    expect(wallTimeAt(instant, 'UTC')).to.deep.equal({ date: '1969-12-31', time: '23:59' });
  });
});

describe('an hour that a clock change skips', () => {
  // New York, 8 March 2026: 02:00 to 03:00 does not exist.
  for (const [time, shown] of [
    ['02:00', '03:00'],
    ['02:30', '03:30'],
    ['02:59', '03:59'],
  ] as const) {
    it(`reads ${time} as ${shown}`, () => {
      const instant = instantOf('2026-03-08', time, NEW_YORK);
      expect(wallTimeAt(instant, NEW_YORK)).to.deep.equal({ date: '2026-03-08', time: shown });
    });
  }

  it('reads half an hour that Lord Howe Island skips as the half hour after', () => {
    const instant = instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe');
    expect(wallTimeAt(instant, 'Australia/Lord_Howe').time).to.equal('02:45');
  });
});

describe('an hour that a clock change repeats', () => {
  for (const time of ['01:00', '01:30', '01:59']) {
    it(`reads ${time} as the first of the two`, () => {
      const first = Date.parse(`2026-11-01T${time}-04:00`);
      expect(instantOf('2026-11-01', time, NEW_YORK)).to.equal(first);
    });
  }

  it('shows the same wall time twice, an hour apart', () => {
    const first = Date.parse('2026-11-01T05:30Z');
    expect(wallTimeAt(first + 3_600_000, NEW_YORK)).to.deep.equal(wallTimeAt(first, NEW_YORK));
  });
});

describe('offsets', () => {
  const offsets: [zone: string, minutes: number][] = [
    [SHANGHAI, 480],
    ['Asia/Urumqi', 360],
    ['Asia/Kolkata', 330],
    ['Asia/Kathmandu', 345],
    [NEW_YORK, -300],
    ['America/St_Johns', -210],
  ];
  for (const [zone, minutes] of offsets) {
    it(`puts ${zone} ${minutes} minutes from UTC`, () => {
      expect(offsetAt(Date.parse('2026-11-25T02:00:30.5Z'), zone)).to.equal(minutes);
    });
  }

  it('knows the summer time China had in 1988', () => {
    expect(offsetAt(Date.parse('1988-07-01T00:00Z'), SHANGHAI)).to.equal(540);
  });
});

describe('every hour of a year', () => {
  for (const zone of [SHANGHAI, 'Asia/Urumqi', 'Asia/Kathmandu', NEW_YORK]) {
    it(`survives being shown in ${zone} and read back`, () => {
      const wrong: string[] = [];
      const start = Date.parse('2026-01-01T00:00Z');
      for (let hour = 0; hour < 365 * 24; hour += 1) {
        const instant = start + hour * 3_600_000;
        const { date, time } = wallTimeAt(instant, zone);
        const earlier = wallTimeAt(instant - 3_600_000, zone);
        const isSecond = earlier.date === date && earlier.time === time;
        const expected = isSecond ? instant - 3_600_000 : instant;
        if (instantOf(date, time, zone) !== expected) wrong.push(`${date} ${time}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

describe('zone names', () => {
  for (const zone of [SHANGHAI, 'Asia/Urumqi', NEW_YORK, 'UTC']) {
    it(`knows ${zone}`, () => {
      expect(isTimeZone(zone)).to.equal(true);
    });
  }
  for (const zone of ['Asia/Changji', 'Beijing', '北京', '', 'Etc/Unknown', '__proto__']) {
    it(`does not know "${zone}"`, () => {
      expect(isTimeZone(zone)).to.equal(false);
    });
  }
});

describe('time ranges', () => {
  const ends: [start: string | null, end: string | null, wall: string][] = [
    ['10:00', '11:30', '2026-12-31 11:30'],
    ['22:00', '00:30', '2027-01-01 00:30'],
    ['22:00', '00:00', '2027-01-01 00:00'],
    ['10:00', '10:00', '2027-01-01 10:00'],
    ['00:00', '00:00', '2027-01-01 00:00'],
    ['22:00', null, '2027-01-01 00:00'],
    [null, null, '2027-01-01 00:00'],
  ];
  for (const [start, end, wall] of ends) {
    it(`ends ${start ?? '?'}–${end ?? '?'} of New Year's Eve at ${wall}`, () => {
      expect(endInstantOf('2026-12-31', start, end, SHANGHAI)).to.equal(
        Date.parse(`${wall.replace(' ', 'T')}:00+08:00`),
      );
    });
  }

  it('ends past midnight by the clock of the next day, which may have been changed', () => {
    // Berlin goes back an hour at three on 25 October 2026.
    expect(endInstantOf('2026-10-24', '22:00', '04:00', 'Europe/Berlin')).to.equal(
      Date.parse('2026-10-25T04:00+01:00'),
    );
  });

  it('ends on the last day there is, and on none that is not', () => {
    expect(endInstantOf('9999-12-31', '22:00', '01:00', SHANGHAI)).to.equal(
      Date.parse('9999-12-31T17:00Z'),
    );
    expect(endInstantOf('9999-99-99', '22:00', '01:00', SHANGHAI)).to.be.NaN;
    expect(instantOf('', '22:00', SHANGHAI)).to.be.NaN;
  });
});

describe('a clock that is asked again and again', () => {
  const BERLIN = 'Europe/Berlin';
  /** The days around both clock changes of Berlin in 2026, and what each hour is from UTC. */
  const HOURS: [wall: string, offset: string][] = [
    ['2026-03-28 12:00', '+01:00'],
    ['2026-03-29 00:00', '+01:00'],
    ['2026-03-29 01:59', '+01:00'],
    ['2026-03-29 03:00', '+02:00'],
    ['2026-03-29 23:59', '+02:00'],
    ['2026-03-30 00:00', '+02:00'],
    ['2026-10-24 12:00', '+02:00'],
    ['2026-10-25 00:00', '+02:00'],
    ['2026-10-25 02:30', '+02:00'],
    ['2026-10-25 03:00', '+01:00'],
    ['2026-10-25 23:59', '+01:00'],
    ['2026-10-26 00:00', '+01:00'],
  ];
  const orders = [
    ['forwards', HOURS],
    ['backwards', HOURS.slice().reverse()],
    ['forwards once more', HOURS],
  ] as const;
  for (const [name, hours] of orders) {
    it(`is right on days on which it changes, ${name}`, () => {
      for (const [wall, offset] of hours) {
        const [date = '', time = ''] = wall.split(' ');
        const instant = Date.parse(`${date}T${time}:00${offset}`);
        expect(instantOf(date, time, BERLIN), wall).to.equal(instant);
        expect(wallTimeAt(instant, BERLIN), wall).to.deep.equal({ date, time });
      }
    });
  }

  it('is right on both sides of the very minute of a change', () => {
    const change = Date.parse('2026-10-25T01:00Z');
    for (const _ of [1, 2]) {
      expect(offsetAt(change - 1, BERLIN)).to.equal(120);
      expect(offsetAt(change, BERLIN)).to.equal(60);
    }
  });

  it('keeps zones apart', () => {
    const noon = Date.parse('2026-07-01T12:00Z');
    const offsets = [BERLIN, SHANGHAI, NEW_YORK, BERLIN, SHANGHAI, NEW_YORK];
    expect(offsets.map((zone) => offsetAt(noon, zone))).to.deep.equal([
      120, 480, -240, 120, 480, -240,
    ]);
  });

  it('stays right when it has been asked for more days than it remembers', () => {
    const wrong: number[] = [];
    const summer = Date.parse('2026-07-01T12:00Z');
    for (let year = 0; year <= 20; year += 1) {
      for (let day = 0; day < 365; day += 1)
        offsetAt(summer + (year * 365 + day) * 86_400_000, BERLIN);
      if (offsetAt(summer, BERLIN) !== 120) wrong.push(year);
    }
    expect(wrong).to.deep.equal([]);
  });
});

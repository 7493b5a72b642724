import { expect } from 'chai';
import { PROBLEM_STATUS, type ProblemType } from '../../src/booking/contract.ts';
import { outcomeOf as readOutcome } from '../../src/booking/outcome.ts';
import { readBooking } from '../../src/booking/read-answer.ts';
import { booking, problem } from '../support/booking-answers.ts';

const outcomeOf = (status: number, body: string, retryAfter: string | null) =>
  readOutcome(status, body, retryAfter, readBooking);

const HTML = '<!doctype html><title>502 Bad Gateway</title>';

const UNCOUNTABLE = { length: { toString: null, valueOf: null } };

const WAITING = ['in-progress', 'too-many-requests', 'busy', 'maintenance'];

describe('a booking as answer', () => {
  for (const status of [201, 200]) {
    it(`is booked on status ${status}`, () => {
      expect(outcomeOf(status, JSON.stringify(booking()), null)).to.deep.equal({
        kind: 'made',
        made: booking(),
      });
    });
  }

  it('is booked where it repeats an earlier answer', () => {
    const replayed = JSON.stringify(booking({ replayed: true }));
    expect(outcomeOf(200, replayed, null)).to.have.nested.property('made.replayed', true);
  });

  it('is booked with a byte order mark before it', () => {
    expect(outcomeOf(201, `\uFEFF${JSON.stringify(booking())}`, null).kind).to.equal('made');
  });

  it('is booked where it says more than the contract does', () => {
    const more = JSON.stringify({ ...booking(), queue: { length: 3 } });
    expect(outcomeOf(201, more, null).kind).to.equal('made');
  });

  it('takes what it leaves out for unknown', () => {
    const { position: _, replayed: __, ...lean } = booking();
    expect(outcomeOf(201, JSON.stringify(lean), null)).to.have.nested.property(
      'made.position',
      null,
    );
  });

  const unknown: [name: string, status: number, body: string][] = [
    ['a booking on an error status', 500, JSON.stringify(booking())],
    ['a link that would run a script', 201, JSON.stringify(booking({ manageUrl: 'javascript:1' }))],
    ['a calendar that would run one', 201, JSON.stringify(booking({ icsUrl: 'JaVa\tScript:1' }))],
    ['half a booking', 201, JSON.stringify(booking()).slice(0, -9)],
    ['a booking without its code', 201, JSON.stringify({ ...booking(), code: '' })],
    ['a booking without its link', 201, JSON.stringify({ ...booking(), manageUrl: undefined })],
    ['an HTML page on 200', 200, HTML],
    ['an HTML page on 201', 201, HTML],
    ['an HTML page on 302', 302, HTML],
    ['an HTML page on 502', 502, HTML],
    ['a code that cannot be counted', 201, JSON.stringify({ ...booking(), code: UNCOUNTABLE })],
    ['nothing on 200', 200, ''],
    ['nothing on 204', 204, ''],
    ['nothing on 500', 500, ''],
    ['null', 200, 'null'],
    ['a list', 200, '[]'],
    ['an empty object', 200, '{}'],
  ];
  for (const [name, status, body] of unknown) {
    it(`is not known to be one: ${name}`, () => {
      expect(outcomeOf(status, body, null)).to.deep.equal({ kind: 'unknown' });
    });
  }
});

describe('a problem as answer', () => {
  const refusals = (Object.keys(PROBLEM_STATUS) as ProblemType[]).filter(
    (type) => !WAITING.includes(type) && type !== 'internal-error',
  );
  for (const type of refusals) {
    it(`is refused: ${type}`, () => {
      const outcome = outcomeOf(PROBLEM_STATUS[type], problem(type), null);
      expect(outcome).to.deep.include({ kind: 'refused', code: type });
    });
  }

  for (const type of WAITING) {
    it(`is to be waited for: ${type}`, () => {
      const outcome = outcomeOf(503, problem(type, { retryAfter: 7 }), null);
      expect(outcome).to.deep.equal({ kind: 'wait', seconds: 7, code: type });
    });
  }

  it('is unknown where the endpoint itself failed', () => {
    expect(outcomeOf(500, problem('internal-error'), null)).to.deep.equal({ kind: 'unknown' });
  });

  for (const status of [200, 201, 400, 404, 500, 502]) {
    it(`is believed on status ${status}`, () => {
      expect(outcomeOf(status, problem('session-full'), null)).to.deep.include({
        kind: 'refused',
        code: 'session-full',
      });
    });
  }

  it('is read with a byte order mark before it', () => {
    const body = `\uFEFF${problem('session-full')}`;
    expect(outcomeOf(409, body, null)).to.have.property('code', 'session-full');
  });

  it('keeps what it says', () => {
    const errors = [{ pointer: '/contact/phone', code: 'invalid' }];
    const body = problem('validation-error', { errors, detail: '电话', remaining: 1 });
    const outcome = outcomeOf(422, body, null);
    expect(outcome).to.have.nested.property('problem.errors').that.deep.equals(errors);
    expect(outcome).to.have.nested.property('problem.remaining', 1);
    expect(outcome).to.have.nested.property('problem.detail', '电话');
  });

  for (const [name, more] of [
    ['null', { detail: null, errors: null, remaining: null, retryAfter: null, title: null }],
    ['of another type', { status: '409', errors: 'phone', remaining: 'one', retryAfter: 'soon' }],
  ] as const) {
    // RFC 9457, 3.1: a member of another type is ignored, as if it had not been there.
    it(`is read without those of its members that are ${name}`, () => {
      const outcome = outcomeOf(409, problem('session-full', more), null);
      expect(outcome).to.deep.include({ kind: 'refused', code: 'session-full' });
    });
  }

  const types: [type: string, code: string][] = [
    ['https://county.example/errors/session-full', 'session-full'],
    ['https://county.example/errors#session-full', 'session-full'],
    ['urn:problem-type:session-full', 'session-full'],
    ['session-full', 'session-full'],
    ['about:blank', 'other'],
    ['https://county.example/errors/invented', 'other'],
    ['https://linli.invalid/problems/constructor', 'other'],
    ['https://linli.invalid/problems/__proto__', 'other'],
    ['', 'other'],
  ];
  for (const [type, code] of types) {
    it(`of the type "${type}" is ${code}`, () => {
      const outcome = outcomeOf(409, JSON.stringify({ type, title: '', status: 409 }), null);
      expect(outcome).to.deep.include({ kind: 'refused', code });
    });
  }
});

describe('an error without a problem', () => {
  for (const status of [400, 403, 404, 409, 422]) {
    it(`is refused on ${status}, with its status`, () => {
      const outcome = outcomeOf(status, HTML, null);
      expect(outcome).to.deep.include({ kind: 'refused', code: 'other' });
      expect(outcome).to.have.nested.property('problem.status', status);
    });
  }

  for (const status of [429, 408]) {
    it(`is to be waited for on ${status}`, () => {
      expect(outcomeOf(status, '', '9')).to.deep.equal({
        kind: 'wait',
        seconds: 9,
        code: 'too-many-requests',
      });
    });
  }
});

describe('how long to wait', () => {
  const waits: [name: string, header: string | null, body: object, seconds: number][] = [
    ['the seconds of the body', null, { retryAfter: 5 }, 5],
    ['the seconds of the header', '8', {}, 8],
    ['those of the body rather than the header', '8', { retryAfter: 5 }, 5],
    ['3 seconds where nothing is said', null, {}, 3],
    ['3 seconds where the header is not a time', 'soon', {}, 3],
    ['a second at least', '0', {}, 1],
    ['a second where the body goes back in time', null, { retryAfter: -5 }, 1],
    ['two minutes at most', '86400', {}, 120],
  ];
  for (const [name, header, body, seconds] of waits) {
    it(`is ${name}`, () => {
      expect(outcomeOf(503, problem('busy', body), header)).to.deep.include({ seconds });
    });
  }

  it('is until the moment the header names', () => {
    const moment = new Date(Date.now() + 60_000).toUTCString();
    const outcome = outcomeOf(503, problem('busy'), moment);
    expect(outcome.kind === 'wait' ? outcome.seconds : 0).to.be.within(30, 61);
  });
});

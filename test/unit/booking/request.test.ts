import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { fieldErrorOf, fieldErrorsIn } from '../../../src/booking/field-errors.ts';
import { bookingRequest, draftOf } from '../../../src/booking/request.ts';
import { draftErrors } from '../../../src/booking/rules.ts';
import {
  EMPTY_DRAFT,
  type BookingDraft,
  type DraftError,
} from '../../../src/model/booking/booking-draft.ts';
import {
  NO_RULES,
  type BookingQuestion,
  type BookingTerms,
} from '../../../src/model/booking/booking-terms.ts';

const NOTICE = '2026-05-01';
const ORIGIN = { page: 'https://county.example/book', widget: '0.1.0', website: '' };
const question = (id: string, parts: Partial<BookingQuestion>): BookingQuestion => ({
  id,
  label: id,
  hint: null,
  type: 'short_text',
  required: true,
  options: [],
  minimum: null,
  maximum: null,
  only_if: null,
  ...parts,
});
const TERMS: BookingTerms = {
  questions: [
    question('door', {}),
    question('age', { type: 'number', minimum: 60 }),
    question('walks/~', { type: 'yes_no', required: false }),
  ],
  rules: {
    ...NO_RULES,
    attendee_names: 'optional',
    priority: { groups: [{ id: 'elders', label: '老年人' }], opens_days_before: null },
  },
};
const DEMANDS = { terms: TERMS, maxPartySize: 4, notice: NOTICE, isPriority: false };

const drafts: fc.Arbitrary<BookingDraft> = fc.record({
  sessionId: fc.constantFrom(null, 's'),
  name: fc.constantFrom(' 古丽 ', '古丽', '', '长'.repeat(81)),
  phone: fc.constantFrom('139 1234 5678', '0994-2345678', '', '12'),
  partySize: fc.constantFrom('1', '３', '4', '9'),
  consent: fc.constantFrom(NOTICE, NOTICE, null, 'old'),
  forOther: fc.boolean(),
  otherName: fc.constantFrom('', ' 阿依 '),
  relation: fc.constantFrom('', '女儿'),
  otherConsent: fc.constantFrom(NOTICE, NOTICE, null, 'old'),
  attendees: fc.array(fc.constantFrom('', ' 甲 ', '乙'), { maxLength: 3 }),
  answers: fc.record({
    door: fc.constantFrom('', '3 号'),
    age: fc.constantFrom('', '六十', '59', '６１'),
    'walks/~': fc.constantFrom('', 'yes', 'no'),
  }),
  priorityGroup: fc.constantFrom(null, 'elders'),
});

describe('a request for a booking', () => {
  it('has nothing wrong with it for an endpoint where the form found nothing', () => {
    let sent = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        if (draft.sessionId === null || draftErrors(draft, DEMANDS).length > 0) return;
        sent += 1;
        const request = bookingRequest(draft, TERMS, null, ORIGIN);
        expect(draftErrors(draftOf(draft.sessionId, request, NOTICE), DEMANDS)).to.deep.equal([]);
      }),
      { numRuns: 20_000, seed: 16 },
    );
    expect(sent).to.be.greaterThan(50);
  });

  it('leaves out what was typed for somebody, or for a group, that is not asked for', () => {
    const draft: BookingDraft = {
      ...EMPTY_DRAFT,
      otherName: '阿依',
      otherConsent: NOTICE,
      consent: NOTICE,
      attendees: ['甲'],
      priorityGroup: 'gone',
    };
    expect(bookingRequest(draft, TERMS, null, ORIGIN)).to.deep.include({
      onBehalfOf: null,
      attendees: [],
      priorityGroup: null,
      consents: [{ id: 'privacy', version: NOTICE }],
    });
  });

  it('takes the consent to the notice that stands, of several', () => {
    const request = {
      ...bookingRequest({ ...EMPTY_DRAFT, consent: 'old' }, TERMS, null, ORIGIN),
      consents: ['old', NOTICE].map((version) => ({ id: 'privacy', version }) as const),
    };
    expect(draftOf('s', request, NOTICE).consent).to.equal(NOTICE);
  });
});

describe('what is wrong with a request', () => {
  it('leads back to the field it was said of', () => {
    const said = (errors: readonly DraftError[]) => errors.map(({ field }) => field);
    fc.assert(
      fc.property(drafts, (draft) => {
        const errors = draftErrors(draft, DEMANDS).filter(({ field }) => field !== 'sessionId');
        const told = errors.flatMap((error) => fieldErrorOf(error, TERMS.questions) ?? []);
        expect(said(fieldErrorsIn(told, TERMS.questions))).to.deep.equal(said(errors));
      }),
      { seed: 16 },
    );
  });

  it('is told of an unknown value in its field as well', () => {
    const told = [
      { pointer: '#/contact/phone', code: 'new-code' },
      { pointer: '#/answers/walks~1~0', code: 'x' },
      { pointer: '#/answers/%', code: 'x' },
      { pointer: '#/nowhere', code: 'missing' },
      { pointer: '#/attendees/2/name', code: 'missing' },
    ];
    expect(fieldErrorsIn(told, TERMS.questions)).to.deep.equal([
      { field: 'phone', code: 'phone-invalid' },
      { field: 'answer-2', code: 'answer-unknown' },
      { field: 'attendee-2', code: 'attendee-missing' },
    ]);
  });
});

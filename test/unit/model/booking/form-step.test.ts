import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  EMPTY_DRAFT,
  type BookingDraft,
  type DraftError,
} from '../../../../src/model/booking/booking-draft.ts';
import { NO_RULES, type BookingTerms } from '../../../../src/model/booking/booking-terms.ts';
import { formQuestions } from '../../../../src/model/booking/form-questions.ts';
import { flowNamed, type FormFlow } from '../../../../src/model/booking/form-flow.ts';
import { nextStep, standingErrors, type FormAt } from '../../../../src/model/booking/form-step.ts';

const question = {
  label: '',
  hint: null,
  type: 'short_text',
  required: false,
  options: [],
  minimum: null,
  maximum: null,
} as const;
const TERMS: BookingTerms = {
  questions: [
    { ...question, id: 'eats', only_if: { question: 'comes', is: 'yes' } },
    { ...question, id: 'comes', only_if: null },
  ],
  rules: { ...NO_RULES, attendee_names: 'optional' },
};
const NO_TERMS: BookingTerms = { questions: [], rules: NO_RULES };

describe('the questions of a form', () => {
  const kindsOf = (draft: BookingDraft, terms = NO_TERMS, most = 4) =>
    formQuestions(draft, terms, most).map(({ kind }) => kind);

  it('are those that everybody is asked, and how many only where more may come', () => {
    expect(kindsOf(EMPTY_DRAFT)).to.deep.equal([
      ...['session', 'who', 'party', 'name', 'phone', 'consent'],
    ]);
    expect(kindsOf(EMPTY_DRAFT, NO_TERMS, 1)).to.not.include('party');
  });

  it('have what a service asks before the consent, named by its place among all', () => {
    const questions = formQuestions(EMPTY_DRAFT, TERMS, 4);
    expect(questions.at(-2)?.fields).to.deep.equal(['answer-1']);
    expect(questions.at(-1)?.kind).to.equal('consent');
  });

  it('have a field for each further person, and for who comes instead', () => {
    const draft = { ...EMPTY_DRAFT, partySize: '3', forOther: true };
    const fields = formQuestions(draft, TERMS, 4).map((asked) => [...asked.fields]);
    expect(fields[1]).to.deep.equal(['forOther', 'otherName', 'relation', 'otherConsent']);
    expect(fields[2]).to.deep.equal(['partySize', 'attendee-0', 'attendee-1']);
  });
});

describe('going on in a form', () => {
  const questions = formQuestions(EMPTY_DRAFT, NO_TERMS, 4);
  const last = questions.length - 1;
  const noName: DraftError = { field: 'name', code: 'name-missing' };
  const noSession: DraftError = { field: 'sessionId', code: 'session-missing' };

  const steps: [what: string, flow: FormFlow, at: FormAt, errors: DraftError[], next: object][] = [
    ['sends a page', 'page', 0, [], { kind: 'send' }],
    [
      'names what is wrong in the order of the form',
      'page',
      0,
      [noName, noSession],
      { kind: 'mend', errors: [noSession, noName] },
    ],
    ['looks at all answers first', 'check', 0, [], { kind: 'move', at: 'check' }],
    ['sends what was looked at', 'check', 'check', [], { kind: 'send' }],
    ['asks the next question', 'steps', 0, [noName], { kind: 'move', at: 1 }],
    [
      'stays where something is wrong',
      'steps',
      0,
      [noSession, noName],
      { kind: 'mend', errors: [noSession] },
    ],
    [
      'looks at all answers after the last question',
      'steps',
      last,
      [],
      { kind: 'move', at: 'check' },
    ],
    ['sends all steps', 'steps', 'check', [], { kind: 'send' }],
    [
      'sends no step in which something is wrong',
      'steps',
      'check',
      [noName],
      { kind: 'mend', errors: [noName] },
    ],
    [
      'does not mind what no question asks',
      'page',
      0,
      [{ field: 'otherName', code: 'other-name-missing' }],
      { kind: 'send' },
    ],
  ];
  for (const [what, flow, at, errors, next] of steps) {
    it(what, () => {
      expect(nextStep(flow, at, questions, errors)).to.deep.equal(next);
    });
  }

  it('is all on one page where the page names no way it knows', () => {
    expect([null, 'wizard', 'steps'].map(flowNamed)).to.deep.equal(['page', 'page', 'steps']);
  });
});

describe('an error of a form', () => {
  const found = { ...EMPTY_DRAFT, answers: { comes: 'x' }, attendees: ['', '乙'] };
  const errors: DraftError[] = [
    { field: 'name', code: 'name-missing' },
    { field: 'answer-1', code: 'answer-unknown' },
    { field: 'attendee-0', code: 'attendee-missing' },
  ];
  const standing = (now: BookingDraft) =>
    standingErrors({ at: 0, errors, found }, now, TERMS.questions).map(({ field }) => field);

  it('stands while its field is as it was', () => {
    const now = { ...found, phone: '1', answers: { comes: 'x', eats: 'y' }, attendees: ['', ''] };
    expect(standing(now)).to.deep.equal(['name', 'answer-1', 'attendee-0']);
  });

  it('is gone with the first change of its field, and of no other', () => {
    expect(standing({ ...found, name: '古' })).to.deep.equal(['answer-1', 'attendee-0']);
    expect(standing({ ...found, answers: { comes: 'yes' } })).to.deep.equal(['name', 'attendee-0']);
    expect(standing({ ...found, attendees: ['甲', '乙'] })).to.deep.equal(['name', 'answer-1']);
  });
});

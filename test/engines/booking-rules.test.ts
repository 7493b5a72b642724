import { expect } from 'chai';
import {
  EMPTY_DRAFT,
  MAX_NAME_LENGTH,
  type BookingDraft,
} from '../../src/model/booking/booking-draft.ts';
import { NO_RULES, type BookingTerms } from '../../src/model/booking/booking-terms.ts';
import { parsePartySize } from '../../src/model/booking/party-size.ts';
import { draftErrors, type Demands } from '../../src/booking/rules.ts';

const COMPLETE: BookingDraft = {
  ...EMPTY_DRAFT,
  sessionId: 'at-yoga~weekly~2026-11-25T10:00',
  name: '古丽',
  phone: '13912345678',
  partySize: '2',
  consent: '2026-05-01',
};

const DEMANDS: Demands = {
  terms: { questions: [], rules: NO_RULES },
  maxPartySize: 4,
  notice: '2026-05-01',
  isPriority: false,
};

function errorsOf(parts: Partial<BookingDraft>, demands: Partial<Demands> = {}): string[] {
  return draftErrors({ ...COMPLETE, ...parts }, { ...DEMANDS, ...demands }).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('a draft', () => {
  it('that is complete has no errors', () => {
    expect(errorsOf({})).to.deep.equal([]);
  });

  it('that is empty names all that is missing', () => {
    expect(draftErrors(EMPTY_DRAFT, DEMANDS)).to.deep.equal([
      { field: 'sessionId', code: 'session-missing' },
      { field: 'name', code: 'name-missing' },
      { field: 'phone', code: 'phone-missing' },
      { field: 'consent', code: 'consent-missing' },
    ]);
  });

  const cases: [name: string, parts: Partial<BookingDraft>, error: string][] = [
    ['without a session', { sessionId: null }, 'sessionId session-missing'],
    ['with a name of spaces', { name: ' \u3000' }, 'name name-missing'],
    ['with a long name', { name: '长'.repeat(MAX_NAME_LENGTH + 1) }, 'name name-too-long'],
    ['with a phone of spaces', { phone: '  ' }, 'phone phone-missing'],
    ['with half a phone number', { phone: '1391234' + '5'.repeat(2) }, 'phone phone-invalid'],
    ['with a word for a number', { partySize: '两个' }, 'partySize party-not-a-number'],
    ['with no number of people', { partySize: '' }, 'partySize party-not-a-number'],
    ['with half a person', { partySize: '1.5' }, 'partySize party-not-a-number'],
    ['with fewer than no people', { partySize: '-1' }, 'partySize party-not-a-number'],
    ['with nobody', { partySize: '0' }, 'partySize party-out-of-range'],
    ['with one person too many', { partySize: '5' }, 'partySize party-out-of-range'],
    ['without consent', { consent: null }, 'consent consent-missing'],
    ['with consent to an older notice', { consent: '2025-01-01' }, 'consent consent-outdated'],
    [
      'for somebody without a name',
      { forOther: true, otherConsent: '2026-05-01' },
      'otherName other-name-missing',
    ],
    [
      'for somebody who has agreed to an older notice',
      { forOther: true, otherName: '阿依', otherConsent: '2025-01-01' },
      'otherConsent other-consent-missing',
    ],
    ['with a group nobody knows', { priorityGroup: 'x' }, 'priorityGroup priority-needed'],
  ];
  for (const [name, parts, error] of cases) {
    it(`${name} says "${error}" and nothing else`, () => {
      expect(errorsOf(parts)).to.deep.equal([error]);
    });
  }

  const fine: [name: string, parts: Partial<BookingDraft>][] = [
    ['a name of the full length', { name: '长'.repeat(MAX_NAME_LENGTH) }],
    ['space around a name', { name: ` ${'长'.repeat(MAX_NAME_LENGTH)} ` }],
    ['a Uyghur name', { name: 'گۈلنار' }],
    ['a landline', { phone: '0994-2345678' }],
    ['one person', { partySize: '1' }],
    ['as many people as allowed', { partySize: '4' }],
    ['full-width digits', { partySize: '３', phone: '１３９１２３４５６７８' }],
  ];
  for (const [name, parts] of fine) {
    it(`accepts ${name}`, () => {
      expect(errorsOf(parts)).to.deep.equal([]);
    });
  }
});

describe('a draft for a service with rules of its own', () => {
  const named: BookingTerms = {
    questions: [],
    rules: { ...NO_RULES, attendee_names: 'required' },
  };

  it('names each of the party who has no name, but the first', () => {
    expect(errorsOf({ partySize: '4', attendees: ['甲', ' '] }, { terms: named })).to.deep.equal([
      'attendee-1 attendee-missing',
      'attendee-2 attendee-missing',
    ]);
  });

  it('asks for no more names than a form has fields for', () => {
    const attendees = Array.from({ length: 20 }, () => '甲');
    const demands = { terms: named, maxPartySize: 30 };
    expect(errorsOf({ partySize: '30', attendees }, demands)).to.deep.equal([]);
  });

  it('needs a group where the session is only open to groups yet', () => {
    const groups = [{ id: 'elders', label: '老年人' }];
    const rules = { ...NO_RULES, priority: { groups, opens_days_before: null } };
    const demands = { terms: { questions: [], rules }, isPriority: true };
    expect(errorsOf({}, demands)).to.deep.equal(['priorityGroup priority-needed']);
    expect(errorsOf({ priorityGroup: 'elders' }, demands)).to.deep.equal([]);
  });
});

describe('a number of people', () => {
  const numbers: [text: string, number: number | null][] = [
    ['3', 3],
    [' 3 ', 3],
    ['１２', 12],
    ['007', 7],
    ['9999', 9999],
    ['10000', null],
    ['', null],
    ['3人', null],
    ['+3', null],
    ['1e2', null],
    ['0x1', null],
    ['Infinity', null],
  ];
  for (const [text, number] of numbers) {
    it(`reads "${text}" as ${number ?? 'none'}`, () => {
      expect(parsePartySize(text)).to.equal(number);
    });
  }
});

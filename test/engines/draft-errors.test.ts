import { expect } from 'chai';
import { EMPTY_DRAFT, MAX_NAME_LENGTH, type BookingDraft } from '../../src/model/booking-draft.ts';
import { draftErrors, parsePartySize } from '../../src/model/draft-errors.ts';

const COMPLETE: BookingDraft = {
  ...EMPTY_DRAFT,
  sessionId: 'at-yoga~weekly~2026-11-25T10:00',
  name: '古丽',
  phone: '13912345678',
  partySize: '2',
  consent: '2026-05-01',
};

function errorsOf(parts: Partial<BookingDraft>, maxPartySize = 4): string[] {
  return draftErrors({ ...COMPLETE, ...parts }, maxPartySize).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('a draft', () => {
  it('that is complete has no errors', () => {
    expect(errorsOf({})).to.deep.equal([]);
  });

  it('that is empty names all that is missing, in the order of the form', () => {
    expect(draftErrors(EMPTY_DRAFT, 4)).to.deep.equal([
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

import { expect } from 'chai';
import { isPhoneNumber, normalizePhone, telephoneAddress } from '../../src/model/phone-number.ts';

const NUMBERS: [name: string, typed: string, kept: string][] = [
  ['a mobile number', '13912345678', '13912345678'],
  ['a mobile number in groups', '139 1234 5678', '13912345678'],
  ['a mobile number with dashes', '139-1234-5678', '13912345678'],
  ['full-width digits', '１３９１２３４５６７８', '13912345678'],
  ['a mobile number with +86', '+86 139 1234 5678', '13912345678'],
  ['a mobile number with a full-width +86', '＋８６１３９１２３４５６７８', '13912345678'],
  ['a mobile number with 0086', '0086-13912345678', '13912345678'],
  ['a landline', '0994-2345678', '09942345678'],
  ['a landline with +86', '+86 0994 2345678', '09942345678'],
  ['a landline in brackets', '（0994）2345678', '09942345678'],
  ['a landline of a big city', '010-62345678', '01062345678'],
  ['a landline with an em dash', '0994—2345678', '09942345678'],
  ['a landline with extension', '0994-2345678转801', '09942345678转801'],
  ['a landline without area code', '234 5678', '2345678'],
  ['a landline of eight digits', '62345678', '62345678'],
  ['a 400 number', '400-123-4567', '4001234567'],
  ['a 400 number with +86', '+864001234567', '4001234567'],
  ['a number in Kazakhstan', '+7 701 123 45 67', '+77011234567'],
  ['a number in the USA', '+1 (202) 555-0143', '+12025550143'],
];

const REFUSED: [name: string, typed: string][] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['a name', '张三'],
  ['ten digits of a mobile number', '1391234567'],
  ['twelve digits of a mobile number', '139123456789'],
  ['a mobile number that begins with 12', '12912345678'],
  ['a number with a letter in it', '1391234567a'],
  ['two numbers', '13912345678、13812345678'],
  ['an emergency number', '110'],
  ['an international number that is too long', '+1234567890123456'],
  ['an international number that begins with 0', '+0123456789'],
  ['markup', '<b>13912345678</b>'],
];

describe('a phone number', () => {
  for (const [name, typed, kept] of NUMBERS) {
    it(`accepts ${name}: ${typed}`, () => {
      expect(isPhoneNumber(typed)).to.equal(true);
    });
    it(`keeps ${typed} as ${kept}`, () => {
      expect(normalizePhone(typed)).to.equal(kept);
    });
    it(`keeps ${kept} as it is`, () => {
      expect(normalizePhone(kept)).to.equal(kept);
    });
  }

  for (const [name, typed] of REFUSED) {
    it(`refuses ${name}`, () => {
      expect(isPhoneNumber(typed)).to.equal(false);
    });
  }
});

describe('the address to dial', () => {
  const addresses: [number: string, address: string | null][] = [
    ['13912345678', 'tel:13912345678'],
    ['0994-2345678', 'tel:09942345678'],
    ['０９９４－２３４５６７８', 'tel:09942345678'],
    ['+7 701 123 45 67', 'tel:+77011234567'],
    ['0994-2345678转801', 'tel:09942345678'],
    ['0994-2345678#801', 'tel:09942345678'],
    ['0994-2345678，801', 'tel:09942345678'],
    ['0994-2345678、0994-2345679', 'tel:09942345678'],
    ['0994-2345678/2345679', 'tel:09942345678'],
    ['12345', 'tel:12345'],
    ['110', 'tel:110'],
    ['12', null],
    ['待公布', null],
    ['', null],
  ];
  for (const [number, address] of addresses) {
    it(`of "${number}" is ${address ?? 'none'}`, () => {
      expect(telephoneAddress(number)).to.equal(address);
    });
  }
});

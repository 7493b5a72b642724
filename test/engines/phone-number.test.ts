import { expect } from 'chai';
import { isPhoneNumber, normalizePhone } from '../../src/model/phones/phone-number.ts';

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
  ['a mobile number behind 86', '8613912345678', '13912345678'],
  ['a mobile number behind 86 and dashes', '86-139-1234-5678', '13912345678'],
  ['a mobile number behind a bracketed +86', '(+86)139 1234 5678', '13912345678'],
  ['a mobile number with the 0 of old', '013912345678', '13912345678'],
  ['a mobile number in Arabic digits', '۱۳۹۱۲۳۴۵۶۷۸', '13912345678'],
  ['a landline behind 86', '86 0994 2345678', '09942345678'],
  ['a landline with +86 in place of its 0', '+86 994 2345678', '09942345678'],
  ['a landline of Beijing with +86', '+86 10 6234 5678', '01062345678'],
  ['a landline with a dashed extension', '0994-1234567-802', '09941234567转802'],
  ['a landline with its extension named', '0994-2345678 分机 802', '09942345678转802'],
  ['a landline with its extension named twice', '0994-2345678转分机802', '09942345678转802'],
  ['a landline with an extension in English', '0994-2345678 ext. 802', '09942345678转802'],
  ['a landline with an extension behind #', '0994-2345678#802', '09942345678转802'],
  ['a landline with an extension of RFC 3966', '0994-2345678;ext=802', '09942345678转802'],
  ['a landline with +86 and an extension', '+86-0994-2345678-802', '09942345678转802'],
  ['a landline with a full-width comma', '0994-2345678，802', '09942345678转802'],
  ['a landline in three groups', '0994-234-5678', '09942345678'],
  ['a local number with an extension', '2345678-802', '2345678转802'],
  ['a 400 number with an extension', '400-123-4567-8', '4001234567转8'],
  ['an 800 number', '800-820-1234', '8008201234'],
  ['a number in Hong Kong behind 00', '00852 2345 6789', '+85223456789'],
  ['a number in Taiwan behind 00', '00886912345678', '+886912345678'],
  ['a number in Kazakhstan behind 00', '007 701 123 45 67', '+77011234567'],
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
  ['two numbers and a stroke', '0994-2345678/2345679'],
  ['an extension alone', '转802'],
  ['two extensions', '0994-2345678转801转802'],
  ['an extension of a mobile number', '13912345678转8'],
  ['an extension that is too long', '0994-2345678转1234567'],
  ['a mobile number that lacks a digit behind 86', '861391234567'],
  ['an area code that is none', '0112345678'],
  ['a name before its number', '张三13912345678'],
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

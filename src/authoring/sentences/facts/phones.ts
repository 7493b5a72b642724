import { piecesOfText } from '../../../model/phones/phones-in-text.ts';
import type { Phone } from '../../../model/service.ts';
import { ask, plainFact, read, type FactReading } from './fact-reading.ts';

/** Digits of a number without its area code, where one may have been lost. */
const LOST_NOUGHT = /^(?!1[3-9]|[48]00)(?:10|2\d|[3-9]\d\d)[- ]?\d{7,8}$/;

/** Reads telephone numbers, each with a name or without: "0994-2220148、前台 0994-2220149转802". */
export function readPhones(sentence: string): FactReading<readonly Phone[]> {
  const text = plainFact(sentence);
  if (text === null) return ask('phones', sentence.slice(0, 20));
  const phones: Phone[] = [];
  for (const part of text.split(/ ?[、,;/\n] ?/).filter(Boolean)) {
    if (LOST_NOUGHT.test(part)) return ask('phone-nought', part);
    const phone = phoneOf(part);
    if (phone === null) return ask('phones', part);
    if (LOST_NOUGHT.test(phone.number)) return ask('phone-nought', phone.number);
    phones.push(phone);
  }
  return phones.length === 0 ? ask('phones', text) : read(phones);
}

/** One number, and the words beside it as its name. */
function phoneOf(part: string): Phone | null {
  const pieces = piecesOfText(part);
  const [number, another] = pieces.filter(({ address }) => address !== null);
  if (number === undefined || another !== undefined) return null;
  const name = pieces
    .filter((piece) => piece !== number)
    .map(({ text }) => text.replace(/[()（）:：]/g, ' ').trim())
    .filter((words) => words !== '' && !/^(?:电话|联系电话|手机|tel|phone)$/i.test(words))
    .join(' ');
  return { number: number.text.trim(), name: name === '' ? null : name };
}

/** The standard form of telephone numbers; `null` where it cannot say exactly these. */
export function writePhones(phones: readonly Phone[]): string | null {
  const sentence = phones
    .map(({ number, name }) => (typeof name === 'string' ? `${name} ${number}` : number))
    .join('、');
  const reading = readPhones(sentence);
  const plain = (all: readonly Phone[]) =>
    JSON.stringify(all.map(({ number, name }) => [number, name]));
  return reading.kind === 'read' && plain(reading.fact) === plain(phones) ? sentence : null;
}

import { phoneReader, type PhonePiece } from './phone-reader.ts';

/** A number as it stands in a text, with its `tel:` address. */
export interface NumberToCall {
  readonly number: string;
  readonly address: string;
}

/** One number of the mainland and nothing beside it, as most texts about phones are. */
const ONE_NUMBER =
  /^(?:1[3-9]\d{9}|0[3-9]\d\d-?[1-9]\d{6,7}|0(?:10|2\d)-?[1-9]\d{6,7}|[1-9]\d{2,7})$/;

/** Tells if a text about phones is more than one number: then it has to be learned how to read it. */
export function saysMore(text: string): boolean {
  return !ONE_NUMBER.test(text);
}

/**
 * A text about phones in its parts: each number in it can be called by itself. Words, opening times and fax
 * numbers stay words, and so does all that nobody here can read.
 */
export function phonePieces(text: string): readonly PhonePiece[] {
  if (saysMore(text)) return phoneReader()?.(text) ?? [{ text, address: null }];
  return [{ text, address: `tel:${text.replace('-', '')}` }];
}

/** The first number of a text as it stands there; `null` where there is nothing to call. */
export function firstNumber(text: string): NumberToCall | null {
  for (const { text: number, address } of phonePieces(text)) {
    if (address !== null) return { number, address };
  }
  return null;
}

/** The `tel:` address of the first number in a text, or `null` where there is nothing to dial. */
export function telephoneAddress(text: string): string | null {
  return firstNumber(text)?.address ?? null;
}

/** A part of a text about phones: words, or a number as it stands there with its `tel:` address. */
export interface PhonePiece {
  readonly text: string;
  readonly address: string | null;
}

/** Reads texts about phones that are more than one number, such as `周一至周五 0994-2345678转802`. */
export type PhoneReader = (text: string) => readonly PhonePiece[];

let known: PhoneReader | null = null;

/** Learns to read such texts: a page when its feed has some, programs at their start. */
export function learnPhones(reader: PhoneReader): void {
  known = reader;
}

/** Gives the reader where there is one; without it such texts are only said. */
export function phoneReader(): PhoneReader | null {
  return known;
}

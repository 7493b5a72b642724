/** The description of a field, in Chinese and in English. */
export type FieldWord = readonly [zh: string, en: string];

/** Descriptions by the paths of fields. */
export type FieldWords = Readonly<Record<string, FieldWord>>;

/** Descriptions of the members of one field, by its path. */
export function within(path: string, words: FieldWords): FieldWords {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [`${path}.${key}`, word] as const),
  );
}

/** A telephone number. */
export const PHONE: FieldWords = {
  number: [
    '号码，带区号；分机写在后面。',
    'The number, with its area code; an extension stands after it.',
  ],
  name: ['找谁、做什么用的。', 'Whom it reaches, or what it is for.'],
};

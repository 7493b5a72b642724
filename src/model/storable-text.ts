/** U+0000, which PostgreSQL does not store, and halves of characters, which no UTF-8 can say. */
const UNSTORABLE = /\0|\p{Cs}/u;

/** Tells if a text can be stored as it is in every database, and be said in an address. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

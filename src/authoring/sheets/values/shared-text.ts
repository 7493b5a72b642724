import { SheetsFault } from '../reading.ts';

/**
 * The text that a cell names by its number.
 *
 * @throws {SheetsFault} if there is none: the cell would look as if somebody had emptied it
 */
export function sharedText(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw new SheetsFault('damaged');
  return text;
}

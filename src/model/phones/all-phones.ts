import { learnPhones } from './phone-reader.ts';
import { piecesOfText } from './phones-in-text.ts';

/** Learns to read whatever stands in a text about phones. */
export function learnAllPhones(): void {
  learnPhones(piecesOfText);
}

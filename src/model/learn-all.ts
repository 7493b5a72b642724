import { learnAllPhones } from './phones/all-phones.ts';
import { learnAllRules } from './rules/all-rules.ts';

/** Learns what few feeds have: for programs, which read whatever comes. */
export function learnAll(): void {
  learnAllPhones();
  learnAllRules();
}

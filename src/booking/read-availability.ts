import { AnswerReader } from './answer-reader.ts';
import { AVAILABILITY_TABLE } from './availability-table.ts';
import type { Availability } from './contract.ts';

/** Reads what an endpoint tells of free places: a form needs it before anything is sent. */
export const readAvailability = new AnswerReader(AVAILABILITY_TABLE).of<Availability>(
  'availability',
);

import { answersIn } from './answers-in.ts';
import { AVAILABILITY_TABLE } from './availability-table.ts';
import type { Availability } from './contract.ts';

/** Reads what an endpoint tells of free places: a form needs it before anything is sent. */
export const readAvailability = answersIn(AVAILABILITY_TABLE)<Availability>('availability');

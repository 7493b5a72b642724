import { ANSWER_TABLE } from './answer-table.ts';
import { answersIn } from './answers-in.ts';
import type { Booking, Problem } from './contract.ts';
import type { NeedReceipt } from './need-contract.ts';

const answer = answersIn(ANSWER_TABLE);

export const readBooking = answer<Booking>('booking');
export const readNeedReceipt = answer<NeedReceipt>('needReceipt');
export const readProblem = answer<Problem>('problem');

import { AnswerReader } from './answer-reader.ts';
import { ANSWER_TABLE } from './answer-table.ts';
import type { Booking, Problem } from './contract.ts';
import type { NeedReceipt } from './need-contract.ts';

const answers = new AnswerReader(ANSWER_TABLE);

export const readBooking = answers.of<Booking>('booking');
export const readNeedReceipt = answers.of<NeedReceipt>('needReceipt');
export const readProblem = answers.of<Problem>('problem');

import { PROBLEM_STATUS, type Booking, type Problem } from '../booking/contract.ts';
import type { NeedReceipt } from '../booking/need-contract.ts';
import { bookingSchema, needReceiptSchema, problemSchema } from '../booking/schema.ts';
import { expect } from './broken.ts';

/** @throws Broken unless the answer is a booking */
export async function bookingIn(answer: Response): Promise<Booking> {
  const text = await answer.text();
  expect(answer.status < 300, `expected a booking, got ${answer.status} ${typeIn(text)}`);
  const reading = bookingSchema.safeParse(jsonIn(text));
  expect(reading.success, 'the answer is not of the shape of a booking');
  return reading.data;
}

/** @throws Broken unless the answer is a receipt for a need */
export async function receiptIn(answer: Response): Promise<NeedReceipt> {
  const text = await answer.text();
  expect(answer.status < 300, `expected a receipt, got ${answer.status} ${typeIn(text)}`);
  const reading = needReceiptSchema.safeParse(jsonIn(text));
  expect(reading.success, 'the answer is not of the shape of a receipt');
  return reading.data;
}

/** A problem, wherever it stands; `null` where the answer is none. */
export async function problemIn(answer: Response): Promise<Problem | null> {
  const reading = problemSchema.safeParse(jsonIn(await answer.clone().text()));
  return reading.success ? reading.data : null;
}

/** @throws Broken unless the answer is one of these problems, sent as RFC 9457 and the contract say */
export async function expectProblem(
  answer: Response,
  ...types: readonly string[]
): Promise<Problem> {
  const problem = await problemIn(answer);
  expect(problem !== null, `expected ${types.join(' or ')}, got ${answer.status} and no problem`);
  const name = problem.type.split('/').at(-1) ?? '';
  expect(types.includes(name), `expected ${types.join(' or ')}, got ${answer.status} ${name}`);
  const type = answer.headers.get('content-type') ?? '';
  expect(
    type.startsWith('application/problem+json'),
    `a problem is sent as application/problem+json, not ${type}`,
  );
  const status = (PROBLEM_STATUS as Readonly<Record<string, number>>)[name];
  expect(answer.status === status, `${name} is sent with ${status}, not ${answer.status}`);
  return problem;
}

/** The value of a JSON text; `null` where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function typeIn(text: string): string {
  const reading = problemSchema.safeParse(jsonIn(text));
  return reading.success ? reading.data.type : '';
}

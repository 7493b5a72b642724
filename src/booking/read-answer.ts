import { linkedShapes, type Shape } from '../shape/linked-shapes.ts';
import { readShape } from '../shape/read-shape.ts';
import { ANSWER_TABLE } from './answer-table.ts';
import type { Availability, Booking, Problem } from './contract.ts';
import type { NeedReceipt } from './need-contract.ts';

/** Reads a parsed answer; `null` where it is not what was asked for. */
export type ReadAnswer<Answer> = (value: unknown) => Answer | null;

let shapes: ReadonlyMap<string, Shape> | null = null;

/** An answer is believed as a whole, or not at all; what is none of its members is left out. */
function answer<Answer>(name: string): ReadAnswer<Answer> {
  return (value) => {
    shapes ??= linkedShapes(ANSWER_TABLE);
    const shape = shapes.get(name);
    const read = shape === undefined ? undefined : readShape(shape, value, true).value;
    // The table is made of a schema that is held against this type.
    return read === undefined ? null : (read as Answer);
  };
}

export const readAvailability = answer<Availability>('availability');
export const readBooking = answer<Booking>('booking');
export const readNeedReceipt = answer<NeedReceipt>('needReceipt');
export const readProblem = answer<Problem>('problem');

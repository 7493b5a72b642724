import { availabilitySchema } from '../booking/availability-schema.ts';
import { bookingSchema, needReceiptSchema, problemSchema } from '../booking/schema.ts';
import { envelopeSchema } from '../feed/envelope-schema.ts';
import { recordSchemas } from '../feed/schema.ts';
import { compileLateMembers, compileSchemas } from './compile-schema.ts';
import { tableFile } from './table-file.ts';

/** The files that pages read with, by their places in `src/`, as the schemas make them. */
export function tableFiles(): Readonly<Record<string, string>> {
  return {
    'feed/feed-table.ts': tableFile(
      'FEED_TABLE',
      'The shapes of the records of a feed, for the reader of pages.',
      compileSchemas({ feed: envelopeSchema, ...recordSchemas }),
    ),
    'feed/late-table.ts': tableFile(
      'LATE_TABLE',
      'The shapes of members of those records that are read when something shows them.',
      compileLateMembers({ feed: envelopeSchema, ...recordSchemas }),
    ),
    'booking/availability-table.ts': tableFile(
      'AVAILABILITY_TABLE',
      'The shape of what an endpoint tells of free places, for the reader of pages.',
      compileSchemas({ availability: availabilitySchema }),
    ),
    'booking/answer-table.ts': tableFile(
      'ANSWER_TABLE',
      'The shapes of the answers of an endpoint, for the reader of pages.',
      compileSchemas({
        booking: bookingSchema,
        needReceipt: needReceiptSchema,
        problem: problemSchema,
      }),
    ),
  };
}

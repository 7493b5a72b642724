import { postBooking } from './endpoint.ts';
import type { BookingIntent } from './intent.ts';
import type { Outcome } from './outcome.ts';
import { sendUntilAnswered, type SubmitOptions } from './send.ts';

/** The intent that was answered, with the answer: its key may have been renewed on the way. */
export interface Submission {
  readonly intent: BookingIntent;
  readonly outcome: Outcome;
}

/** Sends a booking until there is a final answer; it books at most once. */
export async function submitBooking(
  endpoint: string,
  intent: BookingIntent,
  options: SubmitOptions,
): Promise<Submission> {
  const { request, outcome } = await sendUntilAnswered(
    intent.request,
    (asked) =>
      postBooking(endpoint, { ...intent, request: asked }, options.language, options.signal),
    options,
  );
  return { intent: request === intent.request ? intent : { ...intent, request }, outcome };
}

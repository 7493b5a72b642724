import { readingSteps, type FeedReading } from './feed-reading.ts';
import { meant } from './meant/meant.ts';

/** Reads a feed in one go, as it is meant, and leaves the value as it is: for servers and tools. */
export function readFeed(value: unknown): FeedReading {
  const steps = readingSteps(value, { copies: true, meant });
  for (;;) {
    const step = steps.next(false);
    if (step.done) return step.value;
  }
}

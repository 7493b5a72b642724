/** Says, in a process where nothing has been learned, which of some feeds have something to learn, and what is made of it. */
import { readFeed } from '../../src/feed/read-feed.ts';
import { phonePieces } from '../../src/model/phones/phone-text.ts';
import { scheduleDoubt } from '../../src/model/time/schedule-doubt.ts';
import { needsPhones, needsRules } from '../../src/model/unlearned.ts';
import type { Json } from '../../src/shape/shape-table.ts';

const feeds = JSON.parse(process.argv[2] ?? '[]') as readonly Json[];
const said = feeds.map((given) => {
  const reading = readFeed(given);
  if (!('feed' in reading)) throw new TypeError(JSON.stringify(reading));
  const { feed } = reading;
  const [schedule] = feed.schedules;
  return {
    needsRules: needsRules(feed),
    needsPhones: needsPhones(feed),
    isInDoubt: schedule !== undefined && scheduleDoubt(schedule, []) !== null,
    pieces: feed.services.flatMap(({ phones }) =>
      phones.flatMap(({ number }) => phonePieces(number)),
    ),
  };
});
process.stdout.write(JSON.stringify(said));

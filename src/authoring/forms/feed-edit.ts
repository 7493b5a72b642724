import { oddItems } from '../odd-items.ts';
import { readFeed } from '../../feed/read-feed.ts';
import type { Envelope, Feed } from '../../model/feed.ts';
import { readyCalendar } from '../../model/rules/ready-calendars.ts';
import type { Calendar } from '../../model/schedule.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { FormLanguage } from './form.ts';

/** The lists of a feed that forms change. */
export type EditedList = Exclude<keyof Feed, 'feed' | 'capabilities'>;

export interface EditOptions {
  readonly language: FormLanguage;
  readonly now: Instant;
}

/** The records of a list, as long as it is the same. */
interface KnownRecords {
  readonly all: readonly unknown[];
  readonly records: readonly JsonRecord[];
  readonly byId: ReadonlyMap<unknown, JsonRecord>;
}

const NOTHING: readonly unknown[] = [];
const BLANK_ENVELOPE = { spec: '1.0' };

/** A feed as it is written, being changed: what nobody changes stays as it is, in its place. */
export class FeedEdit {
  readonly language: FormLanguage;
  readonly now: Instant;
  /** The envelope as it is read. */
  readonly envelope: Envelope;
  readonly today: PlainDate;
  readonly #feed: JsonRecord;
  readonly #lists = new Map<string, readonly unknown[]>();
  readonly #records = new Map<string, KnownRecords>();
  #calendars: readonly JsonRecord[] | null = null;
  #envelope: JsonRecord | null = null;

  /** @param feed the feed as it is written, parsed */
  constructor(feed: JsonRecord, { language, now }: EditOptions) {
    this.#feed = feed;
    this.language = language;
    this.now = now;
    this.envelope = envelopeOf(feed['feed']);
    this.today = wallTimeAt(now, this.envelope.timezone).date;
  }

  /** The records of a list, as they are written: the same list until one of them is changed. */
  records(list: EditedList): readonly JsonRecord[] {
    const all = this.#all(list);
    const known = this.#records.get(list);
    if (known?.all === all) return known.records;
    const records = all.filter(isObject);
    // Of those with one id the first.
    const byId = new Map([...records].reverse().map((record) => [record['id'], record]));
    this.#records.set(list, { all, records, byId });
    return records;
  }

  /** The first record of an id; `null` for none. */
  get(list: EditedList, id: unknown): JsonRecord | null {
    this.records(list);
    return this.#records.get(list)?.byId.get(id) ?? null;
  }

  /** Puts a record in the place of the first that has its id, or behind all others. */
  put(list: EditedList, record: JsonRecord): void {
    const all = this.#all(list);
    const at = all.findIndex((each) => isObject(each) && each['id'] === record['id']);
    this.#lists.set(
      list,
      at < 0 ? [...all, record] : all.map((each, index) => (index === at ? record : each)),
    );
  }

  remove(list: EditedList, id: unknown): void {
    this.#lists.set(
      list,
      this.#all(list).filter((each) => !isObject(each) || each['id'] !== id),
    );
  }

  /** Puts another envelope in the place of the one of the feed. */
  putEnvelope(envelope: JsonRecord): void {
    this.#envelope = envelope;
  }

  /** The calendars of the feed, as they are written. */
  get calendars(): readonly JsonRecord[] {
    if (this.#calendars !== null) return this.#calendars;
    const calendars = this.#writtenCalendars;
    return Array.isArray(calendars) ? calendars.filter(isObject) : [];
  }

  get #writtenCalendars(): unknown {
    return isObject(this.#feed['feed']) ? this.#feed['feed']['calendars'] : undefined;
  }

  set calendars(calendars: readonly JsonRecord[]) {
    this.#calendars = calendars;
  }

  /** The calendar that times go by of which nobody says another: the feed's own, else that of China. */
  get calendar(): Calendar | null {
    const [own] = this.envelope.calendars;
    return own ?? (this.envelope.timezone === 'Asia/Shanghai' ? readyCalendar('cn') : null);
  }

  /** The words of a text in the language of the form, or in one of the feed's. */
  wording(text: unknown): string {
    const isText =
      typeof text === 'string' ||
      (isObject(text) && Object.values(text).every((words) => typeof words === 'string'));
    if (!isText) return '';
    return wordingOf(text as Text, this.language, this.envelope.languages)?.text ?? '';
  }

  /** The feed as it is now. */
  get feed(): JsonRecord {
    const feed = this.#envelope ?? this.#feed['feed'];
    const calendars =
      this.#calendars === null
        ? {}
        : { calendars: [...this.#calendars, ...oddItems(this.#writtenCalendars)] };
    const isChanged = this.#calendars !== null || this.#envelope !== null;
    return {
      ...this.#feed,
      ...(isChanged && isObject(feed) ? { feed: { ...feed, ...calendars } } : {}),
      ...Object.fromEntries(this.#lists),
    };
  }

  #all(list: EditedList): readonly unknown[] {
    const changed = this.#lists.get(list);
    if (changed !== undefined) return changed;
    const written = this.#feed[list];
    return Array.isArray(written) ? (written as readonly unknown[]) : NOTHING;
  }
}

/** The envelope as it is read; that of a new feed where it cannot be. */
function envelopeOf(written: unknown): Envelope {
  const reading = readFeed({ feed: written });
  const read = 'failure' in reading ? readFeed({ feed: BLANK_ENVELOPE }) : reading;
  if ('failure' in read) throw new RangeError(read.detail);
  return read.feed.feed;
}

/** An envelope as it is read; as it is written where it cannot be. */
export function meantEnvelope(envelope: JsonRecord): JsonRecord {
  const reading = readFeed({ feed: envelope });
  return 'failure' in reading ? envelope : { ...reading.feed.feed };
}

/** Records of a list as they are read; those that cannot be are left out. */
export function meantRecords<List extends EditedList>(
  list: List,
  records: readonly JsonRecord[],
): Feed[List] {
  const reading = readFeed({ feed: BLANK_ENVELOPE, [list]: records });
  if ('failure' in reading) throw new RangeError(reading.detail);
  return reading.feed[list];
}

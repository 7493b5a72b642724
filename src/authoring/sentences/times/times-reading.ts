import type { QuestionCode } from '../../../i18n/sentence-questions.ts';
import type { Calendar, Schedule } from '../../../model/schedule.ts';
import type { PlainDate } from '../../../model/time/plain-date.ts';

/** A schedule before it has a name. */
export type UnnamedSchedule = Omit<Schedule, 'id' | 'unreadable'>;

/** The things a sentence takes for granted. */
export interface SentenceContext {
  /** The day on which it is read: holidays that are named are those that come after it. */
  readonly today: PlainDate;
  readonly kind: Schedule['kind'];
  /** The calendar whose holidays are meant; `null` where the feed has none. */
  readonly calendar: Calendar | null;
}

/** A sentence about times, read. Nothing of it is guessed: what may mean two things is a question. */
export type TimesReading =
  | {
      readonly kind: 'read';
      readonly schedules: readonly UnnamedSchedule[];
      /** Things said beside the times, as they stand: "约1.5小时". */
      readonly notes: readonly string[];
      readonly remarks: readonly Remark[];
    }
  /** It says that there are no fixed times: "请电话咨询". The words go into a description. */
  | { readonly kind: 'no-times'; readonly text: string }
  | { readonly kind: 'ask'; readonly questions: readonly Question[] };

/** A thing that was read, and that its writer should look at. */
export interface Remark {
  readonly code: 'dots-for-colons';
  readonly piece: string;
}

/** A piece of a sentence that nobody can read for certain, and what has to be known. */
export interface Question {
  readonly code: QuestionCode;
  /** The piece as it stands; empty where something is missing. */
  readonly piece: string;
}

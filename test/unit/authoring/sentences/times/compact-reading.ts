import { readTimes } from '../../../../../src/authoring/sentences/times/read-times.ts';
import type {
  SentenceContext,
  TimesReading,
  UnnamedSchedule,
} from '../../../../../src/authoring/sentences/times/times-reading.ts';
import type { TimeRange } from '../../../../../src/model/schedule.ts';
import type { Text } from '../../../../../src/model/text.ts';
import { readyCalendar } from '../../../../../src/model/rules/ready-calendars.ts';

/** Things that a sentence of the tests takes for granted. */
export const CONTEXT: SentenceContext = {
  today: '2026-09-15',
  kind: 'event',
  calendar: readyCalendar('cn'),
};

/** A reading in a few signs, to be compared with what was meant. */
export function compactReading(sentence: string, context = CONTEXT): string {
  return compact(readTimes(sentence, context));
}

function compact(reading: TimesReading): string {
  switch (reading.kind) {
    case 'no-times':
      return 'no times';
    case 'ask':
      return `ask ${reading.questions.map(({ code, piece }) => (piece ? `${code} ${piece}` : code)).join('; ')}`;
    case 'read':
      return [
        ...reading.schedules.map(scheduleSigns),
        ...reading.notes.map((note) => `note ${note}`),
        ...reading.remarks.map(({ code, piece }) => `remark ${code} ${piece}`),
      ].join(' | ');
  }
}

function scheduleSigns(schedule: UnnamedSchedule): string {
  const { freq, interval, byday, bymonthday, dates, season, exceptions } = schedule;
  const { start, until, count, description, on_holiday, on_makeup_workday, calendar } = schedule;
  return [
    freq === 'monthly' ? 'month' : '',
    interval > 1 ? `/${interval}` : '',
    [...byday, ...bymonthday].join(' '),
    dates.map(({ date, times }) => `${date} ${rangeSigns(times)}`).join(' '),
    dates.length > 0 ? '' : rangeSigns(schedule.times) || 'no-clock',
    start === null ? '' : `from ${start}`,
    until === null ? '' : `until ${until}`,
    count === null ? '' : `×${count}`,
    season === null ? '' : `${season.from}..${season.to}${namedSeason(season.name)}`,
    calendar === null ? '' : `holiday:${on_holiday} makeup:${on_makeup_workday}`,
    exceptions
      .map((change) => {
        const to =
          change.to === null ? '' : `>${change.to.date} ${rangeSigns(change.to.times)}`.trim();
        const why = change.reason === null ? '' : ` (${plainText(change.reason)})`;
        return `${change.status} ${change.date}${to} ${rangeSigns(change.times)}`.trim() + why;
      })
      .join(', '),
    description === null ? '' : `“${plainText(description)}”`,
  ]
    .filter(Boolean)
    .join(' ');
}

function namedSeason(name: Text | null): string {
  return name === null ? '' : ` ${plainText(name)}`;
}

function rangeSigns(times: readonly TimeRange[]): string {
  return times.map(({ start, end }) => `${start}-${end ?? '?'}`).join(' ');
}

function plainText(text: Text): string {
  return typeof text === 'string' ? text : JSON.stringify(text);
}

import {
  enCalendars,
  zhHansCalendars,
  type CalendarSentences,
} from '../../i18n/calendar-sentences.ts';

/** The sentences about calendars that are written, by language. */
export const CALENDAR_WORDS: Readonly<Record<'zh-Hans' | 'en', CalendarSentences>> = {
  'zh-Hans': zhHansCalendars,
  en: enCalendars,
};

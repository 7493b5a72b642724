import { enChangeLabels } from './change-labels.ts';
import type { ChangeSentences, ChangeValues } from './change-sentences.ts';
import { enSessionChanges } from './session-change-sentences.ts';

/** A value at the end of a sentence that may bring its own full stop. */
const closed = (text: string) => (/[.!?。！？]$/.test(text) ? text : `${text}.`);

const open = (text: string) => text.replace(/[.。]$/, '');

const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const duration = (minutes: number) => {
  if (minutes % 1440 === 0) return some(minutes / 1440, 'day');
  return minutes % 60 === 0 ? some(minutes / 60, 'hour') : some(minutes, 'minute');
};

const values: ChangeValues = {
  status: { active: 'offered as usual', temporarily_closed: 'closed for now' },
  nothingToBring: 'nothing',
  opensAtOnce: 'as soon as it is announced',
  opens: (days, time) =>
    days === null
      ? `at ${time ?? ''}`
      : `${some(days, 'day')} before${time === null ? '' : ` at ${time}`}`,
  untilStart: 'until it begins',
  minutesBefore: (minutes) => `${duration(minutes)} before it begins`,
  waitlist: (places) => `at most ${places} on the waiting list`,
  perPhone: (places) => `at most ${some(places, 'place')} for one phone number`,
  perHousehold: (places) => `at most ${some(places, 'place')} for one household`,
  names: { optional: 'names of all are optional', required: 'names of all are required' },
  priority: (groups, days) =>
    `${groups} first${days === null ? '' : `, from ${some(days, 'day')} before`}`,
  draw: (minutes) => `drawn by lot ${duration(minutes)} before it begins`,
  accessibleToilet: (answer) => `accessible toilet: ${answer}`,
  timesFrom: (day) => `from ${day}`,
  timesUntil: (day) => `until ${day}`,
  timesKnown: (day) => `please ask after ${day}`,
  timesInAll: (count) => `${some(count, 'time')} in all`,
  season: (name, from, to) => `${name === null ? '' : `${name}, `}every year from ${from} to ${to}`,
  datedOnly: 'on the dates announced',
  onHoliday: {
    closed: 'not on holidays',
    open: 'on holidays, too',
    ask: 'please ask on holidays',
  },
  onMakeupWorkday: {
    unchanged: 'make-up workdays as usual',
    as_weekday: 'make-up workdays as a weekday',
    closed: 'not on make-up workdays',
    ask: 'please ask on make-up workdays',
  },
  joinedTimes: (times) => times.join('; '),
};

/** Changes between two feeds, in English. */
export const enChanges: ChangeSentences = {
  groups: {
    office: 'Announcements and holidays',
    service: 'Services',
    place: 'Places',
    organization: 'Organisations',
    figure: 'Figures',
  },
  labels: enChangeLabels,
  nothing: 'Nothing changed for residents.',
  day: (date) => date,
  days: (first, last) => `${first} to ${last}`,
  added: (group, name, facts) => {
    const what = {
      office: 'announcement',
      service: 'service',
      place: 'place',
      organization: 'organisation',
      figure: 'figure',
    };
    return `New ${what[group]}: ${closed([name, ...facts.map(open)].join('; '))}`;
  },
  fact: (label, value) => `${label}: ${value}`,
  gone: (group, name) =>
    `${name} is no longer ${group === 'service' ? 'offered' : group === 'figure' ? 'published' : 'listed'}.`,
  renamed: (was, is) => `“${was}” is now called “${is}”.`,
  readdressed: (name) => `${name} has a new link: please replace links you kept or sent.`,
  changed: (name, label, was, is) =>
    `${name}: ${label} changed from “${open(was)}” to “${open(is)}”.`,
  toAsk: (name, label, was) =>
    `${name}: ${label}: please ask${was === null ? '' : ` (it was “${open(was)}”)`}.`,
  known: (name, label, is) => closed(`${name}: ${label} is now known: ${is}`),
  came: (name, label, is) => closed(`${name}: ${label} (new): ${is}`),
  went: (name, label, was) => `${name}: ${label}: none any more (it was “${open(was)}”).`,
  followedBy: (sentence, services, more) =>
    `${sentence} These keep its hours: ${services.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  updated: (name, label) => `${name}: ${label} updated.`,
  sessions: enSessionChanges,
  later: (name, day) =>
    `${name}: dates after ${day} changed, too; please look at the latest times.`,
  holiday: (days, name, as) => `${days}: holiday (${name}${as === null ? '' : `, as ${as}`}).`,
  workday: (days, name, as) =>
    `${days}: workday (${name})${as === null ? '' : `, with the hours of ${as}`}.`,
  holidayGone: (days, name) => `${days}: no longer “${name}”.`,
  values,
};

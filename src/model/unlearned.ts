import type { Feed } from './feed.ts';
import { phoneReader } from './phones/phone-reader.ts';
import { saysMore } from './phones/phone-text.ts';
import { furtherRules } from './rules/further-rules.ts';
import { goesFurther, namesServices } from './time/rule-days.ts';
import { calendarOf } from './time/single-dates.ts';

/** Tells if a feed has a rule or a calendar that has still to be learned. */
export function needsRules({ feed, schedules }: Feed): boolean {
  return (
    furtherRules() === null &&
    schedules.some(
      (schedule) =>
        goesFurther(schedule) ||
        namesServices(schedule) ||
        (schedule.calendar !== null && calendarOf(schedule, feed.calendars) === null),
    )
  );
}

/** Tells if something of a feed may not be as usual: an exception, or a calendar with holidays. */
export function mayChange({ schedules }: Feed): boolean {
  return schedules.some(({ exceptions, calendar }) => exceptions.length > 0 || calendar !== null);
}

/** Tells if a feed has a text about phones that has still to be learned to read. */
export function needsPhones({ services, locations, organizations }: Feed): boolean {
  const withPhones = [...services, ...locations, ...organizations];
  return (
    phoneReader() === null &&
    withPhones.some(({ phones }) => phones.some(({ number }) => saysMore(number)))
  );
}

/** Tells if a feed has a service that is booked in WeChat, with an account that is read later. */
export function namesWeChat({ services }: Feed): boolean {
  return services.some(({ booking }) => booking?.mode === 'wechat');
}

/** Tells if a feed names drawings of its categories. */
export function namesIcons({ taxonomies }: Feed): boolean {
  return taxonomies.some(({ terms }) => terms.some(({ icon }) => icon !== null));
}

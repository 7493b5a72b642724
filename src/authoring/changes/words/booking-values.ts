import type { ServiceBooking } from '../../../model/service.ts';
import type { FactName } from '../facts.ts';
import { joined } from './text-values.ts';
import type { Speaker } from './speaker.ts';

/** The value of a fact of booking in words: where nothing is said, the one that holds then. */
export function bookingValue(
  fact: FactName,
  booking: ServiceBooking | null,
  speaker: Speaker,
): string | null {
  const { filter } = speaker.locale.messages;
  const { values } = speaker.words;
  const until = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined || minutes === 0
      ? values.untilStart
      : values.minutesBefore(minutes);
  switch (fact) {
    case 'booking': {
      const mode = booking?.mode ?? null;
      if (mode === null) return null;
      const url = booking?.url ?? null;
      const { common } = speaker.locale.messages;
      return url === null ? filter.booking[mode] : common.aside(filter.booking[mode], url);
    }
    case 'booking-opens': {
      const { opens_days_before: days = null, opens_time: time = null } = booking ?? {};
      return days === null && time === null ? values.opensAtOnce : values.opens(days, time);
    }
    case 'booking-closes':
      return until(booking?.closes_minutes_before);
    case 'booking-cancel':
      return until(booking?.cancel_minutes_before);
    default:
      return null;
  }
}

/** The rules by which places are given, in words. */
export function rulesIn(booking: ServiceBooking | null, speaker: Speaker): readonly string[] {
  const rules = booking?.rules ?? null;
  if (rules === null) return [];
  const { values } = speaker.words;
  const { waitlist, per_phone, per_household, attendee_names, priority, draw } = rules;
  const said = (value: number | null, sentence: (value: number) => string) =>
    value === null ? [] : sentence(value);
  return [
    said(waitlist, values.waitlist),
    said(per_phone, values.perPhone),
    said(per_household, values.perHousehold),
    attendee_names === 'none' ? [] : values.names[attendee_names],
    priority === null
      ? []
      : values.priority(
          joined(
            priority.groups.map(({ label }) => label),
            speaker,
          ) ?? '',
          priority.opens_days_before,
        ),
    said(draw?.minutes_before ?? null, values.draw),
  ].flat();
}

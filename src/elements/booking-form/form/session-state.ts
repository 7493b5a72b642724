import { formatInstant } from '../../../i18n/format/instant-format.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import type { FormContext } from './form-context.ts';

/** Up to so many places left are few, where there were more than twice as many. */
const FEW = 3;

/** State of booking for a session, in words. */
export interface SessionState {
  /** A few words beside its time. */
  readonly brief: string | null;
  /** More words below it. */
  readonly more: string | null;
  readonly kind: 'free' | 'few' | 'full' | 'cancelled' | 'other';
}

/** State of booking for a session, by the rules of the feed and by what the endpoint last said. */
export function sessionState(
  { id, session, window }: BookableSession,
  { locale, places }: Pick<FormContext, 'locale' | 'places'>,
): SessionState {
  const { form, booking } = locale.messages;
  const instant = (at: number) => formatInstant(at, locale.zone, locale.messages);
  const known = places?.sessions.get(id);
  const more = (text: string | null): SessionState => ({ brief: null, more: text, kind: 'other' });
  const closed: SessionState = { brief: form.closed, more: null, kind: 'other' };
  const cancelled: SessionState = {
    ...more(form.cancelled(localizedText(session.reason, locale))),
    kind: 'cancelled',
  };
  if (window.status === 'cancelled') return cancelled;
  if (window.status === 'not-yet') {
    const opens = instant(window.opensAt);
    const said = known?.status === 'priority' ? booking?.places.priority(opens) : null;
    return more(said ?? form.opensAt(opens));
  }
  if (window.status !== 'open') return closed;
  // Said once for all of them, where nothing is known of any.
  if (known === undefined) return more(places === null ? null : form.placesUnknown);
  if (known.inDoubt) return more(booking?.places.inDoubt ?? null);
  if (known.status === 'cancelled') return cancelled;
  if (known.status === 'full') {
    return known.waitlist.open
      ? more(booking?.places.waitlist(known.waitlist.length) ?? form.full)
      : { brief: form.full, more: null, kind: 'full' };
  }
  if (known.status !== 'open') return closed;
  const { drawAt, capacity, remaining } = known;
  const drawn = drawAt === null ? null : booking?.places.drawn(instant(Date.parse(drawAt)));
  const isFew = remaining <= FEW && remaining * 2 < capacity;
  return { brief: form.places(remaining), more: drawn ?? null, kind: isFew ? 'few' : 'free' };
}

import { localizedText } from '../../i18n/locale.ts';
import { serviceAddress } from '../../model/filter/list-address.ts';
import type { Service } from '../../model/service.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Speaker } from '../changes/words/speaker.ts';
import type { TimetablePart } from './timetable.ts';

/** All that calendars and news of a timetable are made of, beside its sessions. */
export interface TimetableSource {
  readonly speaker: Speaker;
  readonly part: TimetablePart;
  /** Address of the page with the list; `null` for none. */
  readonly page: string | null;
  /** The instant that what is written for the first time was made. */
  readonly made: Instant;
  /** The file as it was written before, which is replaced; `null` for none. */
  readonly earlier: string | null;
}

/** Prefix of the first list of a page in its address. */
const PREFIX = 'linli';

/** The address of a service on the page with the list. */
export function addressOn(page: string | null, { id }: Service): string | null {
  return page === null ? null : serviceAddress(page, PREFIX, id);
}

/** The name of a timetable: what it is a part of comes last, for calendars show the beginning of it. */
export function timetableName({ speaker, part }: TimetableSource): string {
  const { directory, locale } = speaker;
  const { feed } = directory.feed;
  const names = [
    part.service === null ? null : (directory.service(part.service)?.name ?? null),
    directory.location(part.area)?.name ?? null,
    directory.organization(part.organization)?.name ?? null,
    feed.title,
  ];
  return names
    .map((name) => localizedText(name, locale))
    .filter(Boolean)
    .join(' · ');
}

/** The instant a feed says it was made; now where it says none, or one that is still to come. */
export function madeAt(generatedAt: string | null, now: Instant): Instant {
  const said = generatedAt === null ? Number.NaN : Date.parse(generatedAt);
  return said <= now ? said : now;
}

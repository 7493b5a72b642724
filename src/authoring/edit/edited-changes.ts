import type { Feed } from '../../model/feed.ts';
import type { Steps } from '../../model/steps.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Changes } from '../changes/change.ts';
import { changeSteps } from '../changes/changes-between.ts';

/** Days for which sessions are compared one by one: clerks plan a term ahead. */
const DAYS = 120;

/**
 * All that changed for residents from one state of a feed that is being edited to another. Records that are the very
 * same in both, and have to do with nothing else, are not looked at: of a county's 913 services few change. One record a step.
 */
export function* editedChangeSteps(older: Feed, newer: Feed, now: Instant): Steps<Changes> {
  const touched = touchedServices(older, newer);
  yield;
  return yield* changeSteps(only(older, touched), only(newer, touched), now, DAYS);
}

/** The ids of the services that are another, or have other times, another place or another organisation. */
function touchedServices(older: Feed, newer: Feed): ReadonlySet<string> {
  const schedules = differing(older.schedules, newer.schedules);
  const locations = differing(older.locations, newer.locations);
  const organizations = differing(older.organizations, newer.organizations);
  for (const { id, schedules: own } of [...older.locations, ...newer.locations]) {
    if (own.some((schedule) => schedules.has(schedule))) locations.add(id);
  }
  const touched = differing(older.services, newer.services);
  for (const { id, at, organization_id } of [...older.services, ...newer.services]) {
    const isAt = at.some(
      (place) =>
        locations.has(place.location_id ?? '') ||
        (place.schedules ?? []).some((schedule) => schedules.has(schedule)),
    );
    if (isAt || organizations.has(organization_id ?? '')) touched.add(id);
  }
  return touched;
}

/** The ids of the records that are in one of two lists alone, or not the very same. */
function differing(
  older: readonly { readonly id: string }[],
  newer: readonly { readonly id: string }[],
): Set<string> {
  const was = new Set(older);
  const is = new Set(newer);
  return new Set(
    [...older.filter((each) => !is.has(each)), ...newer.filter((each) => !was.has(each))].map(
      ({ id }) => id,
    ),
  );
}

function only(feed: Feed, ids: ReadonlySet<string>): Feed {
  const services = feed.services.filter(({ id }) => ids.has(id));
  const used = new Set([
    ...feed.locations.flatMap(({ schedules }) => schedules),
    ...services.flatMap(({ at }) => at.flatMap(({ schedules }) => schedules ?? [])),
  ]);
  return { ...feed, services, schedules: feed.schedules.filter(({ id }) => used.has(id)) };
}

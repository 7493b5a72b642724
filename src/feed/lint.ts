import { CATEGORY_ICONS } from '../model/category-icons.ts';
import { learnAll } from '../model/learn-all.ts';
import { directoryOf } from '../model/directory.ts';
import type { Feed } from '../model/feed.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import type { Term } from '../model/service.ts';
import { finished, type Steps } from '../model/steps.ts';
import { scheduleUsers } from '../model/rules/schedule-users.ts';
import { lateMembersOf } from './late-members.ts';
import { checkClockChanges, clockChangesOf } from './lint-clock.ts';
import { checkExceptions } from './lint-exceptions.ts';
import { found, type Finding } from './lint-finding.ts';
import { checkCoordinateSystem, checkPlace } from './lint-places.ts';
import {
  checkCount,
  checkIds,
  checkParent,
  checkReference,
  checkReferences,
  knownIdsOf,
  parentsIn,
  type KnownIds,
} from './lint-references.ts';
import { checkRule } from './lint-rule.ts';
import { checkCalendar, checkSchedule } from './lint-schedules.ts';
import {
  checkAccounts,
  checkBooking,
  checkCapability,
  checkService,
  checkWeChat,
  type Made,
} from './lint-services.ts';
import { checkExtent, checkNames } from './lint-extent.ts';
import { checkSubscription } from './lint-subscription.ts';
import { checkPhones, checkTexts } from './lint-texts.ts';

type RecordList = Exclude<keyof Feed, 'feed'>;

/**
 * The checks above the schema: what is valid and still cannot be right. Every finding is a warning:
 * the record is shown all the same.
 *
 * @returns the findings in the order of the lists; `index` counts the records that were read
 */
export function lintFeed(feed: Feed): readonly FeedIssue[] {
  return finished(lintSteps(feed));
}

/** The same, one record a step. */
export function* lintSteps(feed: Feed): Steps<readonly FeedIssue[]> {
  learnAll();
  const ids = knownIdsOf(feed);
  const made = madeOf(feed);
  const directory = directoryOf(feed);
  const users = scheduleUsers(feed, ({ schedules, location_id }) =>
    schedules === null ? (directory.location(location_id)?.schedules ?? []) : schedules,
  );
  const clockChanges = clockChangesOf(feed.feed.timezone);
  const organizationParents = parentsIn(feed.organizations);
  const locationParents = parentsIn(feed.locations);
  return [
    ...warnings('feed', null, null, checkEnvelope(feed, ids)),
    ...(yield* lintList(feed, 'taxonomies', ({ terms }) => {
      const parents = parentsIn(terms);
      return [
        ...checkIds(terms, '/terms'),
        ...terms.flatMap((term, index) => [
          ...checkParent(term, parents, `/terms/${index}`),
          ...checkNames(term, `/terms/${index}`),
          ...checkIcon(term, `/terms/${index}/icon`),
        ]),
      ];
    })),
    ...(yield* lintList(feed, 'organizations', (item) => [
      ...checkParent(item, organizationParents),
      ...checkNames(item),
      ...checkPhones(item.phones),
      ...checkAccounts(lateMembersOf('organizations', item).wechat),
    ])),
    ...(yield* lintList(feed, 'locations', (item) => [
      ...checkParent(item, locationParents),
      ...checkNames(item),
      ...checkReferences(item.schedules, ids.schedules, '/schedules'),
      ...checkPlace(item),
      ...checkPhones(item.phones),
    ])),
    ...(yield* lintList(feed, 'services', (item) => [
      ...checkService(item, ids, made),
      ...checkBooking(item, feed.feed),
      ...checkWeChat(item, directory),
      ...checkExtent(item, directory),
      ...checkPhones(item.phones),
    ])),
    ...(yield* lintList(feed, 'schedules', (item) => [
      ...(ids.usedSchedules.has(item.id) ? [] : [found('unused-schedule', '', item.id)]),
      ...checkRule(item, feed.feed.calendars),
      ...checkSchedule(item, feed.feed.calendars),
      ...checkClockChanges(item, feed.feed.calendars, feed.feed.timezone, clockChanges),
      ...checkExceptions(item, users.usersOf.get(item.id) ?? new Set()),
    ])),
    ...(yield* lintList(feed, 'capabilities', checkCapability)),
    ...(yield* lintList(feed, 'metrics', (item) => [
      ...checkReferences(item.terms, ids.terms, '/terms'),
      ...checkCount(item, ids),
    ])),
  ];
}

function checkEnvelope(feed: Feed, ids: KnownIds): readonly Finding[] {
  const { publisher_id, calendars } = feed.feed;
  return [
    ...checkReference(publisher_id, ids.organizations, '/publisher_id'),
    ...checkCoordinateSystem(feed),
    ...checkIds(calendars, '/calendars'),
    ...calendars.flatMap((calendar, index) => checkCalendar(calendar, `/calendars/${index}`)),
    ...checkSubscription(feed.feed),
    ...checkTexts(feed.feed),
  ];
}

function madeOf({ feed }: Feed): Made {
  return {
    at: feed.generated_at === null ? null : Date.parse(feed.generated_at),
    zone: feed.timezone,
  };
}

function* lintList<List extends RecordList>(
  feed: Feed,
  list: List,
  check: (record: Feed[List][number]) => readonly Finding[],
): Steps<readonly FeedIssue[]> {
  const all: FeedIssue[] = [];
  for (const [index, record] of feed[list].entries()) {
    all.push(...warnings(list, record.id, index, [...check(record), ...checkTexts(record)]));
    yield;
  }
  return all;
}

function warnings(
  list: string,
  id: string | null,
  index: number | null,
  findings: readonly Finding[],
): readonly FeedIssue[] {
  return findings.map((finding) => ({
    severity: 'warning',
    instead: null,
    doubtful: false,
    ...{ list, id, index },
    ...finding,
  }));
}

/** Finds a drawing that nobody has made. */
function checkIcon({ icon }: Term, pointer: string): readonly Finding[] {
  const isKnown = icon === null || CATEGORY_ICONS.some((name) => name === icon);
  return isKnown ? [] : [found('unknown-icon', pointer, icon)];
}

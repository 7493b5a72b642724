import type { Capability } from '../model/figures/figures.ts';
import type { Envelope } from '../model/feed.ts';
import { termsDoubt } from '../model/booking/terms-doubt.ts';
import type { Directory } from '../model/directory.ts';
import { jsonPointer } from '../model/json-pointer.ts';
import type { Cost, Eligibility, Service, ServiceBooking, WeChat } from '../model/service.ts';
import { hasWords } from '../model/text.ts';
import { instantOf, type Instant } from '../model/time/zoned-time.ts';
import { asked, checkOrder, found, type Finding } from './lint-finding.ts';
import { isReachable, wechatOf } from './wechat-of.ts';
import { lateMembersOf } from './late-members.ts';
import { checkIds, checkReference, checkReferences, type KnownIds } from './lint-references.ts';

/** The instant the feed was made, `null` where it does not say, and the zone its dates are in. */
export interface Made {
  readonly at: Instant | null;
  readonly zone: string;
}

/** Finds what a service says that cannot be right, alone or with what it names. */
export function checkService(service: Service, ids: KnownIds, made: Made): readonly Finding[] {
  const { cost, eligibility, image } = service;
  const { checked } = lateMembersOf('services', service);
  return [
    ...checkReference(service.organization_id, ids.organizations, '/organization_id'),
    ...checkReferences(service.terms, ids.terms, '/terms'),
    ...service.at.flatMap((at, index) => [
      ...(ids.sharedAts.has(at.id) ? [found('duplicate-id', `/at/${index}/id`, at.id)] : []),
      ...checkReference(at.location_id, ids.locations, `/at/${index}/location_id`),
      ...checkReferences(at.schedules ?? [], ids.schedules, `/at/${index}/schedules`),
      ...checkReferences(at.capabilities, ids.capabilities, `/at/${index}/capabilities`),
    ]),
    ...(eligibility === null ? [] : checkAges(eligibility)),
    ...(cost === null ? [] : checkPrices(cost)),
    ...(image !== null && !hasWords(image.alt)
      ? [found('image-without-alt', '/image/alt', '')]
      : []),
    ...checkOrder(checked?.on, checked?.review_after, '/checked/review_after'),
    ...checkLastCheck(checked?.on ?? null, made),
  ];
}

/** Finds a service that is to be booked online and cannot be: no endpoint, or terms that name what is not there. */
export function checkBooking({ booking }: Service, envelope: Envelope): readonly Finding[] {
  if (booking === null) return [];
  const isNowhere = booking.mode === 'online' && envelope.booking === null;
  return [
    ...(isNowhere ? [asked('online-without-endpoint', '/booking/mode', 'online')] : []),
    ...checkIds(booking.questions, '/booking/questions'),
    ...booking.questions.flatMap(({ options }, index) =>
      checkIds(options, `/booking/questions/${index}/options`),
    ),
    ...checkIds(booking.rules?.priority?.groups ?? [], '/booking/rules/priority/groups'),
    ...checkTerms(booking),
  ];
}

/** Finds what the questions and rules name and do not have: nobody books online then. */
function checkTerms(booking: ServiceBooking): readonly Finding[] {
  const place = termsDoubt(booking);
  if (place === null) return [];
  const named = valueAt(booking, place);
  const pointer = `/booking${jsonPointer(place)}`;
  const isNamed = typeof named === 'string';
  return [asked(isNamed ? 'unknown-reference' : 'required', pointer, isNamed ? named : '')];
}

function valueAt(value: unknown, place: readonly (string | number)[]): unknown {
  return place.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string, unknown>>)[step],
    value,
  );
}

/** Finds a service that is booked in WeChat, and accounts there that nobody can find. */
export function checkWeChat(service: Service, directory: Directory): readonly Finding[] {
  const isAlone = service.booking?.mode === 'wechat' && wechatOf(directory, service).length === 0;
  return [
    ...(isAlone ? [found('wechat-without-account', '/booking/mode', 'wechat')] : []),
    ...checkAccounts(lateMembersOf('services', service).wechat),
  ];
}

/** Finds accounts in WeChat without a name, an id or a code. */
export function checkAccounts(accounts: readonly WeChat[]): readonly Finding[] {
  return accounts.flatMap((account, index) =>
    isReachable(account) ? [] : [found('unfindable-account', `/wechat/${index}`, '')],
  );
}

/** Finds a limit of nothing or less, and one that does not say of what. */
export function checkCapability({ limit }: Capability): readonly Finding[] {
  if (limit === null) return [];
  return [
    ...(limit.value > 0 ? [] : [found('odd-limit', '/limit/value', `${limit.value}`)]),
    ...(limit.unit.trim() === '' ? [found('odd-limit', '/limit/unit', limit.unit)] : []),
  ];
}

function checkAges({ min_age, max_age }: Eligibility): readonly Finding[] {
  return min_age !== null && max_age !== null && min_age > max_age
    ? [found('ages-swapped', '/eligibility/max_age', `${min_age} > ${max_age}`)]
    : [];
}

/** An option for nothing does not contradict that it is free. */
function checkPrices({ free, options }: Cost): readonly Finding[] {
  if (free !== true) return [];
  return options.flatMap(({ amount, currency }, index) =>
    amount > 0
      ? [found('price-though-free', `/cost/options/${index}`, `${amount} ${currency}`)]
      : [],
  );
}

function checkLastCheck(on: string | null, { at, zone }: Made): readonly Finding[] {
  return on !== null && at !== null && instantOf(on, '00:00', zone) > at
    ? [found('checked-in-future', '/checked/on', on)]
    : [];
}

import { phonesOf } from '../../i18n/format/service-facts.ts';
import { directoryOf } from '../../model/directory.ts';
import { mapSteps, type Steps } from '../../model/steps.ts';
import { isObject, type Members } from '../../shape/members.ts';
import type { MergeSource } from './merge-source.ts';
import type { NewId } from './new-ids.ts';

/**
 * The services of a feed whose endpoint is not that of the new feed: what is booked online there would be asked
 * of an endpoint that does not know it. They are booked by phone where there is one, else they are to be asked for.
 */
export function* notOnlineSteps(
  services: readonly unknown[],
  source: MergeSource,
  idOf: NewId,
): Steps<{ readonly services: readonly unknown[]; readonly changed: number }> {
  const directory = directoryOf(source.feed);
  const known = new Map(
    source.feed.services.map((service) => [idOf(source, 'services', service.id), service] as const),
  );
  let changed = 0;
  const rewritten = yield* mapSteps(services, (service) => {
    const booking = isObject(service) ? service['booking'] : null;
    if (!isObject(service) || !isObject(booking) || booking['mode'] !== 'online') return service;
    const id: unknown = service['id'];
    const read = typeof id === 'string' ? (known.get(id) ?? null) : null;
    const hasPhone = read !== null && phonesOf(directory, read).length > 0;
    changed += 1;
    const asked: Members = { ...booking, mode: hasPhone ? 'phone' : null };
    return { ...service, booking: asked };
  });
  return { services: rewritten, changed };
}

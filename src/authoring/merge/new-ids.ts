import type { Use } from '../references.ts';
import type { MergeSource } from './merge-source.ts';
import type { SharedRecords } from './shared-records.ts';

/** The id that something of a feed has in the new one. */
export type NewId = (source: MergeSource, use: Use, id: string) => string;

/**
 * Ids begin with that of their feed, always: so they stay the same whoever joins. Those of the feed whose booking
 * endpoint is kept stay as they are, for that endpoint knows its sessions by them; what several feeds share
 * has the id of the first of them.
 *
 * @param taxonomies ids of the taxonomies that are one in all feeds
 */
export function newIds(
  kept: MergeSource | null,
  shared: SharedRecords,
  taxonomies: ReadonlySet<string>,
): NewId {
  const prefixed = (source: MergeSource, id: string) =>
    source === kept ? id : `${source.feed.feed.id}.${id}`;
  const taxonomy = (source: MergeSource, id: string) =>
    taxonomies.has(id) ? id : prefixed(source, id);
  const sharedId = (
    source: MergeSource,
    use: 'locations' | 'organizations' | 'calendars',
    id: string,
  ) => {
    const first = shared[use].get(source)?.get(id);
    return first === undefined ? prefixed(source, id) : prefixed(first.source, first.id);
  };
  return (source, use, id) => {
    const { feed } = source;
    switch (use) {
      case 'locations':
      case 'organizations':
        return sharedId(source, use, id);
      case 'terms': {
        const [name = '', ...term] = id.split(':');
        return [taxonomy(source, name), ...term].join(':');
      }
      case 'taxonomies':
        // Figures are counted by the places of a feed, too, which have no id.
        return feed.taxonomies.some((each) => each.id === id) ? taxonomy(source, id) : id;
      case 'calendars':
        if (feed.feed.calendars.some((each) => each.id === id)) return sharedId(source, use, id);
        // One that is known everywhere has the same name everywhere; one that is missing is not that of another feed.
        return source !== kept && kept?.feed.feed.calendars.some((each) => each.id === id)
          ? prefixed(source, id)
          : id;
      case 'own-terms':
      case 'questions':
      case 'options':
      case 'local':
      case 'word':
        return id;
      case 'services':
      case 'schedules':
      case 'capabilities':
      case 'own':
        return prefixed(source, id);
    }
  };
}

/** The new id of a record or part by the place of its own id. */
export function ownUse(path: string): Use {
  switch (path) {
    case 'taxonomies.id':
      return 'taxonomies';
    case 'feed.calendars.id':
      return 'calendars';
    case 'locations.id':
      return 'locations';
    case 'organizations.id':
      return 'organizations';
    default:
      return 'own';
  }
}

import { describe, it } from 'node:test';
import { expect } from 'chai';
import '../../support/learned.ts';
import { changesBetween } from '../../../src/authoring/changes/changes-between.ts';
import { FACTS, factOf } from '../../../src/authoring/changes/facts.ts';
import { REFERENCES } from '../../../src/authoring/references.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { fieldsOf, LISTS } from '../../../src/feed/fields/fields.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Shape } from '../../../src/shape/linked-shapes.ts';
import { beijing } from '../../support/feed-builders.ts';
import { feedIn, singleChanges } from './single-changes.ts';

/** Before all that the example has, so that nothing of it is past. */
const NOW = beijing('2026-09-28 09:00');
const DAYS = 110;

const paths = LISTS.flatMap((list) => fieldsOf(list).map(({ path }) => path));

/** The fields of records, and of what has facts of its own within them. */
const placed = paths.filter((path) => {
  const above = path.slice(0, path.lastIndexOf('.'));
  return LISTS.some((list) => list === above) || factOf(above) === 'parts';
});

/** Tells if nothing in a field, or in what it stands in, says anything to residents. */
function isSilent(path: string): boolean {
  if (factOf(path) === null || /^(own|local)$/.test(REFERENCES[path] ?? '')) return true;
  const above = path.slice(0, path.lastIndexOf('.'));
  return above.includes('.') && isSilent(above);
}

describe('every field of the feed', () => {
  it('has a fact it says something of, or is known to say nothing', () => {
    expect(placed.filter((path) => factOf(path) === undefined)).to.deep.equal([]);
    expect(Object.keys(FACTS).filter((path) => !paths.includes(path))).to.deep.equal([]);
  });

  it('says nothing to residents only where it is an id, for programs or for the office', () => {
    const silent = Object.entries(FACTS).filter(([, fact]) => fact === null);
    const paths = silent.map(([path]) => path).filter((path) => !path.endsWith('.id'));
    expect(paths).to.deep.equal([
      ...['services.checked', 'locations.type', 'organizations.kind', 'metrics.review_after'],
      ...['feed.spec', 'feed.license', 'feed.languages', 'feed.generated_at', 'feed.ttl'],
      ...[
        'feed.next',
        'feed.changes',
        'feed.booking.endpoint',
        'feed.booking.allow_insecure',
        'capabilities.kind',
      ],
    ]);
  });

  it('is known to name a record, another thing or nothing, where it is a short text', () => {
    const short = LISTS.flatMap((list) => fieldsOf(list)).filter(({ shape }) => isShort(shape));
    expect(short.map(({ path }) => path).filter((path) => !(path in REFERENCES))).to.deep.equal([]);
    expect(Object.keys(REFERENCES).filter((path) => !paths.includes(path))).to.deep.equal([]);
  });

  it('is compared: another value of it is a change, and only of one that says something', () => {
    const missed = new Set<string>();
    const said = new Set<string>();
    const seen = new Set<string>();
    const feed = feedIn(EXAMPLE_FEED);
    for (const { path, raw } of singleChanges(EXAMPLE_FEED)) {
      const reading = readFeed(raw);
      if ('failure' in reading) continue;
      const { changes } = changesBetween(feed, reading.feed, NOW, DAYS);
      const back = changesBetween(reading.feed, feed, NOW, DAYS).changes;
      expect(back.length > 0, `${path} forth and back`).to.equal(changes.length > 0);
      if (changes.length > 0) seen.add(path);
      if (!isSilent(path) && changes.length === 0) missed.add(path);
      if (isSilent(path) && changes.length > 0) said.add(path);
    }
    expect([...missed].filter((path) => !UNSEEN.has(path))).to.deep.equal([]);
    expect([...said].filter((path) => !LEADS.has(path))).to.deep.equal([]);
    expect(seen.size).to.be.above(100);
  });
});

/** Short texts have the shape of ids. */
function isShort(shape: Shape): boolean {
  return shape.kind === 'list' ? isShort(shape.of) : shape.kind === 'trimmed';
}

/** Fields of the example that have no effect there: a day that is past, and the end of a time named by its id. */
const UNSEEN = new Set(['feed.calendars.valid_from', 'schedules.exceptions.times.end']);

/**
 * What says nothing by itself, and where a change of it alone leaves something behind: ids that others still
 * lead to, the one of a service, which stands in links, and the language that plain texts are in.
 */
const LEADS = new Set([
  ...['feed.languages', 'taxonomies.id', 'taxonomies.terms.id', 'organizations.id'],
  ...['locations.id', 'services.id', 'schedules.id', 'capabilities.id'],
  ...['services.booking.questions.id', 'services.booking.questions.options.id'],
]);

import type { Feed } from './feed.ts';
import type { Term } from './service.ts';

const known = new WeakMap<Feed, ReadonlyMap<string, Term>>();

/** The categories of a feed, as records name them: `taxonomy:term`. */
export function termsOf(feed: Feed): ReadonlyMap<string, Term> {
  const terms = known.get(feed) ?? namedTerms(feed);
  known.set(feed, terms);
  return terms;
}

function namedTerms({ taxonomies }: Feed): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const taxonomy of taxonomies) {
    for (const term of taxonomy.terms) terms.set(`${taxonomy.id}:${term.id}`, term);
  }
  return terms;
}

import type { Taxonomy, Term } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { MergeSource } from './merge-source.ts';

/**
 * The taxonomies that are one in all feeds that have them: those with the same id, whose categories of the same
 * id have the same name everywhere. The others stay apart.
 */
export function* sharedTaxonomySteps(sources: readonly MergeSource[]): Steps<ReadonlySet<string>> {
  const known = new Map<string, Map<string, string>>();
  const differing = new Set<string>();
  for (const { feed } of sources) {
    const language = feed.feed.languages[0] ?? 'und';
    for (const taxonomy of feed.taxonomies) {
      const names = known.get(taxonomy.id) ?? new Map<string, string>();
      known.set(taxonomy.id, names);
      for (const [id, name] of namesIn(taxonomy, language)) {
        if ((names.get(id) ?? name) !== name) differing.add(taxonomy.id);
        names.set(id, name);
      }
      yield;
    }
  }
  return new Set([...known.keys()].filter((id) => !differing.has(id)));
}

/** The names of a taxonomy and its categories, each category with the one it is part of. */
function namesIn(
  { name, terms }: Taxonomy,
  language: string,
): readonly (readonly [id: string, name: string])[] {
  const inFirst = (text: Term['name']) =>
    typeof text === 'string' ? text : (text[language] ?? JSON.stringify(text));
  return [
    ['', inFirst(name)],
    ...terms.map((term) => {
      const { id, parent_id } = term;
      return [` ${id}`, JSON.stringify([inFirst(term.name), parent_id])] as const;
    }),
  ];
}

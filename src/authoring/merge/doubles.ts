import type { Feed } from '../../model/feed.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { MergeNote } from './merge-source.ts';

/** Services of the same name at the same place, and figures of the same name: who merges decides what stays. */
export function doubles(merged: Feed): readonly MergeNote[] {
  return [...doubleServices(merged), ...doubleFigures(merged)];
}

/** Figures of several feeds do not say whose they are. */
function doubleFigures({ metrics }: Feed): readonly MergeNote[] {
  const ids = new Map<string, string[]>();
  for (const { id, label } of metrics) {
    const name = typeof label === 'string' ? label : (Object.values(label)[0] ?? '');
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return [...ids]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => ({ kind: 'double-figure', name, ids: same }));
}

function doubleServices({ feed, services, locations }: Feed): readonly MergeNote[] {
  const [language = ''] = feed.languages;
  const nameOf = (name: Feed['services'][number]['name']) =>
    typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');
  const places = new Map(locations.map(({ id, name }) => [id, visibleText(nameOf(name))]));
  const found = new Map<string, { readonly name: string; readonly ids: string[] }>();
  for (const { id, name, at } of services) {
    const said = nameOf(name);
    for (const place of new Set(at.map(({ location_id }) => places.get(location_id ?? '') ?? ''))) {
      const key = JSON.stringify([visibleText(said), place]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { name: said, ids: [id] });
      else if (!known.ids.includes(id)) known.ids.push(id);
    }
  }
  return [...found.values()]
    .filter(({ ids }) => ids.length > 1)
    .map(({ name, ids }) => ({ kind: 'double', name, ids }));
}

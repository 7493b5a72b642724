import type { Rolldown } from 'vite';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Modules that one element of services needs to come onto a page, and a later occasion of another, too. */
const OF_SERVICES = [
  '/src/browser/clipboard.ts',
  '/src/browser/save-file.ts',
  '/src/lazy/paper-chunk.ts',
  '/src/i18n/format/week-words.ts',
  '/src/i18n/with-sections.ts',
  '/src/model/filter/category-tree.ts',
  '/src/model/places/lng-lat.ts',
  '/src/model/steps.ts',
  '/src/templates/field.ts',
  '/src/templates/phones.ts',
];

/** The element that shows figures alone, and nothing of services. */
const FIGURES = 'stats-panel';

/**
 * The files beside `linli.js`. What the elements need on their way onto a page is `core`; `services` is what
 * those of services need beside it; what one needs stands in its own file, also where a later occasion needs
 * it. What several of these occasions need stands in `places`, which is asked for beside each.
 *
 * @param elements the files of the elements, by the names of theirs
 * @param places the module that names what several occasions need
 */
export function chunkGroups(
  elements: Readonly<Record<string, string>>,
  places: string,
): Rolldown.CodeSplittingGroup[] {
  const namesThatNeed = (id: string, modules: Modules) =>
    Object.keys(elements).filter((name) => reachedFrom(elements[name] ?? '', modules).has(id));
  // Groups of their own: a module goes where the first of them wants it, with all that it imports.
  return [
    {
      name(id, modules) {
        const names = namesThatNeed(id, modules);
        return names.length > 1 && names.includes(FIGURES) ? 'core' : null;
      },
      priority: 3,
      debugName: 'core',
    },
    {
      name(id, modules) {
        const isShared = OF_SERVICES.some((end) => id.endsWith(end));
        return isShared || namesThatNeed(id, modules).length > 1 ? 'services' : null;
      },
      priority: 2,
      debugName: 'services',
    },
    {
      name: (id, modules) => namesThatNeed(id, modules)[0] ?? null,
      priority: 1,
      debugName: 'elements',
    },
    {
      name: (id, modules) => (reachedFrom(places, modules).has(id) ? 'places' : null),
      priority: 0,
      debugName: 'places',
    },
  ];
}

/** A module and all that it imports, at however many removes. */
function reachedFrom(start: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const at of reached) {
    for (const next of modules.getModuleInfo(at)?.importedIds ?? []) reached.add(next);
  }
  return reached;
}

import type { Rolldown } from 'vite';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** What one element needs on its way onto a page, and a part of another when it is used. */
const NEEDED_LATER = ['/src/model/lng-lat.ts', '/src/model/category-tree.ts'];

/**
 * The files beside `linli.js`: what two of the elements need on their way onto a page, and what is said
 * once for all of them, is `core`; what one needs stands in its own file, also where a part of it needs it
 * later.
 *
 * @param elements the files of the elements, by the names of theirs
 */
export function chunkGroups(
  elements: Readonly<Record<string, string>>,
): Rolldown.CodeSplittingGroup[] {
  const namesThatNeed = (id: string, modules: Modules) =>
    Object.keys(elements).filter((name) => reachedFrom(elements[name] ?? '', modules).has(id));
  return [
    {
      name(id, modules) {
        const isForAll =
          id.includes('/src/templates/') || NEEDED_LATER.some((end) => id.endsWith(end));
        return isForAll || namesThatNeed(id, modules).length > 1 ? 'core' : null;
      },
      priority: 1,
      debugName: 'core',
    },
    {
      name: (id, modules) => namesThatNeed(id, modules)[0] ?? null,
      priority: 0,
      debugName: 'elements',
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

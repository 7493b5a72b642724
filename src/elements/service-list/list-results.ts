import { placesChunk } from '../../lazy/places-chunk.ts';
import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { Directory } from '../../model/directory.ts';
import { chosenOf } from '../../model/filter/filter.ts';
import { firstLookSteps } from '../../model/filter/first-look.ts';
import { scopeSteps, type Scope } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import { groupSteps, type CardGroup } from './card-groups.ts';
import { foundServices, type Found } from './found-services.ts';
import type { Finding, ListContext, Nothing, WeekFound } from './list-context.ts';
import type { Listing } from './listing.ts';

/** The results of a list as it stands. */
export interface ListResults {
  /** Scope of its attributes, without the area where a resident wants the whole city. */
  readonly scope: Scope;
  /** All services it is about, whatever is chosen. */
  readonly offered: readonly Service[];
  /** Services the city has for the residents of the area besides; `null` where there is no area. */
  readonly elsewhere: number | null;
  readonly content: ResultsContent;
}

export type ResultsContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'finder'; readonly finding: Finding | null }
  /** It cannot be said yet what is found. */
  | {
      readonly kind: 'awaited';
      readonly awaited: Lazy<unknown>;
      readonly categories: readonly string[];
    }
  | ({ readonly kind: 'nothing' } & Nothing & Found)
  | ({ readonly kind: 'cards'; readonly groups: readonly CardGroup[] } & Found)
  | ({ readonly kind: 'week'; readonly week: WeekFound } & Found);

/** Results that are still being worked out, where nothing was shown before. */
export const UNFINISHED: ListResults = {
  scope: { area: null, category: null, organization: null, service: null },
  offered: [],
  elsewhere: null,
  content: {
    kind: 'awaited',
    awaited: { state: { status: 'waiting' }, request: () => Promise.resolve(null) },
    categories: [],
  },
};

/** The ways on as long as nobody can say any. */
const NOTHING_KNOWN: Nothing = { closest: [], suggestions: [], missed: null };

/** The results, step by step: each looks at one service, or about one. */
export function* resultSteps(context: ListContext, listing: Listing): Steps<ListResults> {
  const { directory, state } = context;
  const scope = state.isWide ? { ...listing.scope, area: null } : listing.scope;
  const offered = yield* scopeSteps(directory, scope);
  const elsewhere = yield* elsewhereOf(directory, listing.scope);
  const content = yield* contentOf(context, listing, scope, offered);
  return { scope, offered, elsewhere, content };
}

/** Tells if results wait for the file of choices: nothing is found, or words searched for are choices. */
export function needsBrowse({ content }: ListResults, browse: Lazy<unknown>): boolean {
  if (browse.state.status !== 'waiting') return false; // where it cannot be had, a button asks again
  if (content.kind === 'awaited') return content.awaited === browse;
  return content.kind === 'nothing' || ('isPartial' in content && content.isPartial);
}

function* contentOf(
  context: ListContext,
  listing: Listing,
  scope: Scope,
  offered: readonly Service[],
): Steps<ResultsContent> {
  const { state, browse, nearby } = context;
  if (offered.length === 0) return { kind: 'empty' };
  if (state.view === 'finder') {
    const { state: has } = nearby;
    const finding =
      has.status === 'ready' ? yield* has.value.findingSteps(offered, scope.area, context) : null;
    return { kind: 'finder', finding };
  }
  const found = yield* foundServices(context, listing, scope);
  if ('awaited' in found) {
    return {
      kind: 'awaited',
      awaited: found.awaited,
      categories: yield* categoriesAtFirst(context, scope),
    };
  }
  const { services } = found;
  if (state.view === 'sheet' || (state.view === 'week' && services.length > 0)) {
    if (browse.state.status !== 'ready') {
      return { kind: 'awaited', awaited: browse, categories: found.categories };
    }
    return {
      kind: 'week',
      week: yield* browse.state.value.weekSteps(services, scope.area, context),
      ...found,
    };
  }
  if (state.sort === 'next' && browse.state.status === 'waiting') {
    return { kind: 'awaited', awaited: browse, categories: found.categories };
  }
  if (services.length === 0) {
    const nothing =
      browse.state.status === 'ready'
        ? yield* browse.state.value.nothingSteps(context, listing, scope, offered)
        : NOTHING_KNOWN;
    return { kind: 'nothing', ...nothing, ...found };
  }
  return { kind: 'cards', groups: yield* groupSteps(services, listing, context), ...found };
}

/** The categories there are as long as nothing else can be said. */
function* categoriesAtFirst(
  { directory, state }: ListContext,
  scope: Scope,
): Steps<readonly string[]> {
  const filter = { query: '', chosen: { category: chosenOf(state.filter, 'category') } };
  return (yield* firstLookSteps(directory, scope, filter, directory.services)).categories;
}

function* elsewhereOf(
  directory: Directory,
  { area, category, organization }: Scope,
): Steps<number | null> {
  const { module } = placesChunk;
  if (!area || module === null) return null;
  const everywhere = yield* scopeSteps(directory, { category, organization });
  return (yield* module.areaOfferSteps(directory, area, everywhere))?.count ?? null;
}

import type { nothing, TemplateResult } from 'lit';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { Marks, LightTextController } from '../../controllers/light-text-controller.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Directory, PlacedSession } from '../../model/directory.ts';
import type { LngLat } from '../../model/places/lng-lat.ts';
import type { FacetCounts, FacetName } from '../../model/filter/facets.ts';
import type { Chip, Filter } from '../../model/filter/filter.ts';
import type { ListState } from '../../model/filter/list-state.ts';
import type { Occasions } from '../../model/filter/occasions.ts';
import type { Suggestion } from '../../model/search/search-suggestions.ts';
import type { Scope } from '../../model/filter/selection.ts';
import type { CapabilityKind, CapabilityPoint } from '../../model/places/capability-finder.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { TimetableDay } from '../../model/time/week-timetable.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Listing } from './listing.ts';

/** Everything a list's templates read. */
export interface ListContext {
  readonly directory: Directory;
  readonly locale: Locale;
  readonly lightText: LightTextController;
  /** Level of the headings of services; groups of them are one above. */
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  readonly state: ListState;
  /** Position of the resident, with distances from it; `null` until asked for and known. */
  readonly near: Near | null;
  /** Finds what of a text was searched for. Names are searched by pinyin, too, and prose is not. */
  readonly marksIn: (text: string, kind?: 'name' | 'prose') => Marks;
  readonly isOpen: (service: Service) => boolean;
  /** Outcome of sharing a service: copied, or an address to copy by hand; `null` where there is none. */
  readonly sharing: Sharing | null;
  readonly canShare: boolean;
  readonly actions: ListActions;
  readonly browse: Lazy<Browse>;
  readonly nearby: Lazy<Nearby>;
}

export interface Near {
  /** Position of the resident, in the feed's coordinates. */
  readonly position: LngLat;
  /** Says how far the nearest place of a service is; `null` where it is not known. */
  readonly distanceTo: (service: Service) => string | null;
  readonly nearestFirst: (services: readonly Service[]) => Steps<readonly Service[]>;
}

export interface Sharing {
  readonly service: string;
  /** The address to be copied by hand; `null` where that is done. */
  readonly address: string | null;
}

/** A week of what was found. */
export interface WeekFound {
  readonly days: readonly TimetableDay[];
  /** Services found whose times are not published, and so stand in no timetable. */
  readonly untimed: number;
}

/** The kinds of things that can be done at the places of a list, and where the chosen one can. */
export interface Finding {
  readonly kinds: readonly CapabilityKind[];
  /** The kind that is chosen; `null` where none is. */
  readonly kind: CapabilityKind | null;
  readonly amount: number | null;
  readonly points: readonly CapabilityPoint[];
}

/** Functions of the browse chunk, which a first touch brings, that a list calls. */
export interface Browse {
  readonly asksForOccasions: (filter: Filter) => boolean;
  readonly occasionSteps: (directory: Directory, now: Instant) => Steps<Occasions>;
  readonly selectSteps: (
    directory: Directory,
    scope: Scope,
    filter: Filter,
    occasions: () => Occasions,
    searched: readonly Service[],
  ) => Steps<readonly Service[]>;
  readonly countSteps: (
    directory: Directory,
    scope: Scope,
    filter: Filter,
    occasions: () => Occasions,
    searched: readonly Service[],
    wanted?: readonly FacetName[],
  ) => Steps<FacetCounts>;
  readonly serviceDetails: (service: Service, context: ListContext) => TemplateResult;
  readonly chosenChips: (context: ListContext, chips: readonly Chip[]) => TemplateResult;
  readonly filterPanel: (
    context: ListContext,
    counts: FacetCounts,
    found: number,
    onDone: () => void,
  ) => TemplateResult;
  readonly nothingFound: (
    context: ListContext,
    suggestions: readonly Suggestion[],
  ) => TemplateResult;
  readonly weekSteps: (
    found: readonly Service[],
    area: string | null,
    context: ListContext,
  ) => Steps<WeekFound>;
  readonly weekContent: (week: WeekFound, context: ListContext, listing: Listing) => TemplateResult;
}

/** Functions of the nearby chunk, which knows of places near and far, that a list calls. */
export interface Nearby {
  readonly positionNote: (
    position: PositionState,
    context: ListContext,
  ) => TemplateResult | typeof nothing;
  readonly findingSteps: (
    services: readonly Service[],
    area: string | null,
    context: ListContext,
  ) => Steps<Finding>;
  readonly capabilityFinder: (
    finding: Finding,
    listing: Listing,
    context: ListContext,
  ) => TemplateResult;
}

/** Everything a resident can do with a list. */
export interface ListActions {
  /** @param isTyping whether more of the same may follow: then Back does not stop at each letter */
  readonly onChange: (change: Partial<ListState>, isTyping?: boolean) => void;
  readonly onFilter: (filter: Filter) => void;
  /** Searches for what is suggested where nothing was found. */
  readonly onSuggestion: (query: string) => void;
  /** @param amount what was typed is understood as; `null` where it is no amount */
  readonly onAmount: (typed: string, amount: number | null) => void;
  readonly onRemove: (facet: FacetName, value: string) => void;
  readonly onClear: () => void;
  readonly onNearMe: () => void;
  readonly onToggle: (service: Service) => void;
  readonly onBook: (service: Service, session: string | null) => void;
  readonly onShare: (service: Service) => void;
  readonly onCalendar: (service: Service, placed: PlacedSession) => void;
  readonly onShow: (service: Service) => void;
  readonly onPrint: (days: readonly TimetableDay[]) => void;
}

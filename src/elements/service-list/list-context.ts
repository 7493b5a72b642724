import type { nothing, TemplateResult } from 'lit';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { Marks, LightTextController } from '../../controllers/light-text-controller.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Directory } from '../../model/directory.ts';
import type { LngLat } from '../../model/places/lng-lat.ts';
import type { FacetCounts } from '../../model/filter/facets.ts';
import type { Chip, Filter } from '../../model/filter/filter.ts';
import type { ListState } from '../../model/filter/list-state.ts';
import type { Select } from '../../model/search/find-services.ts';
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
  /** True for old eyes: fewer things at once, and a number to call beside all. */
  readonly isElder: boolean;
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
  /** Gives the page's own address with a service open; `null` where lists keep out of the address. */
  readonly addressOf: (service: Service) => string | null;
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

/** Services that choices leave, and choices to narrow them by. */
export interface ChosenServices {
  readonly services: readonly Service[];
  /** The outermost categories that can be chosen. */
  readonly categories: readonly string[];
  /** The options of the facets that are shown. */
  readonly counts: FacetCounts;
}

/** Services that less would find. */
export interface Missed {
  /** In the whole city, where the list is about a part of it: how many, and how many of them are for all its residents. */
  readonly city: { readonly count: number; readonly open: number } | null;
  /** Without one of the choices. */
  readonly without: readonly { readonly choice: Chip; readonly count: number }[];
}

/** The ways on where nothing fits. */
export interface Nothing {
  /** The services that come closest to what was searched for. */
  readonly closest: readonly Service[];
  readonly suggestions: readonly Suggestion[];
  /** `null` until it can be worked out. */
  readonly missed: Missed | null;
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
  readonly chosenSteps: (
    context: ListContext,
    listing: Listing,
    scope: Scope,
    searched: readonly Service[],
  ) => Steps<ChosenServices>;
  readonly serviceDetails: (service: Service, context: ListContext) => TemplateResult;
  /** Says that the service of a list is not there, and whom to ask. */
  readonly goneService: (context: ListContext) => TemplateResult;
  readonly chosenChips: (context: ListContext, chips: readonly Chip[]) => TemplateResult;
  readonly filterPanel: (
    context: ListContext,
    counts: FacetCounts,
    found: number,
    listing: Listing,
  ) => TemplateResult;
  readonly nothingFound: (context: ListContext, nothing: Nothing) => TemplateResult;
  /** Says to those who do not see it how much is close; `null` where nothing is. */
  readonly closestNote: (context: ListContext, nothing: Nothing) => string | null;
  readonly soonestFirst: (
    directory: Directory,
    services: readonly Service[],
    now: Instant,
  ) => Steps<readonly Service[]>;
  readonly nothingSteps: (
    context: ListContext,
    listing: Listing,
    scope: Scope,
    offered: readonly Service[],
  ) => Steps<Nothing>;
  /** Leaves the services of a scope that choices do. */
  readonly selectIn: (context: ListContext, scope: Scope) => Select;
  readonly weekSteps: (
    found: readonly Service[],
    area: string | null,
    context: ListContext,
  ) => Steps<WeekFound>;
  readonly weekContent: (week: WeekFound, context: ListContext, listing: Listing) => TemplateResult;
  /** The calendar to subscribe to, below the list; nothing where the feed names none. */
  readonly subscription: (context: ListContext) => TemplateResult | typeof nothing;
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
  readonly onRemove: (choice: Chip) => void;
  readonly onClear: () => void;
  readonly onNearMe: () => void;
  readonly onToggle: (service: Service) => void;
  readonly onBook: (service: Service, session: string | null) => void;
  /** Takes what has become of sharing a service; `null` where there is nothing to say of it. */
  readonly onShared: (sharing: Sharing | null) => void;
  readonly onShow: (service: Service) => void;
}

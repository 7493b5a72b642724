import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { Directory } from '../../model/directory.ts';
import type { FoundByQuery, Select } from '../../model/search/find-services.ts';
import type { Suggestion } from '../../model/search/search-suggestions.ts';
import type { Scope } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { Sheet } from '../../lazy/paper/print-alone.ts';
import type { QrCode } from '../../lazy/paper/qr-code.ts';

/** Functions of the search that a list calls. */
export interface Search {
  readonly findSteps: (
    directory: Directory,
    query: string,
    select: Select | null,
  ) => Steps<FoundByQuery>;
  readonly closestSteps: (
    directory: Directory,
    query: string,
    pool: readonly Service[],
  ) => Steps<readonly Service[]>;
  readonly suggestionSteps: (
    directory: Directory,
    query: string,
    offered: readonly Service[],
  ) => Steps<readonly Suggestion[]>;
}

/** Functions of the paper chunk that a list's templates call. */
export interface Paper {
  readonly qrCode: (text: string) => QrCode | null;
  readonly printAlone: (root: ParentNode & Node, sheet: Sheet) => Promise<void>;
}

/** The days of a week that are shown: the first on which something is, all of them, or one. */
export type ShownDay = 'first' | 'all' | { readonly date: PlainDate };

/** Everything a list's templates read of the list as a whole, beside its context. */
export interface Listing {
  /** Scope of the list, as the attributes of its tag say it. */
  readonly scope: Scope;
  readonly position: PositionState;
  readonly isFilterOpen: boolean;
  /** True once somebody has asked for the categories there was no room for. */
  readonly hasAllTiles: boolean;
  readonly day: ShownDay;
  readonly onDay: (day: ShownDay) => void;
  readonly typedAmount: string;
  readonly search: Lazy<Search>;
  readonly paper: Lazy<Paper>;
  /** Pages of services shown, and services on each. */
  readonly pages: number;
  readonly pageSize: number;
  readonly onFilterToggle: () => void;
  readonly onAllTiles: () => void;
  /** Puts the filters away, and the focus back on their button. */
  readonly onFilterClose: () => void;
  /** Somebody goes on to what the filters leave. */
  readonly onFilterDone: () => void;
  /** Brings one page more. Reading goes on at the first of it, named by a selector. */
  readonly onMore: (next: string) => void;
  /** The address of this list as a week: where a sheet on the wall leads back to. */
  readonly addressOfWeek: () => string;
  /** Prints a sheet without the page around it. */
  readonly printAlone: (paper: Paper, sheet: Sheet) => Promise<void>;
}

import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { Directory } from '../../model/directory.ts';
import type { Suggestion } from '../../model/search/search-suggestions.ts';
import type { Scope } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { QrCode } from '../../lazy/paper/qr-code.ts';

/** Functions of the search that a list calls. */
export interface Search {
  readonly searchSteps: (directory: Directory, query: string) => Steps<readonly Service[]>;
  readonly suggestionSteps: (
    directory: Directory,
    query: string,
    offered: readonly Service[],
  ) => Steps<readonly Suggestion[]>;
}

/** Functions of the paper chunk that a list's templates call. */
export interface Paper {
  readonly qrCode: (text: string) => QrCode | null;
}

/** Everything a list's templates read of the list as a whole, beside its context. */
export interface Listing {
  /** Scope of the list, as the attributes of its tag say it. */
  readonly scope: Scope;
  readonly position: PositionState;
  readonly isFilterOpen: boolean;
  readonly typedAmount: string;
  readonly search: Lazy<Search>;
  readonly paper: Lazy<Paper>;
  /** Pages of services shown, and services on each. */
  readonly pages: number;
  readonly pageSize: number;
  readonly onFilterToggle: () => void;
  /** Somebody goes on to what the filters leave. */
  readonly onFilterDone: () => void;
  /** Brings one page more. Reading goes on at the first of it, named by a selector. */
  readonly onMore: (next: string) => void;
  /** The address of this list as a week: where a sheet on the wall leads back to. */
  readonly addressOfWeek: () => string;
}

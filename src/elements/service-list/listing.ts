import type { PositionState } from '../../controllers/position-controller.ts';
import type { SearchController } from '../../controllers/search-controller.ts';
import type { Scope } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import type { QrCode } from '../../on-demand/qr-code.ts';

/** What a list shows besides its state. */
export interface Listing {
  /** What the tag says the list is about. */
  readonly scope: Scope;
  readonly position: PositionState;
  readonly isFilterOpen: boolean;
  readonly typedAmount: string;
  readonly search: SearchController;
  /** Pages of services shown, and services on each. */
  readonly pages: number;
  readonly pageSize: number;
  readonly onFilterToggle: () => void;
  /** Somebody goes on to what the filters leave. */
  readonly onFilterDone: () => void;
  /** Brings one page more. Reading goes on at the first of it, named by a selector. */
  readonly onMore: (next: string) => void;
  /** A QR code that leads to this list as a week; `null` while it cannot be drawn. */
  readonly codeOfWeek: () => QrCode | null;
  /** Told which services are on the page. */
  readonly onShown: (services: readonly Service[]) => void;
}

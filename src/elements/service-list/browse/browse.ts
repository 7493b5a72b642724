import type { CSSResult, ReactiveControllerHost } from 'lit';
import { soonestFirst } from '../../../model/filter/list-order.ts';
import type { Browse } from '../list-context.ts';
import { wechatStyles } from '../../../templates/wechat-accounts.styles.ts';
import { touchedStyles } from '../touched.styles.ts';
import { AgeEntry } from './age-field.ts';
import { chosenChips } from './chosen-chips.ts';
import { chosenSteps } from './chosen-services.ts';
import { goneService } from './gone-service.ts';
import { filterPanel } from './filter-panel.ts';
import { panelStyles } from './filter-panel.styles.ts';
import { nothingSteps, selectIn } from './missed.ts';
import { closestNote, nothingFound } from './nothing-found.ts';
import { serviceDetails } from './service-details.ts';
import { sheetStyles } from './sheet.styles.ts';
import { AddressCopy, subscription } from './subscription.ts';
import { subscriptionStyles } from './subscription.styles.ts';
import { weekContent, weekSteps } from './week-content.ts';
import { weekStyles } from './week.styles.ts';

/** The state of a list in the address of its page. */
export { serviceAddress, weekAddress } from '../../../model/filter/list-address.ts';
export { keepInAddress } from './keep-in-address.ts';

export const styles: readonly CSSResult[] = [
  ...[touchedStyles, wechatStyles, panelStyles],
  ...[weekStyles, sheetStyles, subscriptionStyles],
];

/** The browse chunk: everything that a first touch of a list brings. */
export function browseFor(host: ReactiveControllerHost & HTMLElement) {
  const age = new AgeEntry(host);
  const copy = new AddressCopy(host);
  return {
    ...{ chosenSteps, closestNote, nothingFound, nothingSteps, selectIn },
    ...{ chosenChips, goneService, serviceDetails, soonestFirst, weekContent, weekSteps },
    filterPanel: (list, counts, found, listing) => filterPanel(list, counts, found, listing, age),
    subscription: (list) => subscription(list, copy),
  } satisfies Browse & Record<string, unknown>;
}

import type { CSSResult } from 'lit';
import { touchedStyles } from '../touched.styles.ts';
import { panelStyles } from './filter-panel.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { weekStyles } from './week.styles.ts';

/** The browse chunk: everything that a first touch of a list brings. */
export { countSteps } from '../../../model/filter/facet-counts.ts';
export { asksForOccasions } from '../../../model/filter/facet-match.ts';
export { occasionSteps } from '../../../model/filter/occasions.ts';
export { selectSteps } from '../../../model/filter/select-services.ts';
export { chosenChips } from './chosen-chips.ts';
export { filterPanel } from './filter-panel.ts';
export { nothingFound } from './nothing-found.ts';
export { saveSession } from './save-session.ts';
export { serviceDetails } from './service-details.ts';
export { shareAddress } from './share-address.ts';
export { weekContent, weekOnPaper, weekSteps } from './week-content.ts';

export const styles: readonly CSSResult[] = [touchedStyles, panelStyles, weekStyles, sheetStyles];

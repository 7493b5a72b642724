/** The nearby chunk: what is near, and where something can be done. */
import type { CSSResult } from 'lit';
import { touchedStyles } from '../touched.styles.ts';

export { capabilityFinder, findingSteps } from './capability-finder.ts';
export { positionNote } from './position-note.ts';
export { NearMe } from './near-me.ts';

export const styles: readonly CSSResult[] = [touchedStyles];

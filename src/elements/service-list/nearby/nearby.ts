/** The nearby chunk: what is near, and where something can be done. */
export { capabilityFinder, findingSteps } from './capability-finder.ts';
export { positionNote } from './position-note.ts';
export { NearMe } from './near-me.ts';

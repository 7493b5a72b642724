/** What is near, and where something can be done. */
export { capabilityFinder } from './capability-finder.ts';
export { NearMe } from './near-me.ts';

/** The places file, which several occasions need: where something is, how far, and the maps people have. */
export { capabilityWords, limitWords } from '../i18n/format/capability-words.ts';
export { metresWords } from '../i18n/format/distance-words.ts';
export { metresTo } from '../model/places/distance.ts';
export { mapLinks } from '../model/places/map-links.ts';
export { placeMaps } from '../elements/service-list/place-maps.ts';

/** The places file, which several occasions need: where something is, how far, and the maps people have. */
export { formatCapability, formatLimit } from '../i18n/format/capability.ts';
export { formatOwnRules } from '../i18n/format/rule.ts';
export { formatMetres } from '../i18n/format/distance.ts';
export { metresTo } from '../model/places/distance.ts';
export { mapLinks } from '../model/places/map-links.ts';
export { touchedStyles } from '../elements/service-list/touched.styles.ts';
export { placeMaps } from '../elements/service-list/place-maps.ts';
/** Where in a feed or an answer something stands. */
export { jsonPointer, pathOfPointer } from '../model/json-pointer.ts';

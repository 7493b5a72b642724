/** The places file, which several occasions need: where something is, how far, and the maps people have. */
export { formatCapability, formatLimit } from '../i18n/format/capability.ts';
export { formatOwnRules } from '../i18n/format/rule.ts';
export { formatMetres } from '../i18n/format/distance.ts';
export { metresTo } from '../model/places/distance.ts';
export { mapLinks } from '../model/places/map-links.ts';
export { touchedStyles } from '../elements/service-list/touched.styles.ts';
export { placeMaps } from '../elements/service-list/place-maps.ts';
/** An age, as it is typed into its field or into the search. */
export { readAge } from '../model/filter/age.ts';
/** The rules and calendars that few feeds have, and texts about phones that are more than one number. */
export { learnAll } from '../model/learn-all.ts';
/** The services of the city beyond an area, and the note on them. */
export { areaOfferSteps } from '../model/filter/area-offer.ts';
export { areaNote } from '../elements/service-list/area-note.ts';
/** The changes that a card says before it is opened. */
export { changeAhead } from '../i18n/format/change-ahead.ts';
/** The drawings of categories, for feeds that name some. */
export { categoryIcon } from '../elements/service-list/category-icons.ts';
/** Members of records that are shown on later occasions alone. */
export { formatDocuments } from '../i18n/format/documents.ts';
export { lateMembersOf, wechatOf } from './late-members.ts';
export { wayInWeChat } from './booking-mode-of.ts';
export { wechatAccounts } from '../templates/wechat-accounts.ts';
export { wechatStyles } from '../templates/wechat-accounts.styles.ts';
/** Where in a feed or an answer something stands. */
export { jsonPointer, pathOfPointer } from '../model/json-pointer.ts';

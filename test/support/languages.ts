/** The languages of the library, whole, as nobody loads them at once. */
export { en as english } from '../../src/i18n/en.ts';
export { zhHans as chinese } from '../../src/i18n/zh-hans.ts';

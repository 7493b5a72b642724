/** The languages of the library, whole, as nobody loads them at once. */
export { en as english } from '../../src/locale/en.ts';
export { zhHans as chinese } from '../../src/locale/zh-hans.ts';

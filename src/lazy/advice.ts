/** The sentences for editors, but for those of the check. */
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';

/** What editors are told, but for what stands in the check. */
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';

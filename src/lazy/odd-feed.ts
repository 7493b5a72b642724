/** Reads a feed that is very large. */
export { readJson } from '../feed/large-reader.ts';
/** Works out what is to be shown of it. */
export { WorkAhead } from './work-ahead.ts';
/** The sentences for editors, but for those of the check. */
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';

/** What is read where a feed is not as it should be: how it is meant, and the sentences for editors. */
export { meant } from '../feed/meant/meant.ts';
export { adviceOnIssues } from '../i18n/format/feed-issues.ts';
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';

/** Who reads a feed that is not written as it should be, and the sentences for editors. */
export { readFeedInSlices } from '../feed/read-feed.ts';
export { adviceOnIssues } from '../i18n/format/feed-issues.ts';
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';

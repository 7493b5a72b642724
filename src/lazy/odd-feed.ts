/** Reads a feed that is not written as it should be. */
export { readFeedInSlices } from '../feed/read-feed.ts';
/** Sentence for the editor of such a feed. */
export { adviceOnIssues } from '../i18n/format/feed-issues.ts';
/** Reads a feed that is very large, in another charset, or in an article. */
export { readText } from '../feed/odd-text.ts';
/** Works out what is to be shown of it. */
export { WorkAhead } from './work-ahead.ts';
/** The sentences for editors, but for those of the check. */
export { zhHansFailures } from '../i18n/zh-hans-failures.ts';
/** Reads several feeds as one. */
export { severalFeeds } from './several/several-feeds.ts';

/**
 * The report for an editor who adds `?linli-check` to the address of a page, or `check` to a tag: what is
 * wrong with the page, its tags, its feeds and its booking endpoint, and what to do. It stands alone, in a
 * file of its own: it has to speak also where a file of the elements is missing.
 */
import { CheckReport } from './check-report.ts';

// A server may import it with all that a page needs.
if (typeof document !== 'undefined') {
  const isEnglish = document.documentElement.lang.toLowerCase().startsWith('en');
  new CheckReport(isEnglish ? 'en' : 'zh-Hans').show();
}

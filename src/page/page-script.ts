/**
 * `linli.js`, the script that pages paste. It stays small: each tag is loaded when a page has it, from the
 * files beside this one, together with what all tags need and with the feed it names: one after the other
 * they would take three times as long.
 */
import { VERSION } from '../version.ts';
import { beginFeeds, endUntakenFeeds } from './early-feeds.ts';
import { loadWhatPageNeeds } from './page-needs.ts';

const CORE = `./linli-${VERSION}-core.js`;
const SERVICES = `./linli-${VERSION}-services.js`;

/** The names stand here in full: `linli doctor` reads them in the built file, and looks for each. */
loadWhatPageNeeds(
  {
    'service-list': () => read(`./linli-${VERSION}-service-list.js`, CORE, SERVICES),
    'booking-form': () => read(`./linli-${VERSION}-booking-form.js`, CORE, SERVICES),
    'stats-panel': () => read(`./linli-${VERSION}-stats-panel.js`, CORE),
    'other-forms': () => read(`./linli-${VERSION}-other-forms.js`),
    check: () => read(`./linli-${VERSION}-check.js`),
  },
  // In both languages: the texts are among the files that could not be read.
  [
    '请把 linli-*.js 都上传到 linli.js 所在的文件夹，网页的 CSP 要允许它们；只能上传一个文件，就用 linli-all.js。',
    'Put all linli-*.js beside linli.js, and allow them in the CSP; or use linli-all.js, which needs no other.',
  ],
  { whileLoading: beginFeeds, onLoaded: endUntakenFeeds },
);

function read(...files: readonly string[]): Promise<unknown> {
  return Promise.all(files.map((file) => import(/* @vite-ignore */ file)));
}

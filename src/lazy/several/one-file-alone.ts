import { adviseEditor } from '../../browser/editor-advice.ts';
import type { severalFeeds as Several } from './several-feeds.ts';

/**
 * Stands in `linli-all.js` for what reads several feeds, which would make that file larger for all who name one. In
 * both languages, as all that is said where a file is missing: what the tag names then is no feed.
 */
export const severalFeeds: typeof Several = (read, host) => {
  adviseEditor(
    host,
    'linli-all.js 一个标签只读一份数据：请改用 linli.js，或者用 linli merge 合成一份。 linli-all.js reads one feed a tag: use linli.js, or make one of them with linli merge.',
  );
  return async (address, signal, options) => ({
    ...(await read(address, signal, options)),
    refreshFailure: null,
  });
};

import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from 'parse5';

/**
 * Limits of a tree. Browsers do not nest deeper either (Chromium, 512), and for each tag a parser may walk
 * up through all that are open, or move all that came before.
 */
const MOST_LEVELS = 512;
const MOST_STEPS = 100_000;

/** A page as a tree. */
export interface PageTree {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** Limit at which the reading ended; `null` where all was read. */
  readonly cut: string | null;
}

class Cut extends Error {}

/** Reads a page as browsers do, up to where no page of an office goes. */
export function treeOf(html: string): PageTree {
  const document = defaultTreeAdapter.createDocument();
  let levels = 0;
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Cut(`${MOST_STEPS} elements`);
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement(...args) {
      step();
      return defaultTreeAdapter.createElement(...args);
    },
    createCommentNode(text) {
      step();
      return defaultTreeAdapter.createCommentNode(text);
    },
    insertBefore(...args) {
      step();
      defaultTreeAdapter.insertBefore(...args);
    },
    detachNode(node) {
      step();
      defaultTreeAdapter.detachNode(node);
    },
    onItemPush() {
      levels += 1;
      if (levels > MOST_LEVELS) throw new Cut(`${MOST_LEVELS} levels`);
    },
    onItemPop() {
      levels -= 1;
    },
  };
  try {
    parse(html, { treeAdapter });
    return { document, cut: null };
  } catch (error) {
    if (error instanceof Cut) return { document, cut: error.message };
    throw error;
  }
}

import type { OpenDocument } from './document.ts';
import type { Opening } from './open/open-file.ts';

/** The way a page of the editor stands: nothing is open, something is being opened, or a feed is open. */
export type EditorState =
  | {
      readonly kind: 'closed';
      readonly failure: Extract<Opening, { kind: 'failed' }> | null;
      /** The document that is still there while another one is looked for. */
      readonly beside: OpenDocument | null;
    }
  | { readonly kind: 'opening'; readonly name: string; readonly beside: OpenDocument | null }
  | { readonly kind: 'open'; readonly document: OpenDocument };

/** The document that would be lost with the page. */
export function documentIn(state: EditorState): OpenDocument | null {
  return state.kind === 'open' ? state.document : state.beside;
}

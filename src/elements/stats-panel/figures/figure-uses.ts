import type { ReactiveControllerHost } from 'lit';
import { copyText } from '../../../browser/clipboard.ts';
import { adviseEditor } from '../../../browser/editor-advice.ts';

/** State in which a visitor has left one figure. */
export interface FigureUse {
  /** The point they look at, as its place in the picture; `null` for the last one. */
  readonly point: number | null;
  readonly isTableOpen: boolean;
  /** Rows of the table that are listed. */
  readonly rows: number;
  readonly copy: 'not-copied' | 'copied' | 'by-hand';
}

/** Rows that are listed at first, and added at a time: a table of thousands would stop the page. */
export const ROWS_AT_A_TIME = 60;

const UNUSED: FigureUse = {
  point: null,
  isTableOpen: false,
  rows: ROWS_AT_A_TIME,
  copy: 'not-copied',
};

/** Remembers, for as long as the panel is there, what a reader has done with its figures. */
export class FigureUses {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #uses = new Map<string, FigureUse>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Tells the editor what of a figure cannot be read. */
  advise(sentence: string): void {
    adviseEditor(this.#host, sentence);
  }

  of(id: string): FigureUse {
    return this.#uses.get(id) ?? UNUSED;
  }

  change(id: string, change: Partial<FigureUse>): void {
    this.#uses.set(id, { ...this.of(id), ...change });
    this.#host.requestUpdate();
  }

  /** Copies lines; where there is no clipboard, they are shown to be copied by hand. */
  async copy(id: string, lines: readonly string[]): Promise<void> {
    const isCopied = await copyText(lines.join('\n'));
    this.change(id, { copy: isCopied ? 'copied' : 'by-hand' });
  }
}

import type { EditorPanel } from './editor-view.ts';
import { comeBack, focusIn, openerOf } from './panel/opener.ts';

/** Leads the focus to what comes into view, and back to the button that it was opened with. */
export class EditorFocus {
  readonly #host: HTMLElement;
  /** Key of the button to come back to when what is open above the page is closed. */
  #opener: string | null = null;
  /** The place that was led to. */
  #shown = '';

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Remembers the button that opens something above the page. */
  opens(panel: EditorPanel | null | undefined, before: EditorPanel | null): void {
    this.#opener = openerOf(panel, before) ?? this.#opener;
  }

  /** Goes back to the button, when what it opened is closed. */
  comeBack(): void {
    comeBack(this.#host, this.#opener);
    this.#opener = null;
  }

  /** Leads to what has come into view: a file that was opened, or what is open above the page. */
  lead(kind: string, panel: string): void {
    const before = this.#shown;
    this.#shown = `${kind} ${panel}`;
    if (before === this.#shown) return;
    if (panel !== 'null') focusIn(this.#host, '#panel-title, linli-record-form');
    else if (kind === 'open' && !before.startsWith(kind)) focusIn(this.#host, '#document-title');
  }
}

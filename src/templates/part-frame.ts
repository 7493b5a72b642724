import { html, type TemplateResult } from 'lit';
import type { PartSource } from '../controllers/part-controller.ts';
import type { WordsController } from '../controllers/words-controller.ts';
import type { Reader } from '../locale/reader.ts';

interface Frame {
  readonly reader: Reader;
  readonly words: WordsController;
}

/**
 * What a part shows that is loaded when it is looked at; a line while it is read, and a way to try
 * again where it cannot be had.
 *
 * @param key of the words that say so, unique within the element
 */
export function partFrame<Part>(
  source: PartSource<Part>,
  key: string,
  { reader, words }: Frame,
  content: (part: Part) => TemplateResult,
): TemplateResult {
  const { common } = reader.messages;
  const { state } = source;
  switch (state.status) {
    case 'ready':
      return content(state.part);
    case 'reading':
      return html`<p class="quiet loading" role="status">${common.loading}</p>`;
    case 'missing':
      return html`<div class="notice" role="status" part="notice">
        ${words.paragraph(`${key}-missing`, common.failed.network)}
        <button type="button" @click=${() => void source.load()}>${common.retry}</button>
      </div>`;
  }
}

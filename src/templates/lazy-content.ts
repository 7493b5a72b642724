import { html, type TemplateResult } from 'lit';
import type { Lazy } from '../controllers/lazy-controller.ts';
import type { LightTextController } from '../controllers/light-text-controller.ts';
import type { Locale } from '../i18n/locale.ts';

interface Place {
  readonly locale: Locale;
  readonly lightText: LightTextController;
}

/**
 * Shows what comes from a chunk: a line while it is being read, and a way to try again where it cannot
 * be had.
 *
 * @param key of the words that say so, unique within the element
 */
export function lazyContent<Value>(
  lazy: Lazy<Value>,
  key: string,
  { locale, lightText }: Place,
  content: (value: Value) => TemplateResult,
): TemplateResult {
  const { common } = locale.messages;
  const { state } = lazy;
  switch (state.status) {
    case 'ready':
      return content(state.value);
    case 'waiting':
      return html`<p class="quiet loading" role="status">${common.loading}</p>`;
    case 'failed':
      return html`<div class="notice" role="status" part="notice">
        ${lightText.paragraph(`${key}-missing`, common.failed.network)}
        <button type="button" @click=${() => void lazy.request()}>${common.retry}</button>
      </div>`;
  }
}

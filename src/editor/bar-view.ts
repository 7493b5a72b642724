import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../i18n/locale.ts';
import { noteInWords } from './changes/changes-view.ts';
import { unsavedSteps } from './document.ts';
import type { EditorContext } from './editor-context.ts';
import type { EditorTab } from './editor-view.ts';
import { shownFindings } from './findings.ts';
import { findingsFold } from './findings-view.ts';

const TABS: readonly EditorTab[] = ['calendar', 'table', 'changes', 'save'];

/** Things that are done with the document as a whole. */
export interface BarActions {
  undo(): void;
  redo(): void;
  another(): void;
}

/** The name of what is open, ways back and forth, and the views of it. */
export function barView(context: EditorContext, bar: BarActions): TemplateResult {
  const { words, locale, document, directory, view, isNarrow, actions } = context;
  const { done, undone } = document.history;
  const unsaved = unsavedSteps(document);
  const title = localizedText(directory.feed.feed.title, locale) ?? document.fileName;
  const step = (label: string, steps: typeof done, onPress: () => void) => {
    const last = steps[steps.length - 1];
    return html`<button
      type="button"
      class="button"
      ?disabled=${last === undefined}
      title=${last === undefined ? nothing : noteInWords(last.note, context)}
      @click=${onPress}
    >
      ${label}
    </button>`;
  };
  return html`<section class="bar" aria-label=${words.bar.label}>
      <div class="name">
        <h2 id="document-title" tabindex="-1">${title}</h2>
        <p class=${unsaved > 0 ? 'unsaved' : 'quiet'}>
          ${unsaved > 0 ? words.bar.unsaved(unsaved) : words.bar.saved}
        </p>
      </div>
      <div class="buttons">
        ${step(words.bar.undo, done, () => bar.undo())}
        ${step(words.bar.redo, undone, () => bar.redo())}
        <button type="button" class="button" @click=${() => bar.another()}>
          ${words.bar.another}
        </button>
      </div>
    </section>
    ${findingsFold(shownFindings(document, words, directory.feed), document.findings !== null, words)}
    <nav class="tabs" aria-label=${words.bar.tabsLabel}>
      <ul>
        ${TABS.map(
          (tab) =>
            html`<li>
              <button
                type="button"
                class="tab"
                aria-current=${tab === view.tab ? 'page' : nothing}
                @click=${() => actions.show(isNarrow ? { tab, isPreviewOpen: false } : { tab })}
              >
                ${words.bar.tabs[tab]}
              </button>
            </li>`,
        )}
      </ul>
      <button
        type="button"
        class="button toggle"
        aria-pressed=${view.isPreviewOpen ? 'true' : 'false'}
        @click=${() => actions.show({ isPreviewOpen: !view.isPreviewOpen })}
      >
        ${words.bar.preview}
      </button>
    </nav>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatDate, formatTime } from '../../i18n/format/format.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { EditorStore } from '../editor-store.ts';
import { readDraft, forgetDraft } from '../save/draft.ts';
import { openView, type OpenActions } from './open-view.ts';
import { SAMPLE_FEED } from './sample-feed.ts';

interface Opening {
  readonly words: EditorMessages;
  readonly locale: Locale<Messages>;
  readonly onChange: () => void;
}

/** The page while nothing is open, or something is on its way. */
export function openingView(store: EditorStore, opening: Opening): TemplateResult {
  const { words, locale } = opening;
  const { state } = store;
  switch (state.kind) {
    case 'open':
      return html``;
    case 'opening':
      return html`<p class="busy" role="status">${words.open.opening(state.name)}</p>`;
    case 'closed': {
      const draft = state.beside === null ? readDraft() : null;
      const at = Date.parse(draft?.savedAt ?? '');
      const day = formatDate(
        wallTimeAt(Number.isNaN(at) ? 0 : at, locale.zone).date,
        locale.messages,
      );
      const when = Number.isNaN(at) ? '' : `${day} ${formatTime(at, locale.zone)}`;
      return html`${openView({
        ...{ words, failure: state.failure, isAnotherOpen: state.beside !== null },
        draft: draft === null ? null : { draft, when },
        actions: actionsOf(store, opening),
      })}
      ${
        state.beside === null
          ? nothing
          : html`<p>
              <button type="button" class="button" @click=${() => store.goBack()}>
                ${words.open.goBack}
              </button>
            </p>`
      }`;
    }
  }
}

function actionsOf(store: EditorStore, { words, onChange }: Opening): OpenActions {
  const bytesOf = (text: string) => () => Promise.resolve(new TextEncoder().encode(text).buffer);
  return {
    open(file, isUpdate) {
      const bytes = () => file.arrayBuffer();
      void store.open({ name: file.name, bytes, isUpdate, own: null });
    },
    openText(text, isUpdate) {
      const name = words.open.pasted;
      void store.open({ name, bytes: bytesOf(text), isUpdate, own: null });
    },
    openSample() {
      const name = words.open.sampleName;
      const bytes = bytesOf(JSON.stringify(SAMPLE_FEED));
      void store.open({ name, bytes, isUpdate: false, own: null });
    },
    openDraft() {
      void store.openDraft();
    },
    forgetDraft() {
      forgetDraft();
      onChange();
    },
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import { zhHansSheets, enSheets } from '../../i18n/sheet-sentences.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import { shownFindings } from '../findings.ts';
import { findingList } from '../findings-view.ts';
import type { Draft } from '../save/draft.ts';
import type { Opening } from './open-file.ts';

/** Files and cells that are brought to the page. */
export interface OpenActions {
  open(file: File, isUpdate: boolean): void;
  openText(text: string, isUpdate: boolean): void;
  openSample(): void;
  openDraft(): void;
  forgetDraft(): void;
}

export interface OpenContext {
  readonly words: EditorMessages;
  readonly failure: Extract<Opening, { kind: 'failed' }> | null;
  /** True where a feed is open that a sheet may bring up to date. */
  readonly isAnotherOpen: boolean;
  readonly draft: { readonly draft: Draft; readonly when: string } | null;
  readonly actions: OpenActions;
}

/** The ways in: a file chosen, dropped or pasted, an example, or what was kept. */
export function openView({
  words,
  failure,
  isAnotherOpen,
  draft,
  actions,
}: OpenContext): TemplateResult {
  const { open } = words;
  return html`<section class="open" aria-labelledby="open-title">
    <h2 id="open-title" tabindex="-1">${open.heading}</h2>
    ${failure === null ? nothing : failureView(failure, words)}
    ${
      draft === null
        ? nothing
        : html`<p class="kept">
            ${open.draft(draft.draft.fileName, draft.when)}
            <span class="buttons">
              <button type="button" class="button" @click=${() => actions.openDraft()}>
                ${open.goOn}
              </button>
              <button type="button" class="button" @click=${() => actions.forgetDraft()}>
                ${open.dropDraft}
              </button>
            </span>
          </p>`
    }
    <div class="drop">
      <label class="button primary file">
        <span>${open.choose}</span>
        <input
          type="file"
          name="file"
          accept=".json,.txt,.xlsx,.xls,.csv,.tsv"
          aria-describedby="open-kinds"
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) actions.open(file, isUpdate(input));
            input.value = '';
          }}
        />
      </label>
      <p id="open-kinds">${open.kinds}</p>
      <p class="quiet">${open.drop} ${open.promise}</p>
      ${
        isAnotherOpen
          ? html`<label class="line">
              <input type="checkbox" name="update" />
              <span>${open.update}</span>
            </label>`
          : nothing
      }
    </div>
    <label class="field paste">
      <span>${open.paste}</span>
      <small>${open.pasteHint}</small>
      <textarea
        name="cells"
        rows="3"
        spellcheck="false"
        @paste=${(event: ClipboardEvent) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (text.trim() === '') return;
          event.preventDefault();
          actions.openText(text, isUpdate(event.target as HTMLElement));
        }}
      ></textarea>
    </label>
    <p>
      <button type="button" class="button" @click=${() => actions.openSample()}>
        ${open.sample}
      </button>
    </p>
  </section>`;
}

function failureView(
  failure: NonNullable<OpenContext['failure']>,
  words: EditorMessages,
): TemplateResult {
  const sheets = words.tag === 'en' ? enSheets : zhHansSheets;
  const faults: Readonly<Record<string, string>> = { ...sheets, ...words.open.faults };
  return html`<div class="failure" role="alert">
    <p>${faults[failure.fault]}</p>
    ${findingList(shownFindings(failure, words), words)}
  </div>`;
}

function isUpdate(element: HTMLElement): boolean {
  return isUpdateWanted(element.closest('.open'));
}

/** Tells if a sheet is to bring up to date what is open. */
export function isUpdateWanted(page: ParentNode | null): boolean {
  return page?.querySelector<HTMLInputElement>('[name="update"]')?.checked === true;
}

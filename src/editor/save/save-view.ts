import { html, nothing, type TemplateResult } from 'lit';
import type { EditorContext, SaveWay } from '../editor-context.ts';
import { shownFindings } from '../findings.ts';
import { findingList } from '../findings-view.ts';
import { canChoosePlace } from './save-document.ts';

/** Ways of keeping what was done: as a file, and on this device until there is one. */
export function saveView(context: EditorContext): TemplateResult {
  const { words, document, directory, actions } = context;
  const { save } = words;
  const findings = shownFindings(
    { sheetFindings: [], findings: document.findings },
    words,
    directory.feed,
  );
  const button = (way: SaveWay, label: string, isPrimary = false) =>
    html`<button
      type="button"
      class=${isPrimary ? 'button primary' : 'button'}
      @click=${({ target }: Event) => void actions.save(way, byIn(target as HTMLElement))}
    >
      ${label}
    </button>`;
  return html`
    <h2 tabindex="-1">${save.heading}</h2>
    <p>${save.lead}</p>
    <div class="save">
      <label class="field">
        <span>${save.by}</span>
        <small>${save.byHint}</small>
        <input type="text" name="by" maxlength="40" autocomplete="name" />
      </label>
      <div class="buttons">
        ${button('json', save.download, true)}
        ${document.own === null ? nothing : button('in-place', save.inPlace(document.own.handle.name))}
        ${canChoosePlace() ? button('choose', save.choose) : nothing}
      </div>
      <div class="buttons">${button('xlsx', save.workbook)}<small>${save.workbookHint}</small></div>
      <div class="buttons">${button('txt', save.text)}<small>${save.textHint}</small></div>
      <p class="quiet">${save.next}</p>
      <label class="line">
        <input
          type="checkbox"
          name="draft"
          .checked=${actions.isDraftKept}
          @change=${({ target }: Event) => actions.keepDraft((target as HTMLInputElement).checked)}
        />
        <span>${save.draft}<small>${save.draftHint}</small></span>
      </label>
    </div>
    ${
      document.findings === null
        ? nothing
        : findings.length === 0
          ? html`<p class="quiet">${words.findings.none}</p>`
          : html`<h3>${words.findings.heading(findings.length)}</h3>
              ${findingList(findings, words)}`
    }
  `;
}

function byIn(button: HTMLElement): string {
  const field = button.closest('.save')?.querySelector<HTMLInputElement>('[name="by"]');
  return field?.value.trim() ?? '';
}

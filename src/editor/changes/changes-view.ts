import { html, nothing, type TemplateResult } from 'lit';
import { noticeText } from '../../authoring/edit/notice-text.ts';
import { copyText } from '../../browser/clipboard.ts';
import { formatDate, formatLongDate } from '../../i18n/format/format.ts';
import { localizedText } from '../../i18n/locale.ts';
import type { EditNote } from '../document.ts';
import type { EditorContext } from '../editor-context.ts';

/** Earlier changes that are shown. */
const MOST_NOTES = 60;

/** The steps that were done, what of them residents notice, and a notice to be pasted. */
export function changesView(context: EditorContext): TemplateResult {
  const { words, document, locale, directory, today } = context;
  const { history, saved, notes } = document;
  const { changes } = words;
  const isSame = history.present.raw === saved.raw;
  const { sentences } = context;
  const title = localizedText(directory.feed.feed.title, locale) ?? '';
  const day = formatLongDate(today, locale.messages);
  const notice = noticeText(sentences ?? [], title, day, {
    heading: changes.noticeHeading,
    ending: changes.noticeEnding,
  });
  return html`
    <h2 tabindex="-1">${changes.heading}</h2>
    ${
      history.done.length === 0
        ? html`<p class="quiet">${changes.nothing}</p>`
        : html`<h3>${changes.steps}</h3>
            <ol class="steps">
              ${history.done.map(({ note }) => html`<li>${noteInWords(note, context)}</li>`)}
            </ol>`
    }
    ${
      isSame || sentences === null
        ? nothing
        : html`<h3>${changes.forResidents}</h3>
            ${
              sentences.length === 0
                ? html`<p class="quiet">${changes.notForResidents}</p>`
                : html`<ul class="said-list">
                      ${sentences.map((each) => html`<li>${each}</li>`)}
                    </ul>
                    ${noticeField(notice, context)}`
            }`
    }
    ${
      notes.length === 0
        ? nothing
        : html`<details class="history">
            <summary>${changes.history(notes.length)}</summary>
            <ul>
              ${[...notes]
                .reverse()
                .slice(0, MOST_NOTES)
                .map(
                  ({ date, by, text }) =>
                    html`<li>
                      <b>${formatLongDate(date, locale.messages)}</b>
                      ${by === undefined ? text : changes.by(text, by)}
                    </li>`,
                )}
            </ul>
          </details>`
    }
  `;
}

function noticeField(notice: string, { words, actions }: EditorContext): TemplateResult {
  const { changes } = words;
  return html`<label class="field notice">
      <span>${changes.notice}</span>
      <small>${changes.noticeHint}</small>
      <textarea rows=${notice.split('\n').length + 1} .value=${notice}></textarea>
    </label>
    <button
      type="button"
      class="button"
      @click=${async ({ target }: Event) => {
        const area = (target as HTMLElement).parentElement?.querySelector('textarea');
        const isCopied = await copyText(area?.value ?? notice);
        if (!isCopied) area?.select();
        actions.say(isCopied ? changes.copied : changes.copyByHand);
      }}
    >
      ${changes.copy}
    </button>`;
}

/** One step in words. */
export function noteInWords(
  { kind, name, date }: EditNote,
  { words, locale }: Pick<EditorContext, 'words' | 'locale'>,
): string {
  const when = date === null ? '' : formatDate(date, locale.messages);
  return words.edits[kind](localizedText(name, locale) ?? '', when);
}

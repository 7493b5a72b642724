import { html, nothing, type TemplateResult } from 'lit';
import { textOfValue, type FormField, type FormLanguage } from '../../authoring/forms/form.ts';
import type { TimesPreview } from '../../authoring/forms/times/preview-times.ts';
import { formatSession } from '../../i18n/format/session.ts';
import type { RecordFormMessages } from '../../i18n/record-form-messages.ts';
import { formatRemark } from '../../i18n/sentence-questions.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import { fieldFrame, groupFrame, type Described } from './field-frame.ts';
import { leave, take } from './field-listeners.ts';
import type { FormContext } from './form-context.ts';
import { rewriteButton } from './kept-view.ts';

/** Times as a sentence, read back, with the dates that residents will see. */
export function timesView(field: FormField, context: FormContext): TemplateResult {
  const { preview, sharers } = context.timesOf(context.place);
  const { words } = context;
  const note = sharers.length === 0 ? null : words.sharedWith(words.joined(sharers));
  const isKept = context.values[field.key] === null;
  const frame = isKept ? groupFrame : fieldFrame;
  return frame(
    field,
    context,
    (described) =>
      html`${isKept ? keptTimes(field, context) : sentenceInput(field, described, context)}
        <div class="reading">
          <div id=${`${described.id}-reading`}>
            ${readingInWords(preview, words, context.language).map(
              (line, at) =>
                html`<p class=${at === 0 && preview.kind === 'read' ? 'read' : nothing}>
                  ${line}
                </p>`,
            )}
          </div>
          ${'dates' in preview ? datesOf(preview.dates, preview, context) : nothing}
        </div>`,
    note,
  );
}

function sentenceInput(
  field: FormField,
  { id, by, invalid }: Described,
  context: FormContext,
): TemplateResult {
  return html`<textarea
    id=${id}
    rows="2"
    aria-describedby=${by === nothing ? `${id}-reading` : `${by} ${id}-reading`}
    aria-invalid=${invalid}
    .value=${textOfValue(context.values[field.key])}
    @input=${take(field, context)}
    @change=${leave(field, context)}
  ></textarea>`;
}

function keptTimes(field: FormField, context: FormContext): TemplateResult {
  return html`<p class="note">${context.words.kept}</p>
    ${rewriteButton(field, context)}`;
}

/** The sentence as it was read, in words. A question stands at its field, once that is left. */
export function readingInWords(
  preview: TimesPreview,
  words: RecordFormMessages,
  language: FormLanguage,
): readonly string[] {
  switch (preview.kind) {
    case 'kept':
    case 'ask':
      return [];
    case 'no-times':
      return [words.noTimes];
    case 'empty':
      return [preview.sentence === '' ? words.timesUnknown : words.hoursOfPlace(preview.sentence)];
    case 'read':
      return [
        words.readAs(preview.sentence),
        ...preview.notes.map(words.noted),
        ...preview.remarks.map((remark) => formatRemark(remark, language)),
      ];
  }
}

function datesOf(
  dates: readonly Occurrence[],
  { kind }: TimesPreview,
  { words, locale }: FormContext,
): TemplateResult | typeof nothing {
  if (dates.length === 0) {
    return kind === 'read' ? html`<p class="error">${words.noDates}</p>` : nothing;
  }
  return html`<p class="dates-title">${words.nextDates(dates.length)}</p>
    <ol class="dates">
      ${dates.map((each) => html`<li class=${each.status}>${formatSession(each, locale)}</li>`)}
    </ol>`;
}

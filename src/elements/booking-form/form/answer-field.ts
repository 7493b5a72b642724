import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { MAX_ANSWER } from '../../../model/booking/booking-questions.ts';
import type { BookingQuestion } from '../../../model/booking/booking-terms.ts';
import { describedBy, field, type ErrorWords } from '../../../templates/field.ts';
import { errorLine } from './error-line.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { ActiveContext, ActiveLocale } from './active-context.ts';
import { errorOf } from './form-context.ts';
import { option } from './option.ts';

/** Up to this many options all stand there; more are a list to pick from. */
const MAX_SHOWN_OPTIONS = 6;

interface Asked {
  readonly id: `answer-${number}`;
  readonly question: BookingQuestion;
  readonly label: string;
  readonly hint: string | null;
  readonly error: ErrorWords;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
}

/** The field for a question of the service. */
export function answerField(
  question: BookingQuestion,
  id: `answer-${number}`,
  context: ActiveContext,
): TemplateResult {
  const { draft, locale, onAnswer } = context;
  const label = localizedText(question.label, locale) ?? question.id;
  const asked: Asked = {
    id,
    question,
    label: question.required ? label : locale.messages.booking.more.optional(label),
    hint: localizedText(question.hint, locale),
    error: errorOf(id, context),
    answer: draft.answers[question.id] ?? '',
    onAnswer: (next) => onAnswer(question.id, next),
  };
  const options = optionsOf(question, locale);
  if (options.length > MAX_SHOWN_OPTIONS) return selectField(asked, options, context);
  return options.length > 0 ? radioField(asked, options) : typedField(asked);
}

/** Options to choose from, with their labels; empty where the answer is typed. */
function optionsOf(
  { type, options }: BookingQuestion,
  locale: ActiveLocale,
): readonly (readonly [id: string, label: string])[] {
  if (type === 'yes_no') {
    const { more } = locale.messages.booking;
    return [
      ['yes', more.yes],
      ['no', more.no],
    ];
  }
  return type === 'choice'
    ? options.map(({ id, label }) => [id, localizedText(label, locale) ?? id])
    : [];
}

function typedField({ id, question, label, hint, error, answer, onAnswer }: Asked): TemplateResult {
  const describes = describedBy(id, hint !== null, error);
  const onInput = (event: Event) =>
    onAnswer((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const input =
    question.type === 'paragraph'
      ? html`<textarea
          id=${id}
          rows="4"
          maxlength=${MAX_ANSWER.paragraph}
          aria-invalid=${error !== null}
          aria-describedby=${describes}
          .value=${answer}
          @input=${onInput}
          @change=${onInput}
        ></textarea>`
      : html`<input
          id=${id}
          inputmode=${question.type === 'number' ? 'decimal' : nothing}
          autocomplete="off"
          aria-invalid=${error !== null}
          aria-describedby=${describes}
          .value=${answer}
          @input=${onInput}
          @change=${onInput}
        />`;
  return field({ id, label, hint, error }, input);
}

function radioField(
  { id, label, hint, error, answer, onAnswer }: Asked,
  options: readonly (readonly [id: string, label: string])[],
): TemplateResult {
  return html`<fieldset
    id=${id}
    class=${error === null ? '' : 'wrong'}
    aria-describedby=${describedBy(id, hint !== null, error)}
  >
    <legend>${label}</legend>
    ${hint === null ? nothing : html`<p class="quiet" id=${`${id}-hint`}>${hint}</p>`}
    ${errorLine(id, error)}
    <div class="options">
      ${keyedList(
        options,
        ([value]) => value,
        ([value, text]) =>
          option({
            type: 'radio',
            name: id,
            label: text,
            isChosen: answer === value,
            onChange: () => onAnswer(value),
          }),
      )}
    </div>
  </fieldset>`;
}

function selectField(
  { id, label, hint, error, answer, onAnswer }: Asked,
  options: readonly (readonly [id: string, label: string])[],
  { locale }: ActiveContext,
): TemplateResult {
  return field(
    { id, label, hint, error },
    html`<select
      id=${id}
      aria-invalid=${error !== null}
      aria-describedby=${describedBy(id, hint !== null, error)}
      @change=${(event: Event) => onAnswer((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${answer === ''}>${locale.messages.booking.more.choose}</option>
      ${keyedList(
        options,
        ([value]) => value,
        ([value, text]) =>
          html`<option value=${value} .selected=${answer === value}>${text}</option>`,
      )}
    </select>`,
  );
}

/** An answer as it is read: the words of what was chosen, or what was typed. */
export function formatAnswer(
  question: BookingQuestion,
  answer: string,
  locale: ActiveLocale,
): string {
  return optionsOf(question, locale).find(([id]) => id === answer)?.[1] ?? answer;
}

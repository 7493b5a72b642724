import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, Wordings } from '../../authoring/forms/form.ts';
import { fieldFrame, type Described } from './field-frame.ts';
import type { FormContext } from './form-context.ts';
import { leave } from './field-listeners.ts';

/** A text in the languages of the feed: the first at once, the others behind a fold. */
export function wordingView(field: FormField, context: FormContext): TemplateResult {
  const value = (context.values[field.key] ?? {}) as Wordings;
  const [first = context.language, ...others] = Object.keys(value);
  return fieldFrame(
    field,
    context,
    (described) =>
      html`${input(field, context, value, first, described, nothing)}
      ${
        others.length === 0
          ? nothing
          : html`<details class="languages">
              <summary>${context.words.otherLanguages}</summary>
              ${others.map((tag) => inLanguage(field, context, value, tag, described))}
            </details>`
      }`,
  );
}

function inLanguage(
  field: FormField,
  context: FormContext,
  value: Wordings,
  tag: string,
  { id }: Described,
): TemplateResult {
  const own: Described = { id: `${id}-${tag}`, by: nothing, invalid: nothing };
  const label = context.words.inLanguage(field.label, languageName(tag, context.language));
  return html`<label for=${own.id}>${label}</label> ${input(field, context, value, tag, own, tag)}`;
}

function input(
  field: FormField,
  context: FormContext,
  value: Wordings,
  tag: string,
  { id, by, invalid }: Described,
  lang: string | typeof nothing,
): TemplateResult {
  const onInput = ({ target }: Event) =>
    context.actions.set(context.place, field.key, {
      ...value,
      [tag]: (target as HTMLInputElement).value,
    });
  const words = value[tag] ?? '';
  return field.kind === 'prose'
    ? html`<textarea
        id=${id}
        rows="3"
        lang=${lang}
        dir="auto"
        aria-describedby=${by}
        aria-invalid=${invalid}
        .value=${words}
        @input=${onInput}
        @change=${leave(field, context)}
      ></textarea>`
    : html`<input
        id=${id}
        type="text"
        lang=${lang}
        dir="auto"
        autocomplete="off"
        aria-describedby=${by}
        aria-invalid=${invalid}
        aria-required=${field.isRequired && lang === nothing ? 'true' : nothing}
        .value=${words}
        @input=${onInput}
        @change=${leave(field, context)}
      />`;
}

/** The name of a language in another; its tag where nobody knows it. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

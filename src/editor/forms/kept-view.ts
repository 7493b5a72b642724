import { html, type TemplateResult } from 'lit';
import type { FieldValue, FormField } from '../../authoring/forms/form.ts';
import { groupFrame } from './field-frame.ts';
import type { FormContext } from './form-context.ts';

/** A field whose value cannot be said in it: it stays, until somebody writes it anew. */
export function keptView(field: FormField, context: FormContext): TemplateResult {
  return groupFrame(
    field,
    context,
    () =>
      html`<p class="note">${context.words.kept}</p>
        ${rewriteButton(field, context)}`,
  );
}

/** A button that begins a field anew. */
export function rewriteButton(field: FormField, context: FormContext): TemplateResult {
  const { actions, place, words } = context;
  return html`<button
    type="button"
    @click=${() => actions.set(place, field.key, blankOf(field, context))}
  >
    ${words.rewrite(field.label)}
  </button>`;
}

function blankOf({ kind }: FormField, { edit }: FormContext): FieldValue {
  if (kind === 'places') return [];
  if (kind !== 'wording' && kind !== 'prose') return '';
  return Object.fromEntries(edit.envelope.languages.map((language) => [language, '']));
}

import { html, nothing, type TemplateResult } from 'lit';

/** The sentence that says what to mend; `null` where nothing is wrong. */
export type ErrorWords = TemplateResult | string | null;

interface FieldParts {
  /** Id of the input; error and hint get ids from it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly error: ErrorWords;
  /** True where nothing else tells of the error: no summary above, that gets the focus. */
  readonly isAlone?: boolean;
}

/** A labelled field with its hint and its error, which the input names by `aria-describedby`. */
export function field(
  { id, label, hint = null, error, isAlone = false }: FieldParts,
  input: TemplateResult,
): TemplateResult {
  return html`<div class=${error === null ? 'field' : 'field wrong'}>
    <label for=${id}>${label}</label>
    ${hint === null ? nothing : html`<p class="quiet hint" id=${`${id}-hint`}>${hint}</p>`}
    ${error === null ? nothing : html`<p class="error" id=${`${id}-error`} role=${isAlone ? 'alert' : nothing}>${error}</p>`}
    ${input}
  </div>`;
}

/** The value of `aria-describedby` for an input inside `field`. */
export function describedBy(id: string, hint: boolean, error: ErrorWords): string {
  return [hint ? `${id}-hint` : '', error === null ? '' : `${id}-error`].filter(Boolean).join(' ');
}

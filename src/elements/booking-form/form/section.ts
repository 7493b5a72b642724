import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorWords } from '../../../templates/field.ts';
import { errorLine } from './error-line.ts';
import type { FormSetting } from './form-context.ts';

interface SectionParts {
  readonly id: string;
  readonly title: string;
  /** Small words beside the title. */
  readonly aside?: TemplateResult | typeof nothing;
  /** The sentence for an error of the whole part. */
  readonly error?: ErrorWords;
}

/** A part of the form below its title, which is numbered where there are several. */
export function section(
  { id, title, aside = nothing, error = null }: SectionParts,
  { lightText, headingLevel }: Pick<FormSetting, 'lightText' | 'headingLevel'>,
  content: unknown,
): TemplateResult {
  return html`<fieldset
    id=${id}
    class=${error === null ? 'section' : 'section wrong'}
    aria-labelledby=${`${id}-title`}
    aria-describedby=${error === null ? nothing : `${id}-error`}
  >
    <div class="section-head">
      <div class="section-title">
        <div id=${`${id}-title`}>
          ${lightText.heading(headingLevel + 1, `section-${id}`, title)}
        </div>
      </div>
      ${aside}
    </div>
    ${errorLine(id, error)} ${content}
  </fieldset>`;
}

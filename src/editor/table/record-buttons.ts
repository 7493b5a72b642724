import { html, type TemplateResult } from 'lit';
import type { FormKind } from '../../authoring/forms/form.ts';
import type { TableList } from '../../i18n/editor-messages.ts';
import type { EditorContext } from '../editor-context.ts';
import { formKey } from '../panel/opener.ts';

const LISTS: readonly TableList[] = [
  'services',
  'locations',
  'organizations',
  'metrics',
  'holidays',
];

/** Forms by the list beside which they are looked for. */
const FORMS_OF: Readonly<Record<TableList, readonly Exclude<FormKind, 'feed'>[]>> = {
  services: ['service', 'class', 'holiday'],
  locations: ['place'],
  organizations: ['organization'],
  metrics: ['figure'],
  holidays: ['holiday'],
};

/** The choice of the list that is shown. */
export function listChoice({ words, view, actions }: EditorContext): TemplateResult {
  return html`<fieldset class="lists">
    <legend>${words.table.list}</legend>
    <div class="choices">
      ${LISTS.map(
        (list) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="list"
              .value=${list}
              .checked=${view.list === list}
              @change=${() => actions.show({ list, page: 0 })}
            /><span>${words.table.lists[list]}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Buttons that add to the list that is shown. */
export function addButtons(context: EditorContext): TemplateResult {
  const { words, view, actions } = context;
  return html`<div class="buttons">
    ${FORMS_OF[view.list].map(
      (form) =>
        html`<button
          type="button"
          class="button"
          data-key=${formKey(form, null)}
          @click=${() => actions.show({ panel: { kind: 'form', form, record: null } })}
        >
          ${words.table.add[form]}
        </button>`,
    )}
    ${aboutButton(context)}
  </div>`;
}

/** A button that opens the form of the feed itself. */
function aboutButton({ words, actions }: EditorContext): TemplateResult {
  const panel = { kind: 'form', form: 'feed', record: 'feed' } as const;
  return html`<button
    type="button"
    class="button"
    data-key=${formKey(panel.form, panel.record)}
    @click=${() => actions.show({ panel })}
  >
    ${words.table.about}
  </button>`;
}

/** A button that opens the form of a record. */
export function changeButton(
  form: FormKind,
  record: string,
  name: string,
  { words, actions }: EditorContext,
): TemplateResult {
  return html`<button
    type="button"
    class="button"
    data-key=${formKey(form, record)}
    aria-label=${words.table.changeNamed(name)}
    @click=${() => actions.show({ panel: { kind: 'form', form, record } })}
  >
    ${words.table.change}
  </button>`;
}

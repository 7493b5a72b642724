import { html, type TemplateResult } from 'lit';
import type { FormKind } from '../../authoring/forms/form.ts';
import type { TableList } from '../../i18n/editor-messages.ts';
import { localizedText } from '../../i18n/locale.ts';
import type { Text } from '../../model/text.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import { nameFilter } from '../calendar/dated-sessions.ts';
import type { EditorContext } from '../editor-context.ts';
import { holidayRows } from './holiday-rows.ts';
import { onPage, pageTurner } from './page-turner.ts';
import { changeButton } from './record-buttons.ts';

type PlainList = Exclude<TableList, 'services'>;

interface Row {
  readonly id: string;
  readonly name: Text | null;
}

const FORM_OF: Readonly<Record<PlainList, FormKind>> = {
  ...{ locations: 'place', organizations: 'organization', metrics: 'figure' },
  holidays: 'holiday',
};

/** The places, organisations, figures or holidays of a feed by their names. */
export function recordTable(list: PlainList, context: EditorContext): TemplateResult {
  const { words, locale, view } = context;
  const isShown = nameFilter(view.filter);
  const rows = rowsOf(list, context).filter(({ name }) => isShown(name));
  return html`<table class="services records">
      <caption>
        ${words.table.records[list](rows.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.table.name}</th>
          <th scope="col">${words.table.change}</th>
        </tr>
      </thead>
      <tbody>
        ${keyedList(
          onPage(rows, context),
          ({ id }) => id,
          ({ id, name }) => {
            const shown = localizedText(name, locale) ?? id;
            return html`<tr>
              <th scope="row">${shown}</th>
              <td class="do">${changeButton(FORM_OF[list], id, shown, context)}</td>
            </tr>`;
          },
        )}
      </tbody>
    </table>
    ${pageTurner(rows.length, context)}`;
}

function rowsOf(list: PlainList, context: EditorContext): readonly Row[] {
  const { feed } = context.directory;
  if (list === 'holidays') return holidayRows(context);
  if (list !== 'metrics') return feed[list];
  return feed.metrics.map(({ id, label }) => ({ id, name: label }));
}

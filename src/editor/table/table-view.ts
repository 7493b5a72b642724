import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../i18n/locale.ts';
import type { Service } from '../../model/service.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import { nameOf, placeOf, serviceFilter } from '../calendar/dated-sessions.ts';
import type { EditorContext } from '../editor-context.ts';
import { filterField } from '../filter-field.ts';
import { shownFindings, type ShownFinding } from '../findings.ts';
import { findingList } from '../findings-view.ts';
import { onPage, pageTurner } from './page-turner.ts';
import { addButtons, changeButton, listChoice } from './record-buttons.ts';
import { recordTable } from './record-table.ts';
import { timesSentence } from './times-sentence.ts';

type FindingsOf = ReadonlyMap<string, readonly ShownFinding[]>;

/** One of the lists of a feed, a page of it at a time, with the forms that add to it and change it. */
export function tableView(context: EditorContext): TemplateResult {
  const { list } = context.view;
  return html`${listChoice(context)}
    <div class="tools">${filterField(context)}${addButtons(context)}</div>
    ${list === 'services' ? servicesTable(context) : recordTable(list, context)}`;
}

function servicesTable(context: EditorContext): TemplateResult {
  const { words, view, directory, document } = context;
  const isShown = serviceFilter(directory, view.filter);
  const services = directory.feed.services.filter(isShown);
  const findings = byService(shownFindings(document, words, directory.feed));
  const { table } = words;
  return html`
    <table class="services">
      <caption>
        ${table.caption(services.length)}
      </caption>
      <thead>
        <tr>
          ${[
            ...[table.service, table.times, table.place, table.organization, table.status],
            table.change,
          ].map((label) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${keyedList(
          onPage(services, context),
          ({ id }) => id,
          (service) => row(service, findings.get(service.id) ?? [], context),
        )}
      </tbody>
    </table>
    ${pageTurner(services.length, context)}
  `;
}

function byService(findings: readonly ShownFinding[]): FindingsOf {
  const found = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const [list, id = ''] = finding.record.split(' ');
    if (list !== 'services') continue;
    found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

function row(
  service: Service,
  findings: readonly ShownFinding[],
  context: EditorContext,
): TemplateResult {
  const { words, locale, directory, today, actions } = context;
  const organization = directory.organization(service.organization_id)?.name ?? null;
  const places = service.at.map((at) => placeOf(at, directory, locale));
  const times = service.at.map((at) => timesSentence(at, directory, today, words));
  const isListed = directory.services.includes(service);
  return html`<tr>
    <th scope="row">
      ${
        isListed
          ? html`<button
              type="button"
              class="link"
              data-key=${service.id}
              @click=${() => actions.show({ panel: { kind: 'service', service: service.id } })}
            >
              ${nameOf(service, locale)}
            </button>`
          : nameOf(service, locale)
      }
      ${findingList(findings, words)}
    </th>
    <td data-label=${words.table.times}>
      ${lines(times.length === 0 ? [words.table.noTimes] : times)}
    </td>
    <td data-label=${words.table.place}>${lines(places)}</td>
    <td data-label=${words.table.organization}>
      ${localizedText(organization, locale) ?? nothing}
    </td>
    <td class="brief" data-label=${words.table.status}>${words.table.statuses[service.status]}</td>
    <td class="do">${changeButton('service', service.id, nameOf(service, locale), context)}</td>
  </tr>`;
}

/** Each of some texts in a line of its own, the same once. */
function lines(texts: readonly (string | null)[]): unknown {
  const said = new Set(texts.filter((text) => text !== null && text !== ''));
  return [...said].map((text) => html`<span class="line">${text}</span>`);
}

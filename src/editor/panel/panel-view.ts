import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatDate } from '../../i18n/format/format.ts';
import { addDays } from '../../model/time/plain-date.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import {
  nameOf,
  serviceFilter,
  sessionsOf,
  type DatedSession,
} from '../calendar/dated-sessions.ts';
import { sessionButton } from '../calendar/session-button.ts';
import type { EditorContext } from '../editor-context.ts';
import { addPanel } from './add-panel.ts';
import { formPanel, formTitle, mayClose } from './form-panel.ts';
import { sessionPanel } from './session-panel.ts';

/** Days of the coming dates of one service. */
const AHEAD = 92;
const MOST_DATES = 30;

/** A panel above the page: a session, a day, a service, or one that is to be added. */
export function panelView(context: EditorContext): TemplateResult | typeof nothing {
  const { view, words, actions } = context;
  const { panel } = view;
  if (panel === null) return nothing;
  // Another panel begins with nothing filled in.
  const content = keyed(JSON.stringify(panel), contentOf(context));
  const title = panel.kind === 'form' ? formTitle(panel, context) : null;
  const close = ({ currentTarget }: Event) => {
    const dialog = (currentTarget as HTMLElement).closest('dialog');
    if (dialog === null || mayClose(dialog, words)) actions.close();
    // Some browsers close it before anybody is asked.
    else if (!dialog.open) dialog.showModal();
  };
  return html`<dialog
    class="panel"
    aria-label=${title ?? nothing}
    aria-labelledby=${title === null ? 'panel-title' : nothing}
    @cancel=${(event: Event) => {
      event.preventDefault();
      close(event);
    }}
    @close=${close}
    @click=${(event: Event) => {
      if (event.target === event.currentTarget) close(event);
    }}
  >
    <div class="sheet">
      ${content}
      <button type="button" class="close" aria-label=${words.panel.close} @click=${close}></button>
    </div>
  </dialog>`;
}

function contentOf(context: EditorContext): TemplateResult | typeof nothing {
  const { view, locale, words, directory, sessions, today } = context;
  const { panel } = view;
  switch (panel?.kind) {
    case undefined:
      return nothing;
    case 'session': {
      const found = sessionOfKey(panel.key, panel.service, context);
      return found === null ? nothing : sessionPanel(found, context);
    }
    case 'day': {
      const isShown = serviceFilter(directory, view.filter);
      const ofDay = (sessions ?? []).filter(
        ({ session, service }) => session.date === panel.date && isShown(service),
      );
      const day = formatDate(panel.date, locale.messages);
      return html`<h2 id="panel-title" tabindex="-1">${words.calendar.day(day, ofDay.length)}</h2>
        ${listOf(ofDay, context, false)}`;
    }
    case 'service': {
      const service = directory.service(panel.service);
      if (service === null) return nothing;
      const range = { first: today, last: addDays(today, AHEAD) };
      const dates = sessionsOf(directory, service, range).slice(0, MOST_DATES);
      return html`<h2 id="panel-title" tabindex="-1">${nameOf(service, locale)}</h2>
        <p>${dates.length === 0 ? words.table.noDates : words.table.comingDates}</p>
        ${listOf(dates, context, true)}`;
    }
    case 'add':
      return addPanel(panel, context);
    case 'form':
      return formPanel(panel, context);
  }
}

function listOf(
  sessions: readonly DatedSession[],
  context: EditorContext,
  hasDay: boolean,
): TemplateResult {
  return html`<ul class="sessions">
    ${keyedList(
      sessions,
      ({ key }) => key,
      (each) => html`<li>${sessionButton(each, context, hasDay)}</li>`,
    )}
  </ul>`;
}

/** The session that a panel is about; it may have been moved beyond the days that the calendar shows. */
function sessionOfKey(
  key: string,
  id: string,
  { sessions, directory, today }: EditorContext,
): DatedSession | null {
  const shown = sessions?.find((each) => each.key === key);
  if (shown !== undefined) return shown;
  const service = directory.service(id);
  if (service === null) return null;
  const range = { first: today, last: addDays(today, AHEAD) };
  return sessionsOf(directory, service, range).find((each) => each.key === key) ?? null;
}

import { html, nothing, type TemplateResult } from 'lit';
import {
  addSession,
  cancelSession,
  moveSession,
  removeExtra,
  restoreSession,
  type SessionToEdit,
} from '../../authoring/edit/session-edits.ts';
import { reasonText } from '../../authoring/edit/change-reason.ts';
import { formatDay, formatReason, formatTimes } from '../../i18n/format/session.ts';
import type { EditKind } from '../../i18n/editor-messages.ts';
import { nameOf, placeOf, sharing, type DatedSession } from '../calendar/dated-sessions.ts';
import { stateOf } from '../calendar/session-button.ts';
import type { EditorContext } from '../editor-context.ts';
import { changeFields } from './change-fields.ts';
import { readChange } from './read-change.ts';
import { sayFault } from './say-fault.ts';

/** One session, and what can be done with it. */
export function sessionPanel(each: DatedSession, context: EditorContext): TemplateResult {
  const { words, locale, directory } = context;
  const { session, service, at } = each;
  const state = stateOf(session);
  const reason = formatReason(session, locale);
  const place = placeOf(at, directory, locale);
  return html`
    <h2 id="panel-title" tabindex="-1">${nameOf(service, locale)}</h2>
    <p class="facts">
      <b>${formatDay(session.date, locale)} ${formatTimes(session, locale.messages)}</b>
      ${place === null ? nothing : html`<span>${place}</span>`}
      ${
        state === null
          ? nothing
          : html`<span class="state ${state}">${words.calendar.state[state]}</span>`
      }
      ${reason === null ? nothing : html`<span>${reason}</span>`}
    </p>
    ${backButtons(each, context)}
    <form novalidate @submit=${(event: SubmitEvent) => onSubmit(event, each, context)}>
      ${changeFields(each, sharing(each, directory), context)}
      <p class="fault" role="alert"></p>
      <div class="buttons">
        <button type="submit" class="button primary">${words.panel.save}</button>
        <button
          type="button"
          class="button"
          @click=${() => context.actions.show({ panel: { kind: 'service', service: service.id } })}
        >
          ${words.panel.dates}
        </button>
      </div>
    </form>
  `;
}

/** Ways back: for what was said of it, for one that was added, and for one that a holiday closes. */
function backButtons(each: DatedSession, context: EditorContext): TemplateResult | typeof nothing {
  const { words } = context;
  const { session, schedule } = each;
  const isSaid = schedule.exceptions.some(
    ({ date, status }) => date === session.plannedDate && status !== 'extra',
  );
  const isExtra = session.origin === 'extra';
  const isUsual = session.status === 'scheduled';
  if (isUsual && !isExtra) return nothing;
  if (!isUsual && !isSaid) {
    const { start, end, plannedDate: date } = session;
    if (start === null) return nothing;
    return html`<p>${words.panel.openHint}</p>
      ${doButton(words.panel.open, 'extra', each, context, (raw, edit, calendars) =>
        addSession(raw, { ...edit, date }, { start, end }, null, calendars),
      )}`;
  }
  return html`${isUsual ? nothing : doButton(words.panel.back, 'restore', each, context, restoreSession)}
  ${isExtra ? doButton(words.panel.backExtra, 'remove', each, context, removeExtra) : nothing}`;
}

function doButton(
  label: string,
  kind: EditKind,
  each: DatedSession,
  context: EditorContext,
  change: typeof restoreSession,
): TemplateResult {
  const { calendars } = context.directory.feed.feed;
  // What is said of several is taken back for this one alone.
  const edit = toEdit(each, [each.service.id]);
  return html`<p>
    <button
      type="button"
      class="button"
      @click=${() =>
        context.actions.edit(noteOf(kind, each), (raw) => change(raw, edit, calendars))}
    >
      ${label}
    </button>
  </p>`;
}

function onSubmit(event: SubmitEvent, each: DatedSession, context: EditorContext): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const { directory, words, actions } = context;
  const { calendars, languages } = directory.feed.feed;
  const read = readChange(new FormData(form));
  if (read.kind === 'fault') return sayFault(form, words.panel[read.fault], read.field);
  const others = read.isForAll ? sharing(each, directory).map(({ id }) => id) : [];
  const edit = toEdit(each, [each.service.id, ...others]);
  switch (read.kind) {
    case 'cancel': {
      const reason = read.code === 'other' ? read.words : reasonText(read.code, languages);
      actions.edit(noteOf('cancel', each), (raw) => cancelSession(raw, edit, reason, calendars));
      return;
    }
    case 'move':
      actions.edit(noteOf('move', each), (raw) => moveSession(raw, edit, read.move, calendars));
  }
}

function toEdit({ session, schedule }: DatedSession, services: readonly string[]): SessionToEdit {
  return {
    ...{ schedule: schedule.id, services, date: session.plannedDate },
    ...{ start: session.plannedStart, isExtra: session.origin === 'extra' },
  };
}

function noteOf(kind: EditKind, { service, session }: DatedSession) {
  return { kind, name: service.name, date: session.plannedDate };
}

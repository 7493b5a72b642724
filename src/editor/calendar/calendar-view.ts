import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatParts, formatWeekday } from '../../i18n/format/format.ts';
import { dateToUtc, WEEKDAYS, type PlainDate } from '../../model/time/plain-date.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import type { EditorContext } from '../editor-context.ts';
import { filterField } from '../filter-field.ts';
import { byDay, daysIn, otherDays, shownDays } from './calendar-days.ts';
import { serviceFilter, type DatedSession } from './dated-sessions.ts';
import { sessionButton } from './session-button.ts';

/** Sessions of a day that are shown without a press. */
const MOST_IN_CELL = 4;
const MOST_IN_LIST = 8;

type Days = ReadonlyMap<PlainDate, readonly DatedSession[]>;

/** The sessions of the next weeks: a grid for a desk, a list of days for a phone. */
export function calendarView(context: EditorContext): TemplateResult {
  const { words, locale, view, today, isNarrow, sessions, directory, actions } = context;
  const range = shownDays(view.first, today, isNarrow);
  const move = (direction: -1 | 1) =>
    actions.show({ first: otherDays(range, direction, isNarrow) });
  const isShown = serviceFilter(directory, view.filter);
  const shown = sessions?.filter(({ service }) => isShown(service)) ?? null;
  const days = byDay(shown ?? []);
  return html`
    <div class="tools">
      ${filterField(context)}
      <button
        type="button"
        class="button"
        @click=${() => actions.show({ panel: { kind: 'add', service: null, date: null } })}
      >
        ${words.calendar.add}
      </button>
    </div>
    <div class="turn">
      <h2 tabindex="-1">
        ${words.calendar.heading(
          formatDate(range.first, locale.messages),
          formatDate(range.last, locale.messages),
        )}
      </h2>
      <div class="buttons">
        ${turnButton(words.calendar.earlier, () => move(-1), range.first <= today)}
        ${turnButton(words.calendar.today, () => actions.show({ first: null }), false)}
        ${turnButton(words.calendar.later, () => move(1), false)}
      </div>
    </div>
    ${
      shown === null
        ? html`<p class="quiet">${words.loading}</p>`
        : isNarrow
          ? dayList(daysIn(range), days, context)
          : weeks(daysIn(range), days, context)
    }
    ${shown?.length === 0 ? html`<p class="quiet">${words.calendar.nothing}</p>` : nothing}
  `;
}

function turnButton(label: string, onPress: () => void, isOff: boolean): TemplateResult {
  return html`<button type="button" class="button" ?disabled=${isOff} @click=${onPress}>
    ${label}
  </button>`;
}

function weeks(dates: readonly PlainDate[], days: Days, context: EditorContext): TemplateResult {
  const { locale } = context;
  const rows = dates.filter((_, at) => at % WEEKDAYS.length === 0);
  return html`<table class="weeks">
    <thead>
      <tr>
        ${WEEKDAYS.map((day) => html`<th scope="col">${formatWeekday(day, locale.messages)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${keyedList(
        rows,
        (first) => first,
        (first) =>
          html`<tr>
            ${dates
              .filter((date) => date >= first)
              .slice(0, WEEKDAYS.length)
              .map((date) => cell(date, days.get(date) ?? [], context))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(
  date: PlainDate,
  sessions: readonly DatedSession[],
  context: EditorContext,
): TemplateResult {
  const { locale, today } = context;
  const isFirst = date.endsWith('-01');
  const month = isFirst ? ({ month: 'short' } as const) : {};
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', ...month };
  return html`<td class=${date === today ? 'today' : date < today ? 'past' : ''}>
    <p class="date">${formatParts(dateToUtc(date), locale.messages, parts)}</p>
    ${sessionList(date, sessions, MOST_IN_CELL, context)}
  </td>`;
}

function dayList(dates: readonly PlainDate[], days: Days, context: EditorContext): TemplateResult {
  const { words, locale, today } = context;
  return html`<ol class="days">
    ${keyedList(
      dates,
      (date) => date,
      (date) => {
        const sessions = days.get(date) ?? [];
        return html`<li class=${date === today ? 'today' : ''}>
          <h3>${formatDate(date, locale.messages)}</h3>
          ${
            sessions.length === 0
              ? html`<p class="quiet">${words.calendar.empty}</p>`
              : sessionList(date, sessions, MOST_IN_LIST, context)
          }
        </li>`;
      },
    )}
  </ol>`;
}

function sessionList(
  date: PlainDate,
  sessions: readonly DatedSession[],
  most: number,
  context: EditorContext,
): TemplateResult | typeof nothing {
  if (sessions.length === 0) return nothing;
  const { words, actions } = context;
  // One more takes no more room than the button that would stand for it.
  const shown = sessions.length <= most + 1 ? sessions : sessions.slice(0, most);
  return html`<ul class="sessions">
      ${keyedList(
        shown,
        ({ key }) => key,
        (each) => html`<li>${sessionButton(each, context)}</li>`,
      )}
    </ul>
    ${
      shown.length === sessions.length
        ? nothing
        : html`<button
            type="button"
            class="more"
            @click=${() => actions.show({ panel: { kind: 'day', date } })}
          >
            ${words.calendar.all(sessions.length)}
          </button>`
    }`;
}

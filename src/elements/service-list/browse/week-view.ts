import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDay, formatTimes } from '../../../i18n/format/format.ts';
import { localizedText, localized } from '../../../i18n/locale.ts';
import { formatSessionState } from '../../../i18n/format/session-state.ts';
import { addDays } from '../../../model/time/plain-date.ts';
import type { TimetableDay, TimetableEntry } from '../../../model/time/week-timetable.ts';

import type { Lazy } from '../../../controllers/lazy-controller.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import type { WeekContext } from './week-context.ts';

interface Week {
  readonly days: readonly TimetableDay[];
  readonly isCurrent: boolean;
  /** Services found whose times are not published, and so stand in no timetable. */
  readonly untimed: number;
  /** Entries shown of a day at most. */
  readonly dayLimit: number;
  /** Entries that one more page of a day brings. */
  readonly dayPage: number;
  /** Told where reading goes on: a selector of the first entry that is added. */
  readonly onMore: (next: string) => void;
  readonly canPrint: boolean;
  /** Chunk that printing takes. */
  readonly printing: Lazy<unknown>;
}

/** Timetable of who teaches what where, Monday to Sunday. */
export function weekView(week: Week, context: WeekContext): TemplateResult {
  const { locale, lightText, headingLevel, state, actions } = context;
  const { week: messages } = locale.messages;
  const { days, isCurrent, untimed, canPrint, printing } = week;
  const monday = days[0]?.date ?? '';
  const sunday = days[days.length - 1]?.date ?? '';
  const go = (weeks: number) => actions.onChange({ week: addDays(monday, weeks * 7) });
  const title = messages.title(
    formatDate(monday, locale.messages),
    formatDate(sunday, locale.messages),
  );
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  return html`<div class="week">
    <div class="category">${lightText.heading(headingLevel - 1, 'week', title)}</div>
    <div class="tools">
      <button type="button" @click=${() => go(-1)}>${messages.previous}</button>
      <button type="button" @click=${() => go(1)}>${messages.next}</button>
      ${
        isCurrent
          ? nothing
          : html`<button type="button" @click=${() => actions.onChange({ week: null })}>
              ${messages.current}
            </button>`
      }
      ${
        canPrint && !isEmpty
          ? html`<button type="button" class="print" @click=${() => actions.onPrint(days)}>
              ${messages.print}
            </button>`
          : nothing
      }
    </div>
    ${
      printing.state.status === 'failed'
        ? lazyContent(printing, 'printing', context, () => html``)
        : nothing
    }
    ${isEmpty ? lightText.paragraph('week-empty', messages.empty) : nothing}
    ${days.map((day) => (isEmpty ? nothing : weekDay(day, week, context)))}
    ${
      untimed > 0 && state.filter.chosen.service === undefined
        ? html`<div class="quiet">
            ${lightText.paragraph('week-untimed', messages.untimed(untimed))}
          </div>`
        : nothing
    }
  </div>`;
}

function weekDay(
  { date, holiday, entries }: TimetableDay,
  { dayLimit, dayPage, onMore }: Week,
  context: WeekContext,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const { week: messages, common } = locale.messages;
  const holidayName = localizedText(holiday, locale);
  const name = formatDay(date, locale);
  const hidden = entries.length - dayLimit;
  return html`<section class=${entries.length === 0 ? 'day empty' : 'day'}>
    <div class="day-name">
      ${lightText.heading(
        headingLevel,
        `day-${date}`,
        holidayName === null ? name : common.aside(name, holidayName),
      )}
    </div>
    ${
      entries.length === 0
        ? html`<div class="quiet">
            ${lightText.paragraph(`day-${date}-none`, messages.nothing)}
          </div>`
        : html`<ul class="entries">
            ${entries
              .slice(0, dayLimit)
              .map((entry, index) => weekEntry(entry, `${date}-${index}`, date, context))}
          </ul>`
    }
    ${
      hidden > 0
        ? html`<button type="button" @click=${() => onMore(`[data-entry="${date}-${dayLimit}"]`)}>
            ${messages.more(Math.min(hidden, dayPage))}
          </button>`
        : nothing
    }
  </section>`;
}

function weekEntry(
  { id, service, at, session }: TimetableEntry,
  position: string,
  date: string,
  context: WeekContext,
): TemplateResult {
  const { directory, locale, lightText, actions, marksIn } = context;
  const { list } = locale.messages;
  const key = `week-${date}-${id}`;
  const name = localized(service.name, locale) ?? { text: service.id, lang: '' };
  const provider = localizedText(
    directory.organization(service.organization_id)?.name ?? null,
    locale,
  );
  const place = localizedText(directory.location(at.location_id)?.name ?? null, locale);
  const state = formatSessionState(session, locale);
  return html`<li
    class=${`entry ${session.doubt === 'move' ? 'cancelled' : session.status}`}
    tabindex="-1"
    data-entry=${position}
  >
    <div class=${session.start === null ? 'entry-time unknown' : 'entry-time'}>
      ${lightText.paragraph(`${key}-time`, formatTimes(session, locale.messages))}
    </div>
    <div class="entry-name">
      ${lightText.paragraph(`${key}-name`, name, marksIn(name.text))}
      ${
        state === null
          ? nothing
          : html`<div class="entry-state">${lightText.paragraph(`${key}-state`, state)}</div>`
      }
    </div>
    <div class="entry-who">
      ${provider === null ? nothing : lightText.paragraph(`${key}-who`, provider)}
      ${place === null ? nothing : lightText.paragraph(`${key}-where`, place)}
    </div>
    <button
      type="button"
      class="plain"
      aria-label=${`${list.details} ${name.text}`}
      @click=${() => actions.onShow(service)}
    >
      ${list.details}
    </button>
  </li>`;
}

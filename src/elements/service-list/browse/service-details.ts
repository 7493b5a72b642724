import { html, nothing, type TemplateResult } from 'lit';
import { changeWords } from '../../../locale/change-words.ts';
import { languageName } from '../../../locale/facet-words.ts';
import { formatSession } from '../../../locale/format.ts';
import { checkedWords, reviewDueWords } from '../../../locale/freshness-words.ts';
import { said, wordsFor } from '../../../locale/reader.ts';
import { audienceWords, documentsWords, LOOK_AHEAD_DAYS } from '../../../locale/service-words.ts';
import { comingChanges } from '../../../model/coming-changes.ts';
import { sessionsOfService, type PlacedSession } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import type { ListContext } from '../list-context.ts';
import { placeDetails } from './place-details.ts';
import { serviceContacts, serviceSharing } from './service-contacts.ts';

const SESSIONS_SHOWN = 6;
const CHANGES_SHOWN = 6;

/** What a card shows when it is opened: everything the feed knows of the service. */
export function serviceDetails(service: Service, context: ListContext): TemplateResult {
  const { reader, words, marksIn } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const line = (name: string, label: string, value: string | null) =>
    value === null ? nothing : words.paragraph(`${key}-${name}`, common.labelled(label, value));
  const quiet = (name: string, text: string | null) =>
    text === null
      ? nothing
      : html`<div class="quiet">${words.paragraph(`${key}-${name}`, text)}</div>`;
  const description = wordsFor(service.description, reader);
  const languages = service.languages?.map((tag) => languageName(tag, reader.messages)) ?? [];
  const reviewDue = reviewDueWords(service, reader);
  return html`
    ${
      description === null
        ? nothing
        : words.paragraph(`${key}-description`, description, marksIn(description.text, 'prose'))
    }
    ${
      reviewDue === null
        ? nothing
        : html`<div class="notice">${words.paragraph(`${key}-review`, reviewDue)}</div>`
    }
    ${upcoming(service, context)} ${changes(service, context)}
    ${service.at.map((at) => placeDetails(service, at, context))}
    ${line('audience', list.audience, audienceWords(service, reader))}
    ${line('languages', list.languages, languages.length === 0 ? null : common.joined(languages))}
    ${line('bring', list.bring, documentsWords(service, reader))}
    ${serviceContacts(service, context)} ${quiet('checked', checkedWords(service, reader))}
    ${serviceSharing(service, context)}
  `;
}

function upcoming(service: Service, context: ListContext): TemplateResult | typeof nothing {
  const { directory, reader, words, actions } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const placed = sessionsOfService(directory, service, reader.now, LOOK_AHEAD_DAYS);
  if (placed.length === 0) return nothing;
  return html`<div class="sessions">
    ${words.paragraph(`${key}-sessions`, common.label(list.sessions))}
    <ul>
      ${placed.slice(0, SESSIONS_SHOWN).map((each) => {
        const text = `${formatSession(each.session, reader)}${placeOf(service, each, context)}`;
        return html`<li class=${each.session.status}>
          ${words.paragraph(`${key}-session-${each.id}`, text)}
          ${
            each.session.status === 'cancelled'
              ? nothing
              : html`<button
                  type="button"
                  class="plain"
                  aria-label=${`${list.calendar} ${text}`}
                  @click=${() => actions.onCalendar(service, each)}
                >
                  ${list.calendar}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
}

/** The place of a session, where a service has several. */
function placeOf({ at }: Service, placed: PlacedSession, { directory, reader }: ListContext) {
  if (at.length < 2) return '';
  const name = said(directory.location(placed.at.location_id)?.name ?? null, reader);
  return name === null ? '' : ` · ${name}`;
}

/** Changes that the sessions above do not show: days off and longer days of opening hours. */
function changes(
  service: Service,
  { directory, reader, words }: ListContext,
): TemplateResult | typeof nothing {
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const coming = comingChanges(directory, service, reader.now, LOOK_AHEAD_DAYS)
    .filter(({ isHours }) => isHours)
    .slice(0, CHANGES_SHOWN);
  if (coming.length === 0) return nothing;
  return html`<div class="changes">
    ${words.paragraph(`${key}-changes`, common.label(list.changes))}
    <ul>
      ${coming.map(
        (change, index) =>
          html`<li>
            ${words.paragraph(`${key}-change-${index}`, changeWords(directory, change, reader))}
          </li>`,
      )}
    </ul>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { changeWords } from '../../../i18n/format/change-words.ts';
import { languageName } from '../../../i18n/format/facet-words.ts';
import { formatSession } from '../../../i18n/format/format.ts';
import { audienceWords } from '../../../i18n/format/audience-words.ts';
import { checkedWords, reviewDueWords } from '../../../i18n/format/checked-words.ts';
import { said, wordsFor } from '../../../i18n/reader.ts';
import { documentsWords, LOOK_AHEAD_DAYS } from '../../../i18n/format/service-words.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansDetails } from '../../../i18n/zh-hans-details.ts';
import { comingChanges } from '../../../model/time/coming-changes.ts';
import { sessionsOfService, type PlacedSession } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import type { ListContext } from '../list-context.ts';
import type { DetailsContext } from './details-context.ts';
import { placeDetails } from './place-details.ts';
import { serviceContacts, serviceSharing } from './service-contacts.ts';

const SESSIONS_SHOWN = 6;
const CHANGES_SHOWN = 6;

/** Details of a service, in its card once that is opened: everything the feed knows of it. */
export function serviceDetails(service: Service, given: ListContext): TemplateResult {
  const messages = withSections(given.reader.messages, { details: zhHansDetails });
  const context: DetailsContext = { ...given, reader: { ...given.reader, messages } };
  const { reader, words, marksIn } = context;
  const { list, details, common } = reader.messages;
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
    ${line('audience', details.audience, audienceWords(service, reader))}
    ${line('languages', details.languages, languages.length === 0 ? null : common.joined(languages))}
    ${line('bring', list.bring, documentsWords(service, reader))}
    ${serviceContacts(service, context)} ${quiet('checked', checkedWords(service, reader))}
    ${serviceSharing(service, context)}
  `;
}

function upcoming(service: Service, context: DetailsContext): TemplateResult | typeof nothing {
  const { directory, reader, words, actions } = context;
  const { details, common } = reader.messages;
  const key = `svc-${service.id}`;
  const placed = sessionsOfService(directory, service, reader.now, LOOK_AHEAD_DAYS);
  if (placed.length === 0) return nothing;
  return html`<div class="sessions">
    ${words.paragraph(`${key}-sessions`, common.label(details.sessions))}
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
                  aria-label=${`${details.calendar} ${text}`}
                  @click=${() => actions.onCalendar(service, each)}
                >
                  ${details.calendar}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
}

/** The place of a session, where a service has several. */
function placeOf({ at }: Service, placed: PlacedSession, { directory, reader }: DetailsContext) {
  if (at.length < 2) return '';
  const name = said(directory.location(placed.at.location_id)?.name ?? null, reader);
  return name === null ? '' : ` · ${name}`;
}

/** Changes that the sessions above do not show: days off and longer days of opening hours. */
function changes(
  service: Service,
  { directory, reader, words }: DetailsContext,
): TemplateResult | typeof nothing {
  const { details, common } = reader.messages;
  const key = `svc-${service.id}`;
  const coming = comingChanges(directory, service, reader.now, LOOK_AHEAD_DAYS)
    .filter(({ isHours }) => isHours)
    .slice(0, CHANGES_SHOWN);
  if (coming.length === 0) return nothing;
  return html`<div class="changes">
    ${words.paragraph(`${key}-changes`, common.label(details.changes))}
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

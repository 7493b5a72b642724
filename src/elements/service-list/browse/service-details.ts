import { html, nothing, type TemplateResult } from 'lit';
import { formatComingChange } from '../../../i18n/format/coming-change.ts';
import { languageName } from '../../../i18n/format/facet.ts';
import { formatSession } from '../../../i18n/format/session.ts';
import { formatAudience } from '../../../i18n/format/audience.ts';
import { formatChecked, formatReviewDue } from '../../../i18n/format/last-check.ts';
import { localizedText, localized } from '../../../i18n/locale.ts';
import { formatOwnRules } from '../../../i18n/format/rule.ts';
import { formatDocuments } from '../../../i18n/format/documents.ts';
import { LOOK_AHEAD_DAYS } from '../../../i18n/format/service.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansDetails } from '../../../i18n/zh-hans-details.ts';
import { comingChanges } from '../../../model/time/coming-changes.ts';
import { lateMembersOf } from '../../../lazy/late-members.ts';
import { sessionsOfService, type PlacedSession } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import type { ListContext } from '../list-context.ts';
import type { DetailsContext } from './details-context.ts';
import { saveSession } from './save-session.ts';
import { placeDetails } from './place-details.ts';
import { serviceAttachments } from './service-attachments.ts';
import { serviceImage } from './service-image.ts';
import { serviceContacts, serviceSharing } from './service-contacts.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

const SESSIONS_SHOWN = 6;
const CHANGES_SHOWN = 6;

/** Details of a service, in its card once that is opened: everything the feed knows of it. */
export function serviceDetails(service: Service, given: ListContext): TemplateResult {
  const messages = withSections(given.locale.messages, { details: zhHansDetails });
  const context: DetailsContext = { ...given, locale: { ...given.locale, messages } };
  const { directory, locale, lightText, marksIn } = context;
  const { list, details, common } = locale.messages;
  const { checked } = lateMembersOf('services', service);
  const key = `svc-${service.id}`;
  const line = (name: string, label: string, value: string | null) =>
    value === null ? nothing : lightText.paragraph(`${key}-${name}`, common.labelled(label, value));
  const quiet = (name: string, text: string | null) =>
    text === null
      ? nothing
      : html`<div class="quiet">${lightText.paragraph(`${key}-${name}`, text)}</div>`;
  const description = localized(service.description, locale);
  const languages = service.languages?.map((tag) => languageName(tag, locale.messages)) ?? [];
  const reviewDue = formatReviewDue(checked, locale);
  const provider = directory.organization(service.organization_id)?.name ?? null;
  const providedBy = localizedText(provider, locale) ?? list.askProvider;
  const about = [
    serviceImage(service, context),
    description === null
      ? nothing
      : lightText.paragraph(`${key}-description`, description, marksIn(description.text, 'prose')),
    reviewDue === null
      ? nothing
      : html`<div class="notice">${lightText.paragraph(`${key}-review`, reviewDue)}</div>`,
    quiet('rules', formatOwnRules(directory, service, locale)),
    upcoming(service, context),
    changes(service, context),
  ];
  // Without any of that, what there is stands at the beginning, and not beside an empty column.
  return html`<div class="columns">
      ${about.every((part) => part === nothing) ? nothing : html`<div class="column">${about}</div>`}
      <div class="column">
        ${keyedList(
          service.at,
          ({ id }) => id,
          (at) => placeDetails(service, at, context),
        )}
        ${line('by', list.provider, providedBy)}
        ${line('audience', details.audience, formatAudience(service, locale))}
        ${line('languages', details.languages, languages.length === 0 ? null : common.joined(languages))}
        ${line('bring', list.bring, formatDocuments(service, locale))}
        ${serviceAttachments(service, context)} ${serviceContacts(service, context)}
        ${quiet('checked', formatChecked(checked, locale))}
      </div>
    </div>
    ${serviceSharing(service, context)}`;
}

function upcoming(service: Service, context: DetailsContext): TemplateResult | typeof nothing {
  const { directory, locale, lightText } = context;
  const { details, common } = locale.messages;
  const key = `svc-${service.id}`;
  if (service.status !== 'active') return nothing;
  const placed = sessionsOfService(directory, service, locale.now, LOOK_AHEAD_DAYS);
  if (placed.length === 0) return nothing;
  return html`<div class="sessions">
    ${lightText.paragraph(`${key}-sessions`, common.label(details.sessions))}
    <ul>
      ${keyedList(
        placed.slice(0, SESSIONS_SHOWN),
        ({ id }) => id,
        (each) => {
          const text = `${formatSession(each.session, locale)}${placeOf(service, each, context)}`;
          const isCancelled = each.session.status === 'cancelled';
          const calendar = isCancelled ? details.calendarCancelled : details.calendar;
          return html`<li class=${each.session.status}>
            ${lightText.paragraph(`${key}-session-${each.id}`, text)}
            ${
              each.session.doubt === 'move'
                ? nothing
                : html`<button
                    type="button"
                    class="plain"
                    aria-label=${`${calendar} ${text}`}
                    @click=${() => saveSession(service, each, context)}
                  >
                    ${calendar}
                  </button>`
            }
          </li>`;
        },
      )}
    </ul>
  </div>`;
}

/** The place of a session, where a service has several. */
function placeOf({ at }: Service, placed: PlacedSession, { directory, locale }: DetailsContext) {
  if (at.length < 2) return '';
  const name = localizedText(directory.location(placed.at.location_id)?.name ?? null, locale);
  return name === null ? '' : ` · ${name}`;
}

/** Changes that the sessions above do not show: days off and longer days of opening hours. */
function changes(
  service: Service,
  { directory, locale, lightText }: DetailsContext,
): TemplateResult | typeof nothing {
  const { details, common } = locale.messages;
  const key = `svc-${service.id}`;
  const coming = comingChanges(directory, service, locale.now, LOOK_AHEAD_DAYS)
    .filter(({ isHours }) => isHours)
    .slice(0, CHANGES_SHOWN);
  if (coming.length === 0) return nothing;
  return html`<div class="changes">
    ${lightText.paragraph(`${key}-changes`, common.label(details.changes))}
    <ul>
      ${coming.map(
        (change, index) =>
          html`<li>
            ${lightText.paragraph(`${key}-change-${index}`, formatComingChange(directory, change, locale))}
          </li>`,
      )}
    </ul>
  </div>`;
}

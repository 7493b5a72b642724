import { html, nothing, type TemplateResult } from 'lit';
import { formatSession } from '../../locale/format.ts';
import { said, wordsFor } from '../../locale/reader.ts';
import {
  audienceWords,
  capabilityWords,
  checkedWords,
  documentsWords,
  LOOK_AHEAD_DAYS,
  phonesOf,
  placeWords,
} from '../../locale/service-words.ts';
import { sessionsOfService } from '../../model/directory.ts';
import { telephoneAddress } from '../../model/phone-number.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { safeAddress } from '../../model/web-address.ts';
import type { CardContext } from './card-context.ts';

const SESSIONS_SHOWN = 6;

/** What a card shows when it is opened: everything the feed knows of the service. */
export function serviceDetails(service: Service, context: CardContext): TemplateResult {
  const { reader, words } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const line = (name: string, label: string, value: string | null) =>
    value === null ? nothing : words.paragraph(`${key}-${name}`, common.labelled(label, value));
  const description = wordsFor(service.description, reader);
  const checked = checkedWords(service, reader);
  return html`
    ${description === null ? nothing : words.paragraph(`${key}-description`, description)}
    ${upcoming(service, context)} ${service.at.map((at) => placeDetails(service, at, context))}
    ${line('audience', list.audience, audienceWords(service, reader))}
    ${line('bring', list.bring, documentsWords(service, reader))} ${contacts(service, context)}
    ${
      checked === null
        ? nothing
        : html`<div class="quiet">${words.paragraph(`${key}-checked`, checked)}</div>`
    }
  `;
}

function upcoming(service: Service, context: CardContext): TemplateResult | typeof nothing {
  const { directory, reader, words } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const placed = sessionsOfService(directory, service, reader.now, LOOK_AHEAD_DAYS);
  if (placed.length === 0) return nothing;
  const manyPlaces = service.at.length > 1;
  return html`<div class="sessions">
    ${words.paragraph(`${key}-sessions`, common.label(list.sessions))}
    <ul>
      ${placed.slice(0, SESSIONS_SHOWN).map(({ id, session, at }) => {
        const place = directory.location(at.location_id);
        const where = manyPlaces && place !== null ? ` · ${said(place.name, reader) ?? ''}` : '';
        const text = `${formatSession(session, reader)}${where}`;
        return html`<li class=${session.status}>
          ${words.paragraph(`${key}-session-${id}`, text)}
        </li>`;
      })}
    </ul>
  </div>`;
}

function placeDetails(
  service: Service,
  at: ServiceAtLocation,
  context: CardContext,
): TemplateResult | typeof nothing {
  const { directory, reader, words } = context;
  const { list, common } = reader.messages;
  const location = directory.location(at.location_id);
  const key = `svc-${service.id}-at-${at.id}`;
  const capabilities = capabilityWords(directory, at, reader);
  if (location === null && capabilities.length === 0) return nothing;
  const lines = [
    location === null ? null : placeWords(directory, location, reader),
    said(at.description, reader),
    location?.address?.text ? said(location.address.text, reader) : null,
    location?.accessibility
      ? list.stepFree(common.answers[location.accessibility.step_free])
      : null,
    capabilities.length === 0
      ? null
      : common.labelled(list.capabilities, common.joined(capabilities)),
  ];
  return html`<div class="place">
    ${lines.map((text, index) => (text === null ? nothing : words.paragraph(`${key}-${index}`, text)))}
  </div>`;
}

function contacts(service: Service, context: CardContext): TemplateResult {
  const { directory, reader, words, address } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const website = safeAddress(
    service.url ?? directory.organization(service.organization_id)?.url ?? null,
    address,
  );
  return html`
    ${phonesOf(directory, service).map((phone, index) => {
      const dial = telephoneAddress(phone.number);
      const label = said(phone.name, reader) ?? list.phone;
      return html`<div class="contact">
        ${words.paragraph(`${key}-phone-${index}-label`, common.label(label))}
        ${
          dial === null
            ? words.paragraph(`${key}-phone-${index}`, phone.number)
            : words.link(`${key}-phone-${index}`, phone.number, dial)
        }
      </div>`;
    })}
    ${
      website === null
        ? nothing
        : html`<div class="contact">
            ${words.link(`${key}-website`, list.website, website, true)}
          </div>`
    }
  `;
}

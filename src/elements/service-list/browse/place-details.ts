import { html, nothing, type TemplateResult } from 'lit';
import { formatMetres } from '../../../i18n/format/distance.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { formatCapability } from '../../../i18n/format/capability.ts';
import { formatPlace } from '../../../i18n/format/service.ts';
import { formatHoursOfPlace } from '../../../i18n/format/hours.ts';
import { metresTo } from '../../../model/places/distance.ts';
import type { Service, ServiceAtLocation } from '../../../model/service.ts';
import { placeMaps } from '../place-maps.ts';
import type { DetailsContext } from './details-context.ts';

/** One place of a service: where it is, when it is open, how to get in, what can be done there. */
export function placeDetails(
  service: Service,
  at: ServiceAtLocation,
  context: DetailsContext,
): TemplateResult | typeof nothing {
  const { directory, locale, lightText, near } = context;
  const { list, details, common } = locale.messages;
  const location = directory.location(at.location_id);
  const key = `svc-${service.id}-at-${at.id}`;
  const capabilities = formatCapability(directory, at, locale);
  if (location === null && capabilities.length === 0) return nothing;
  const metres = near === null ? null : metresTo(location, near.position);
  const hours = service.at.length > 1 ? formatHoursOfPlace(directory, at, locale) : null;
  const lines = [
    location === null ? null : formatPlace(directory, location, locale),
    localizedText(at.description, locale),
    localizedText(location?.address?.text ?? null, locale),
    metres === null ? null : formatMetres(metres, locale),
    hours === null ? null : list.hours(hours),
    location?.accessibility
      ? details.stepFree(details.answers[location.accessibility.step_free])
      : null,
    localizedText(location?.accessibility?.note ?? null, locale),
    capabilities.length === 0
      ? null
      : common.labelled(details.capabilities, common.joined(capabilities)),
  ];
  return html`<div class="place">
    ${lines.map((text, index) => (text === null ? nothing : lightText.paragraph(`${key}-${index}`, text)))}
    ${location === null ? nothing : placeMaps(location, key, context)}
  </div>`;
}

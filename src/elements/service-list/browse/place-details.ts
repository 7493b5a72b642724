import { html, nothing, type TemplateResult } from 'lit';
import { metresWords } from '../../../i18n/format/distance.ts';
import { said } from '../../../i18n/locale.ts';
import { capabilityWords } from '../../../i18n/format/capability.ts';
import { placeWords } from '../../../i18n/format/service.ts';
import { hoursOfPlaceWords } from '../../../i18n/format/hours.ts';
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
  const { directory, reader, words, near } = context;
  const { list, details, common } = reader.messages;
  const location = directory.location(at.location_id);
  const key = `svc-${service.id}-at-${at.id}`;
  const capabilities = capabilityWords(directory, at, reader);
  if (location === null && capabilities.length === 0) return nothing;
  const metres = near === null ? null : metresTo(location, near.position);
  const hours = service.at.length > 1 ? hoursOfPlaceWords(directory, at, reader) : null;
  const lines = [
    location === null ? null : placeWords(directory, location, reader),
    said(at.description, reader),
    said(location?.address?.text ?? null, reader),
    metres === null ? null : metresWords(metres, reader),
    hours === null ? null : list.hours(hours),
    location?.accessibility
      ? details.stepFree(common.answers[location.accessibility.step_free])
      : null,
    said(location?.accessibility?.note ?? null, reader),
    capabilities.length === 0
      ? null
      : common.labelled(details.capabilities, common.joined(capabilities)),
  ];
  return html`<div class="place">
    ${lines.map((text, index) => (text === null ? nothing : words.paragraph(`${key}-${index}`, text)))}
    ${location === null ? nothing : placeMaps(location, key, context)}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../i18n/locale.ts';
import { mapLinks } from '../../model/places/map-links.ts';
import type { Location } from '../../model/service.ts';
import type { ListContext } from './list-context.ts';

/** Links to the maps people here have; they open there and send nothing before they are tapped. */
export function placeMaps(
  location: Location,
  key: string,
  { directory, locale, lightText }: ListContext,
): TemplateResult | typeof nothing {
  const { list } = locale.messages;
  const name = localizedText(location.name, locale) ?? location.id;
  const address = localizedText(location.address?.text ?? null, locale);
  const links = mapLinks(location, directory.feed.feed.crs, name, address);
  if (links.length === 0) return nothing;
  return html`<div class="maps">
    ${links.map(({ provider, href }) => lightText.link(`${key}-${provider}`, list.map[provider], href, true))}
  </div>`;
}

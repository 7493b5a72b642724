import { html, nothing, type TemplateResult } from 'lit';
import { said } from '../../i18n/locale.ts';
import { mapLinks } from '../../model/places/map-links.ts';
import type { Location } from '../../model/service.ts';
import type { ListContext } from './list-context.ts';

/** Links to the maps people here have; they open there and send nothing before they are tapped. */
export function placeMaps(
  location: Location,
  key: string,
  { directory, reader, words }: ListContext,
): TemplateResult | typeof nothing {
  const { list } = reader.messages;
  const name = said(location.name, reader) ?? location.id;
  const address = said(location.address?.text ?? null, reader);
  const links = mapLinks(location, directory.feed.feed.crs, name, address);
  if (links.length === 0) return nothing;
  return html`<div class="maps">
    ${links.map(({ provider, href }) => words.link(`${key}-${provider}`, list.map[provider], href, true))}
  </div>`;
}

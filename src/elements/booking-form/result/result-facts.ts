import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import { formatDeviceTime } from '../../../i18n/format/device-time.ts';
import { phonesOf } from '../../../i18n/format/service-facts.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { mapLinks } from '../../../model/places/map-links.ts';
import { CALENDAR, icon, NOTE, PHONE, PLACE, type Icon } from '../../../templates/icon.ts';
import { phoneText } from '../../../templates/phones.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, type ResultLine } from './result-lines.ts';

/** The facts of a booking in rows: what has changed, when, where with its maps, whom to call, what to bring. */
export function resultFacts(booking: Booking, context: ResultContext): TemplateResult {
  const { locale, lightText } = context;
  const lines = new Map(resultLines(booking, context).map((line) => [line.key, line]));
  const say = (...keys: readonly ResultLine['key'][]) =>
    keys.flatMap((key) => {
      const line = lines.get(key);
      if (line === undefined) return [];
      return lightText.paragraph(`result-${key}`, key === 'bring' ? line.text : line.value);
    });
  const news = say('doubt', 'moved', 'elsewhere', 'said');
  const { startsAt, timezone } = booking.session;
  const device = formatDeviceTime(Date.parse(startsAt), timezone, locale.messages);
  const zone = locale.messages.time.zoneName(timezone);
  const clocks = html`<div class="small ways-there">
    ${zone === null ? nothing : lightText.paragraph('result-zone', zone)}
    ${device === null ? nothing : lightText.paragraph('result-device', device)}
  </div>`;
  return html`
    ${news.length === 0 ? nothing : html`<div class="notice news">${row(NOTE, news)}</div>`}
    <div class="rows">
      ${row(
        CALENDAR,
        html`<div class="strong">${say('when')}</div>
          ${clocks}
          <div class="ways-there">${say('service', 'party')}</div>`,
      )}
      ${
        lines.has('where')
          ? row(PLACE, html`${say('where', 'address')} ${maps(booking, context)}`)
          : nothing
      }
      ${phone(booking, context)} ${lines.has('bring') ? row(NOTE, say('bring')) : nothing}
    </div>
  `;
}

function row(path: Icon, words: unknown): TemplateResult {
  return html`<div class="fact">
    ${icon(path)}
    <div>${words}</div>
  </div>`;
}

/** The number to call about a booking: that of its answer, else the first of the feed; nothing for none. */
function phone(booking: Booking, context: ResultContext): TemplateResult | typeof nothing {
  const { directory, service, locale, lightText } = context;
  const number = booking.phone ?? phonesOf(directory, service)[0]?.number;
  if (number === undefined) return nothing;
  const words = html`${phoneText('result-phone', number, lightText)}
  ${lightText.paragraph('result-call', locale.messages.booking.outcome.callUs)}`;
  return row(PHONE, html`<div class="ways-there">${words}</div>`);
}

function maps(
  booking: Booking,
  { directory, locale, lightText }: ResultContext,
): TemplateResult | typeof nothing {
  const place = directory.location(booking.session.locationId);
  if (place === null) return nothing;
  const name = localizedText(place.name, locale) ?? place.id;
  const address = localizedText(place.address?.text ?? null, locale);
  const links = mapLinks(place, directory.feed.feed.crs, name, address);
  if (links.length === 0) return nothing;
  const { map } = locale.messages.list;
  return html`<div class="ways-there">
    ${links.map(({ provider, href }) => lightText.link(`result-map-${provider}`, map[provider], href, true))}
  </div>`;
}

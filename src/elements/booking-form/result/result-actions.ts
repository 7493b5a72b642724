import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { mapLinks } from '../../../model/places/map-links.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';

/** Links and buttons to keep a booking: maps, calendar, its address, copy, read aloud, print. */
export function resultActions(booking: Booking, context: ResultContext): TemplateResult {
  const { locale, lightText, use, isShared, actions } = context;
  const { outcome } = locale.messages.booking;
  const spoken = spokenLines(booking, context);
  const manage = isShared ? null : safeAddress(booking.manageUrl, document.baseURI);
  const calendar = isShared ? null : safeAddress(booking.icsUrl, document.baseURI);
  const lines = manage === null ? spoken : [...spoken, manage];
  return html`
    ${maps(booking, context)}
    <div class="ways">
      ${calendar === null ? nothing : lightText.link('result-calendar', outcome.calendar, calendar)}
      ${
        isShared
          ? nothing
          : html`<button type="button" @click=${() => actions.onCopy(lines)}>
              ${outcome.copy}
            </button>`
      }
      ${
        canRead()
          ? html`<button
              type="button"
              aria-pressed=${use === 'reading'}
              @click=${() => actions.onRead(spoken)}
            >
              ${use === 'reading' ? outcome.stopReading : outcome.readAloud}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => actions.onPrint()}>${outcome.print}</button>
    </div>
    ${useNotice(lines, context)}
    ${
      manage === null
        ? nothing
        : html`<div class="manage">
            ${lightText.link('result-manage', outcome.manage, manage, true)}
            <div class="quiet">
              ${lightText.paragraph('result-manage-hint', outcome.manageHint)}
            </div>
          </div>`
    }
  `;
}

/** Lines to copy and to read aloud: status, booking and code. */
function spokenLines(booking: Booking, context: ResultContext): readonly string[] {
  const { outcome } = context.locale.messages.booking;
  return [
    resultTitle(booking, context),
    ...resultLines(booking, context).map(({ text }) => text),
    context.locale.messages.common.labelled(outcome.code, booking.code),
  ];
}

/** Notice that the lines were copied or are to be copied by hand, or that printing failed. */
function useNotice(
  lines: readonly string[],
  { use, locale, lightText }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = locale.messages.booking;
  switch (use) {
    case 'copied':
      return html`<div class="copied" role="status">
        ${lightText.paragraph('result-copied', outcome.copied)}
      </div>`;
    case 'by-hand':
      return html`<div class="copied" role="status">
        ${lightText.paragraph('result-copied', outcome.byHand)}
        ${lines.map((line, index) => lightText.paragraph(`result-copy-${index}`, line))}
      </div>`;
    case 'not-printed':
      return html`<div class="notice" role="status">
        ${lightText.paragraph('result-not-printed', locale.messages.common.failed.network)}
      </div>`;
    case 'reading':
    case null:
      return nothing;
  }
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
  return html`<div class="ways">
    ${links.map(({ provider, href }) => lightText.link(`result-map-${provider}`, map[provider], href, true))}
  </div>`;
}

function canRead(): boolean {
  return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';
}

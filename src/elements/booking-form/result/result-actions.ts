import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import { said } from '../../../i18n/reader.ts';
import { mapLinks } from '../../../model/places/map-links.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';

/** Links and buttons to keep a booking: maps, calendar, its address, copy, read aloud, print. */
export function resultActions(booking: Booking, context: ResultContext): TemplateResult {
  const { reader, words, use, isShared, actions } = context;
  const { outcome } = reader.messages.booking;
  const spoken = spokenLines(booking, context);
  const manage = isShared ? null : safeAddress(booking.manageUrl, document.baseURI);
  const calendar = isShared ? null : safeAddress(booking.icsUrl, document.baseURI);
  const lines = manage === null ? spoken : [...spoken, manage];
  return html`
    ${maps(booking, context)}
    <div class="ways">
      ${calendar === null ? nothing : words.link('result-calendar', outcome.calendar, calendar)}
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
            ${words.link('result-manage', outcome.manage, manage, true)}
            <div class="quiet">${words.paragraph('result-manage-hint', outcome.manageHint)}</div>
          </div>`
    }
  `;
}

/** Lines to copy and to read aloud: status, booking and code. */
function spokenLines(booking: Booking, context: ResultContext): readonly string[] {
  const { outcome } = context.reader.messages.booking;
  return [
    resultTitle(booking, context),
    ...resultLines(booking, context).map(({ text }) => text),
    context.reader.messages.common.labelled(outcome.code, booking.code),
  ];
}

/** Notice that the lines were copied or are to be copied by hand, or that printing failed. */
function useNotice(
  lines: readonly string[],
  { use, reader, words }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = reader.messages.booking;
  switch (use) {
    case 'copied':
      return html`<div class="copied" role="status">
        ${words.paragraph('result-copied', outcome.copied)}
      </div>`;
    case 'by-hand':
      return html`<div class="copied" role="status">
        ${words.paragraph('result-copied', outcome.byHand)}
        ${lines.map((line, index) => words.paragraph(`result-copy-${index}`, line))}
      </div>`;
    case 'not-printed':
      return html`<div class="notice" role="status">
        ${words.paragraph('result-not-printed', reader.messages.common.failed.network)}
      </div>`;
    case 'reading':
    case null:
      return nothing;
  }
}

function maps(
  booking: Booking,
  { directory, reader, words }: ResultContext,
): TemplateResult | typeof nothing {
  const place = directory.location(booking.session.locationId);
  if (place === null) return nothing;
  const name = said(place.name, reader) ?? place.id;
  const address = said(place.address?.text ?? null, reader);
  const links = mapLinks(place, directory.feed.feed.crs, name, address);
  if (links.length === 0) return nothing;
  const { map } = reader.messages.list;
  return html`<div class="ways">
    ${links.map(({ provider, href }) => words.link(`result-map-${provider}`, map[provider], href, true))}
  </div>`;
}

function canRead(): boolean {
  return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';
}

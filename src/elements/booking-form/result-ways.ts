import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import { said } from '../../locale/reader.ts';
import { mapLinks } from '../../model/map-links.ts';
import { safeAddress } from '../../model/web-address.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';

/** How to keep a booking: maps, calendar, its link, copied, read aloud, on paper. */
export function resultWays(booking: Booking, context: ResultContext): TemplateResult {
  const { texts, words, deed, isShared, actions } = context;
  const { outcome } = texts;
  const lines = spokenLines(booking, context);
  const manage = isShared ? null : safeAddress(booking.manageUrl, document.baseURI);
  const calendar = isShared ? null : safeAddress(booking.icsUrl, document.baseURI);
  return html`
    ${maps(booking, context)}
    <div class="ways">
      ${calendar === null ? nothing : words.link('result-calendar', outcome.calendar, calendar)}
      ${
        isShared
          ? nothing
          : html`<button
              type="button"
              @click=${() => actions.onCopy([...lines, ...(manage === null ? [] : [manage])])}
            >
              ${outcome.copy}
            </button>`
      }
      ${
        canRead()
          ? html`<button
              type="button"
              aria-pressed=${deed === 'reading'}
              @click=${() => actions.onRead(lines)}
            >
              ${deed === 'reading' ? outcome.stopReading : outcome.readAloud}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => actions.onPrint(booking)}>${outcome.print}</button>
    </div>
    ${copied([...lines, ...(manage === null ? [] : [manage])], context)}
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

/** What is copied and read aloud. */
function spokenLines(booking: Booking, context: ResultContext): readonly string[] {
  const { outcome } = context.texts;
  return [
    resultTitle(booking, context),
    ...resultLines(booking, context).map(({ text }) => text),
    context.reader.messages.common.labelled(outcome.code, booking.code),
  ];
}

/** What became of copying. */
function copied(
  lines: readonly string[],
  { deed, texts, words }: ResultContext,
): TemplateResult | typeof nothing {
  if (deed !== 'copied' && deed !== 'by-hand') return nothing;
  return html`<div class="copied" role="status">
    ${words.paragraph('result-copied', texts.outcome[deed === 'copied' ? 'copied' : 'byHand'])}
    ${
      deed === 'copied'
        ? nothing
        : lines.map((line, index) => words.paragraph(`result-copy-${index}`, line))
    }
  </div>`;
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

import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../i18n/format/opening.ts';
import { phonesOf } from '../../i18n/format/service.ts';
import { localizedText } from '../../i18n/locale.ts';
import { placesChunk } from '../../lazy/places-chunk.ts';
import type { WayToCome } from '../../model/booking/way-to-come.ts';
import type { Service } from '../../model/service.ts';
import { safeAddress } from '../../model/web-address.ts';
import { icon, NEXT, PHONE } from '../../templates/icon.ts';
import { numberToCall } from '../../templates/phones.ts';
import type { CardState } from './card-state.ts';
import type { ListContext } from './list-context.ts';

/** One row that says how one comes, and leads to everything else there is to know. */
export function cardActions(
  service: Service,
  { isOpen, way }: CardState,
  context: ListContext,
): TemplateResult {
  const { locale, actions, browse } = context;
  const { list } = locale.messages;
  const name = localizedText(service.name, locale) ?? service.id;
  const label = isOpen ? list.hideDetails : list.details;
  return html`<div class="actions">
    ${wayIn(service, way, name, context)}
    ${
      context.isElder && way.kind === 'book'
        ? callLink(`svc-${service.id}-way`, service, list.askByPhone, context)
        : nothing
    }
    <button
      type="button"
      class="more-details"
      aria-expanded=${isOpen}
      aria-label=${`${label} ${name}`}
      @pointerdown=${() => void browse.request()}
      @click=${() => actions.onToggle(service)}
    >
      <span .textContent=${label}></span>${icon(NEXT)}
    </button>
  </div>`;
}

/** The way to come: a button to book, a number, another site, or the words that say so. */
function wayIn(
  service: Service,
  way: WayToCome,
  name: string,
  context: ListContext,
): TemplateResult {
  const { locale, lightText, address, actions } = context;
  const { list } = locale.messages;
  const key = `svc-${service.id}-way`;
  const words = (text: string) => html`<div class="how">${lightText.paragraph(key, text)}</div>`;
  switch (way.kind) {
    case 'book':
      return html`<button
        class="primary"
        type="button"
        part="book"
        aria-label=${`${list.book} ${name}`}
        @click=${() => actions.onBook(service, way.session.id)}
      >
        ${list.book}
      </button>`;
    case 'later':
      return words(list.bookableFrom(formatMoment(way.opensAt, locale) ?? ''));
    case 'closed':
      return words(list.bookingClosed);
    case 'walk_in':
      return words(list.walkIn);
    case 'site': {
      const site = safeAddress(service.booking?.url ?? null, address);
      return site
        ? html`<div class="call">${lightText.link(key, list.bookOnSite, site, true)}</div>`
        : words(list.askFirst);
    }
    case 'phone':
      return callLink(key, service, list.callToBook, context) ?? words(list.byPhone);
    case 'wechat':
    case 'ask': {
      // Without an account in WeChat, which is read later, nobody knows where to book.
      const inWeChat = placesChunk.module?.wayInWeChat(way, service, context);
      return inWeChat
        ? words(inWeChat)
        : (callLink(key, service, list.askByPhone, context) ?? words(list.askFirst));
    }
  }
}

/**
 * A number as large as a button, with its name for those who only hear it; what cannot be dialled stands as
 * it was written, and where there is nothing, `null`.
 */
function callLink(
  key: string,
  service: Service,
  labelOf: (number: string) => string,
  { directory, lightText }: ListContext,
): TemplateResult | null {
  const call = numberToCall(directory, service);
  if (call !== null) {
    const { number, address } = call;
    return html`<div class="call">
      ${icon(PHONE)}${lightText.link(key, number, address, false, labelOf(number))}
    </div>`;
  }
  const [written] = phonesOf(directory, service);
  return written === undefined
    ? null
    : html`<div class="how">${lightText.paragraph(key, labelOf(written.number))}</div>`;
}

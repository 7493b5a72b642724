import { html, nothing, type TemplateResult } from 'lit';
import { changeWords } from '../../i18n/format/change-words.ts';
import { openingWords } from '../../i18n/format/opening-words.ts';
import { said, wordsFor } from '../../i18n/reader.ts';
import {
  bookingModeWords,
  costWords,
  LOOK_AHEAD_DAYS,
  nextTimeWords,
  phonesOf,
  whereWords,
} from '../../i18n/format/service-words.ts';
import { firstOpenSession } from '../../model/booking/bookable.ts';
import { comingChanges } from '../../model/time/coming-changes.ts';
import { openingOfService } from '../../model/time/opening.ts';
import { telephoneAddress } from '../../model/phone-number.ts';
import type { Service } from '../../model/service.ts';
import { safeAddress } from '../../model/web-address.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import type { ListContext } from './list-context.ts';

/** One service of the list, at its position from 0: what it is, when, where, by whom, for how much. Opens in place. */
export function serviceCard(
  service: Service,
  position: number,
  context: ListContext,
): TemplateResult {
  const { reader, words, headingLevel, marksIn } = context;
  const key = `svc-${service.id}`;
  const name = wordsFor(service.name, reader) ?? { text: service.id, lang: '' };
  const summary = wordsFor(service.summary, reader);
  const alert = wordsFor(service.alert, reader);
  const open = context.isOpen(service);
  return html`<article class="card" part="card" tabindex="-1" data-position=${position}>
    <div class="name">${words.heading(headingLevel, `${key}-name`, name, marksIn(name.text))}</div>
    ${
      summary === null
        ? nothing
        : words.paragraph(`${key}-summary`, summary, marksIn(summary.text, 'prose'))
    }
    ${alert === null ? nothing : html`<div class="notice">${words.paragraph(`${key}-alert`, alert)}</div>`}
    ${times(service, context, open)} ${facts(service, context)}
    ${
      open
        ? html`<div class="details" id=${`${key}-details`}>
            ${lazyContent(context.browse, `${key}-details`, context, ({ serviceDetails }) =>
              serviceDetails(service, context),
            )}
          </div>`
        : nothing
    }
    ${cardActions(service, context, open)}
  </article>`;
}

/** The next time, whether it is open now, and the first change ahead: that must not wait for a tap. */
function times(service: Service, { directory, reader, words }: ListContext, open: boolean) {
  const key = `svc-${service.id}`;
  const time = nextTimeWords(directory, service, reader);
  const opening = openingOfService(directory, service, reader.now);
  const openingText =
    service.status === 'temporarily_closed' ? null : openingWords(opening, reader);
  const change = open
    ? undefined
    : comingChanges(directory, service, reader.now, LOOK_AHEAD_DAYS).find(
        ({ kind }) => kind !== 'season',
      );
  const changeText = change === undefined ? null : changeWords(directory, change, reader);
  // What the first line says already need not be said twice.
  const isNews = changeText !== null && !time.text.includes(changeText);
  return html`<div class=${time.isKnown ? 'next known' : 'next'}>
      ${words.paragraph(`${key}-next`, time.text)}
    </div>
    ${
      openingText === null
        ? nothing
        : html`<div class=${`opening ${opening.status}`}>
            ${words.paragraph(`${key}-opening`, openingText)}
          </div>`
    }
    ${
      isNews
        ? html`<div class="change">${words.paragraph(`${key}-change`, changeText)}</div>`
        : nothing
    }`;
}

function facts(service: Service, context: ListContext): TemplateResult {
  const { directory, reader, words, marksIn } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const provider = said(directory.organization(service.organization_id)?.name ?? null, reader);
  const where = common.labelled(list.place, whereWords(directory, service, reader));
  const who = common.labelled(list.provider, provider ?? list.askProvider);
  const price = common.labelled(list.price, costWords(service.cost, reader));
  // A number to call says it better.
  const mode = numberToBook(service, context) === null ? bookingModeWords(service, reader) : null;
  const distance = context.near?.distanceTo(service) ?? null;
  return html`<div class="facts">
    ${words.paragraph(`${key}-place`, where, marksIn(where))}
    ${distance === null ? nothing : words.paragraph(`${key}-distance`, distance)}
    ${words.paragraph(`${key}-provider`, who, marksIn(who))}
    ${words.paragraph(`${key}-price`, price)}
    ${mode === null ? nothing : words.paragraph(`${key}-mode`, mode)}
  </div>`;
}

function cardActions(service: Service, context: ListContext, open: boolean): TemplateResult {
  const { reader, actions } = context;
  const { list } = reader.messages;
  const name = said(service.name, reader) ?? service.id;
  return html`<div class="actions">
    ${bookingAction(service, context, name)}
    <button
      type="button"
      aria-expanded=${open}
      aria-label=${`${open ? list.hideDetails : list.details} ${name}`}
      @click=${() => actions.onToggle(service)}
    >
      ${open ? list.hideDetails : list.details}
    </button>
  </div>`;
}

/** Booking of a service: a button, a link to another site, or a number to be tapped and read aloud. */
function bookingAction(
  service: Service,
  context: ListContext,
  name: string,
): TemplateResult | typeof nothing {
  const { directory, reader, words, address, actions } = context;
  const { list } = reader.messages;
  const session = firstOpenSession(directory, service, reader.now);
  if (session !== null) {
    return html`<button
      class="primary"
      type="button"
      part="book"
      aria-label=${`${list.book} ${name}`}
      @click=${() => actions.onBook(service, session.id)}
    >
      ${list.book}
    </button>`;
  }
  const key = `svc-${service.id}-booking`;
  const site = safeAddress(service.booking?.url ?? null, address);
  if (service.booking?.mode === 'link' && site !== null) {
    return html`<div class="booking">${words.link(key, list.bookOnSite, site, true)}</div>`;
  }
  const call = numberToBook(service, context);
  if (call === null) return nothing;
  return html`<div class="booking">
    ${words.link(key, list.callToBook(call.number), call.address)}
  </div>`;
}

/** The number to call where booking is by phone, with its `tel:` address. */
function numberToBook(service: Service, { directory }: ListContext) {
  if (service.booking?.mode !== 'phone') return null;
  for (const { number } of phonesOf(directory, service)) {
    const address = telephoneAddress(number);
    if (address !== null) return { number, address };
  }
  return null;
}

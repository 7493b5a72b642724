import { html, nothing, type TemplateResult } from 'lit';
import { formatComingChange } from '../../i18n/format/coming-change.ts';
import { formatOpening } from '../../i18n/format/opening.ts';
import { localizedText, localized } from '../../i18n/locale.ts';
import {
  formatBookingMode,
  formatCost,
  LOOK_AHEAD_DAYS,
  formatNextTime,
  phonesOf,
  formatWhere,
} from '../../i18n/format/service.ts';
import { hasPublishedTimes, hasTimesInDoubt } from '../../model/directory.ts';
import { firstOpenSession } from '../../model/booking/bookable.ts';
import { comingChanges } from '../../model/time/coming-changes.ts';
import { openingOfService } from '../../model/time/opening.ts';
import { telephoneAddress } from '../../model/phone-number.ts';
import type { Service } from '../../model/service.ts';
import { safeAddress } from '../../model/web-address.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { publishersNotice } from '../../templates/publishers-notice.ts';
import type { ListContext } from './list-context.ts';

/** One service of the list, at its position from 0: what it is, when, where, by whom, for how much. Opens in place. */
export function serviceCard(
  service: Service,
  position: number,
  context: ListContext,
): TemplateResult {
  const { locale, lightText, headingLevel, marksIn } = context;
  const key = `svc-${service.id}`;
  const name = localized(service.name, locale) ?? { text: service.id, lang: '' };
  const summary = localized(service.summary, locale);
  const open = context.isOpen(service);
  return html`<article class="card" part="card" tabindex="-1" data-position=${position}>
    <div class="name">
      ${lightText.heading(headingLevel, `${key}-name`, name, marksIn(name.text))}
    </div>
    ${
      summary === null
        ? nothing
        : lightText.paragraph(`${key}-summary`, summary, marksIn(summary.text, 'prose'))
    }
    ${publishersNotice(`${key}-alert`, service.alert, { ...context, feed: context.directory.feed })}
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
function times(service: Service, context: ListContext, open: boolean) {
  const { directory, locale, lightText } = context;
  const key = `svc-${service.id}`;
  const time = formatNextTime(directory, service, locale);
  const opening = openingOfService(directory, service, locale.now);
  const openingText =
    service.status === 'temporarily_closed' ? null : formatOpening(opening, locale);
  const change = open
    ? undefined
    : comingChanges(directory, service, locale.now, LOOK_AHEAD_DAYS).find(
        ({ kind }) => kind !== 'season',
      );
  const changeText = change === undefined ? null : formatComingChange(directory, change, locale);
  // What the first line says already need not be said twice.
  const isNews = changeText !== null && !time.text.includes(changeText);
  return html`<div class=${time.isKnown ? 'next known' : 'next'}>
      ${lightText.paragraph(`${key}-next`, time.text)}
    </div>
    ${
      openingText === null
        ? nothing
        : html`<div class=${`opening ${opening.status}`}>
            ${lightText.paragraph(`${key}-opening`, openingText)}
          </div>`
    }
    ${timesInDoubt(service, context)}
    ${
      isNews
        ? html`<div class="change">${lightText.paragraph(`${key}-change`, changeText)}</div>`
        : nothing
    }`;
}

/** Says that some of its times are not certain, and whom to call where its times are not. */
function timesInDoubt(service: Service, context: ListContext): TemplateResult | typeof nothing {
  const { directory, locale, lightText } = context;
  if (service.status !== 'active' || !hasTimesInDoubt(directory, service)) return nothing;
  const { list } = locale.messages;
  const key = `svc-${service.id}-doubt`;
  // Where none is certain, the first line has said so.
  const areSome = hasPublishedTimes(directory, service);
  const call = numberToBook(service, context) === null ? numberToCall(service, context) : null;
  return html`<div class="next">
    ${areSome ? lightText.paragraph(key, list.timesInDoubt(areSome)) : nothing}
    ${call === null ? nothing : lightText.link(`${key}-call`, list.askByPhone(call.number), call.address)}
  </div>`;
}

function facts(service: Service, context: ListContext): TemplateResult {
  const { directory, locale, lightText, marksIn } = context;
  const { list, common } = locale.messages;
  const key = `svc-${service.id}`;
  const provider = localizedText(
    directory.organization(service.organization_id)?.name ?? null,
    locale,
  );
  const where = common.labelled(list.place, formatWhere(directory, service, locale));
  const who = common.labelled(list.provider, provider ?? list.askProvider);
  const price = common.labelled(list.price, formatCost(service.cost, locale));
  // A number to call says it better.
  const mode = numberToBook(service, context) === null ? formatBookingMode(service, locale) : null;
  const distance = context.near?.distanceTo(service) ?? null;
  return html`<div class="facts">
    ${lightText.paragraph(`${key}-place`, where, marksIn(where))}
    ${distance === null ? nothing : lightText.paragraph(`${key}-distance`, distance)}
    ${lightText.paragraph(`${key}-provider`, who, marksIn(who))}
    ${lightText.paragraph(`${key}-price`, price)}
    ${mode === null ? nothing : lightText.paragraph(`${key}-mode`, mode)}
  </div>`;
}

function cardActions(service: Service, context: ListContext, open: boolean): TemplateResult {
  const { locale, actions } = context;
  const { list } = locale.messages;
  const name = localizedText(service.name, locale) ?? service.id;
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
  const { directory, locale, lightText, address, actions } = context;
  const { list } = locale.messages;
  const session = firstOpenSession(directory, service, locale.now);
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
    return html`<div class="booking">${lightText.link(key, list.bookOnSite, site, true)}</div>`;
  }
  const call = numberToBook(service, context);
  if (call === null) return nothing;
  return html`<div class="booking">
    ${lightText.link(key, list.callToBook(call.number), call.address)}
  </div>`;
}

/** The number to call where booking is by phone, with its `tel:` address. */
function numberToBook(service: Service, context: ListContext) {
  return service.booking?.mode === 'phone' ? numberToCall(service, context) : null;
}

function numberToCall(service: Service, { directory }: ListContext) {
  for (const { number } of phonesOf(directory, service)) {
    const address = telephoneAddress(number);
    if (address !== null) return { number, address };
  }
  return null;
}

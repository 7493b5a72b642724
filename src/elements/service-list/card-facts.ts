import { html, nothing, type TemplateResult } from 'lit';
import { formatOpening } from '../../i18n/format/opening.ts';
import {
  formatCost,
  formatNextTime,
  formatPlaceName,
  formatWhere,
} from '../../i18n/format/service.ts';
import { localizedText } from '../../i18n/locale.ts';
import { placesChunk } from '../../lazy/places-chunk.ts';
import type { WayToCome } from '../../model/booking/way-to-come.ts';
import { hasPublishedTimes, hasTimesInDoubt } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import { openingOfService } from '../../model/time/opening.ts';
import { icon, PLACE, TIME, type Icon } from '../../templates/icon.ts';
import { numberToCall } from '../../templates/phones.ts';
import type { CardState } from './card-state.ts';
import type { ListContext } from './list-context.ts';

/** When and where, for how much, and whether it is open now; what one has to ask for says so. */
export function cardFacts(
  service: Service,
  { isOpen, way }: CardState,
  context: ListContext,
): TemplateResult {
  const { directory, locale, lightText, marksIn } = context;
  const { list, common } = locale.messages;
  const key = `svc-${service.id}`;
  const where = formatWhere(directory, service, locale, formatPlaceName);
  const place = where ?? common.labelled(list.place, list.askPlace);
  const price = formatCost(service.cost, locale);
  const distance = context.near?.distanceTo(service) ?? null;
  return html`${times(service, { isOpen, way }, context)}
    <div class="meta">
      ${line(PLACE, 'place', lightText.paragraph(`${key}-place`, place, marksIn(place)))}
      ${tag('', `${key}-distance`, distance, context)} ${openingTag(service, context)}
      ${
        price === list.askPrice
          ? tag('ask', `${key}-price`, common.labelled(list.price, price), context)
          : tag('', `${key}-price`, price, context)
      }
    </div>
    ${foundProvider(service, context)}`;
}

function line(drawing: Icon, kind: string, words: TemplateResult): TemplateResult {
  return html`<div class=${`line ${kind}`}>${icon(drawing)}${words}</div>`;
}

function tag(
  kind: string,
  key: string,
  words: string | null,
  { lightText }: ListContext,
): TemplateResult | typeof nothing {
  if (words === null) return nothing;
  return html`<div class=${`tag ${kind}`} part="tag">${lightText.paragraph(key, words)}</div>`;
}

/** The next time, and the first change ahead: that must not wait for a tap. */
function times(service: Service, { isOpen, way }: CardState, context: ListContext): TemplateResult {
  const { directory, locale, lightText } = context;
  const key = `svc-${service.id}`;
  const time = formatNextTime(directory, service, locale);
  const ahead = isOpen ? null : placesChunk.module?.changeAhead(directory, service, locale);
  // What the first line says already need not be said twice.
  const news = ahead && !time.text.includes(ahead.text) ? ahead : null;
  const isInDoubt = time.isKnown === null || news?.isPostponed === true;
  return html`${line(TIME, time.isKnown === true ? 'when' : 'when ask', lightText.paragraph(`${key}-next`, time.text))}
  ${
    news === null
      ? nothing
      : html`<div class="change">${lightText.paragraph(`${key}-change`, news.text)}</div>`
  }
  ${timesInDoubt(service, way, isInDoubt, context)}`;
}

/**
 * Says that some of its times are not certain, and whom to call where something is said of its times that is not.
 *
 * @param isSaid true where a line above says so
 */
function timesInDoubt(
  service: Service,
  { kind }: WayToCome,
  isSaid: boolean,
  { directory, locale, lightText }: ListContext,
): TemplateResult | typeof nothing {
  const { list } = locale.messages;
  const key = `svc-${service.id}-doubt`;
  // Where none is certain, the first line has said so.
  const areSome =
    service.status === 'active' &&
    hasTimesInDoubt(directory, service) &&
    hasPublishedTimes(directory, service);
  // Where one has to ask how to come, the number stands there.
  const isBelow = kind === 'phone' || kind === 'ask';
  const call = isBelow ? null : numberToCall(directory, service);
  if (!areSome && (!isSaid || call === null)) return nothing;
  return html`<div class="doubt">
    ${areSome ? lightText.paragraph(key, list.timesInDoubt(true)) : nothing}
    ${call === null ? nothing : lightText.link(`${key}-call`, list.askByPhone(call.number), call.address)}
  </div>`;
}

/** Open now, or when next; not on paper, where it would be false the day after. */
function openingTag(service: Service, context: ListContext): TemplateResult | typeof nothing {
  const { directory, locale } = context;
  if (service.status !== 'active' || locale.isPrinted === true) return nothing;
  const opening = openingOfService(directory, service, locale.now);
  const kind = { open: 'open', closed: '', ask: 'ask', unknown: '' }[opening.status];
  return tag(kind, `svc-${service.id}-opening`, formatOpening(opening, locale), context);
}

/** The provider where a search has found the service by it; else it stands in the details. */
function foundProvider(
  { id, organization_id }: Service,
  { directory, locale, lightText, marksIn }: ListContext,
): TemplateResult | typeof nothing {
  const { list, common } = locale.messages;
  const name = localizedText(directory.organization(organization_id)?.name ?? null, locale);
  if (name === null) return nothing;
  if (marksIn(name).length === 0) return nothing;
  const words = common.labelled(list.provider, name);
  return html`<div class="summary">
    ${lightText.paragraph(`svc-${id}-provider`, words, marksIn(words))}
  </div>`;
}

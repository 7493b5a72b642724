import { html, nothing, type TemplateResult } from 'lit';
import { formatMetres } from '../../../i18n/format/distance.ts';
import { formatAmount, formatVerdict } from '../../../i18n/format/finder.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { localizedText, localized, type Locale } from '../../../i18n/locale.ts';
import { formatPlace } from '../../../i18n/format/service.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFinder } from '../../../i18n/zh-hans-finder.ts';
import { parseAmount } from '../../../model/places/amount.ts';
import {
  kindSteps,
  pointSteps,
  type CapabilityKind,
  type CapabilityPoint,
} from '../../../model/places/capability-finder.ts';
import { metresTo, nearestSteps } from '../../../model/places/distance.ts';
import { once } from '../../../model/once.ts';
import type { Location, Service } from '../../../model/service.ts';
import type { Steps } from '../../../model/steps.ts';
import { field } from '../../../templates/field.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { Finding, ListContext } from '../list-context.ts';
import type { Listing } from '../listing.ts';
import { numberToCall } from '../../../templates/phones.ts';
import { placeMaps } from '../place-maps.ts';

/** Everything the finder's templates read: the list's context, with the messages of `finder`. */
interface FinderContext extends ListContext {
  readonly locale: Locale<MessagesWith<'finder'>>;
}

/** Places of one answer that a page holds: more than a county has of most things. */
const PAGE_SIZE = 100;

const ANSWERS = ['yes', 'ask', 'no'] as const;

/**
 * "Where near me can I do this, for this amount?": what is to be done, the amount, and the places that
 * can; those that cannot are there too, with the reason, so that nobody goes there in vain.
 */
export function capabilityFinder(
  finding: Finding,
  listing: Listing,
  list: ListContext,
): TemplateResult {
  const messages = withSections(list.locale.messages, { finder: zhHansFinder });
  const context: FinderContext = { ...list, locale: { ...list.locale, messages } };
  const { locale, lightText, headingLevel } = context;
  const { finder } = locale.messages;
  const { kinds, kind } = finding;
  return html`<div class="finder">
    <div class="category visually-hidden">
      ${lightText.heading(headingLevel - 1, 'finder', finder.title)}
    </div>
    <form class="search" @submit=${(event: Event) => event.preventDefault()}>
      ${kindField(kinds, kind, context)}
      ${
        kind === null || kind.unit === null
          ? nothing
          : amountField(kind.unit, listing.typedAmount, context)
      }
    </form>
    ${kind === null ? nothing : points(finding, kind, listing, context)}
  </div>`;
}

/** Finds what can be done at the places of services, and where: the nearest first, if that is known. */
export function* findingSteps(
  services: readonly Service[],
  area: string | null,
  { directory, state, near }: ListContext,
): Steps<Finding> {
  const kinds = yield* kindSteps(directory, services, area);
  const kind = kinds.find(({ kind: each }) => each === state.finder.kind) ?? null;
  // What has no unit has no amount: one that was typed for something else is not meant.
  const amount = (kind?.unit ?? null) === null ? null : state.finder.amount;
  if (kind === null) return { kinds, kind, amount, points: [] };
  const points = yield* pointSteps(directory, services, kind.kind, amount, area);
  if (near === null) return { kinds, kind, amount, points };
  const metresOf = once((location: Location | null) => metresTo(location, near.position));
  const nearest = yield* nearestSteps(points, ({ location }) => metresOf(location));
  return { kinds, kind, amount, points: nearest.map(({ item }) => item) };
}

function kindField(
  kinds: readonly CapabilityKind[],
  chosen: CapabilityKind | null,
  { locale, state, actions }: FinderContext,
): TemplateResult {
  const { finder, list } = locale.messages;
  return field(
    { id: 'capability', label: finder.what, error: null },
    html`<select
      id="capability"
      @change=${(event: Event) => {
        const kind = (event.target as HTMLSelectElement).value || null;
        actions.onChange({ finder: { ...state.finder, kind } });
      }}
    >
      <option value="" .selected=${chosen === null}>${finder.choose}</option>
      ${keyedList(
        kinds,
        ({ kind }) => kind,
        ({ kind, name, count }) =>
          html`<option
            value=${kind}
            .selected=${kind === chosen?.kind}
            .textContent=${list.option(localizedText(name, locale) ?? kind, count)}
          ></option>`,
      )}
    </select>`,
  );
}

function amountField(
  unit: string,
  typed: string,
  { locale, actions }: FinderContext,
): TemplateResult {
  const { finder } = locale.messages;
  const isBad = typed.trim() !== '' && parseAmount(typed) === null;
  return field(
    {
      id: 'amount',
      label: finder.amount(unitName(unit, locale)),
      hint: finder.amountHint,
      error: isBad ? finder.badAmount : null,
    },
    html`<input
      id="amount"
      inputmode="decimal"
      autocomplete="off"
      maxlength="20"
      aria-describedby=${isBad ? 'amount-hint amount-error' : 'amount-hint'}
      aria-invalid=${isBad}
      .value=${typed}
      @input=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        actions.onAmount(value, parseAmount(value));
      }}
    />`,
  );
}

/** Name of a unit, as it stands behind a number: "元". */
function unitName(unit: string, locale: FinderContext['locale']): string {
  return formatAmount(1, unit, locale).replace(/^1\s*/, '');
}

function points(
  { points: all, amount }: Finding,
  { unit }: CapabilityKind,
  { pages, onMore }: Listing,
  context: FinderContext,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const { finder, list } = locale.messages;
  const can = all.filter(({ verdict }) => verdict.answer === 'yes');
  const places = new Set(can.map(({ id, location }) => location?.id ?? id));
  return html`<div class="count" role="status">
      ${lightText.paragraph('found', finder.found(places.size))}
    </div>
    ${ANSWERS.map((answer) => {
      const group = all.filter(({ verdict }) => verdict.answer === answer);
      if (group.length === 0) return nothing;
      const shown = pages * PAGE_SIZE;
      const hidden = group.length - shown;
      return html`<section class=${`group answer-${answer}`}>
        <div class="answer">
          ${lightText.heading(headingLevel, `finder-${answer}`, finder[answer])}
        </div>
        <div class="cards">
          ${keyedList(
            group.slice(0, shown),
            ({ id }) => id,
            (point, at) => pointCard(point, `${answer}-${at}`, unit, amount, context),
          )}
        </div>
        ${
          hidden > 0
            ? html`<div class="more">
                <button
                  type="button"
                  @click=${() => onMore(`[data-position="${answer}-${shown}"]`)}
                  .textContent=${list.more(Math.min(hidden, PAGE_SIZE))}
                ></button>
              </div>`
            : nothing
        }
      </section>`;
    })}
    ${all.length === 0 ? lightText.paragraph('finder-none', finder.none) : nothing}`;
}

function pointCard(
  point: CapabilityPoint,
  position: string,
  unit: string | null,
  amount: number | null,
  context: FinderContext,
): TemplateResult {
  const { directory, locale, lightText, headingLevel, near } = context;
  const { finder, list } = locale.messages;
  const { id, location, capability, service, at } = point;
  const key = `point-${id}`;
  const place = location === null ? null : formatPlace(directory, location, locale);
  const metres = near === null ? null : metresTo(location, near.position);
  const how = capability.channel === null ? null : finder.channel[capability.channel];
  const verdict = formatVerdict(point, amount, unit, locale);
  const call = numberToCall(directory, service, [at]);
  const lines = [
    [localized(capability.name, locale)?.text, how].filter(Boolean).join(' · '),
    localizedText(at.description, locale),
    metres === null ? null : formatMetres(metres, locale),
  ];
  return html`<article class="card" part="point" tabindex="-1" data-position=${position}>
    <div class="name">
      ${lightText.heading(headingLevel + 1, `${key}-place`, place ?? list.askPlace)}
    </div>
    ${
      verdict === null
        ? nothing
        : html`<div class="verdict">${lightText.paragraph(`${key}-verdict`, verdict)}</div>`
    }
    <div class="facts">
      ${lines.map((text, index) =>
        text === null || text === '' ? nothing : lightText.paragraph(`${key}-${index}`, text),
      )}
    </div>
    ${
      call === null
        ? nothing
        : html`<div class="contact">
            ${lightText.link(`${key}-phone`, list.askByPhone(call.number), call.address)}
          </div>`
    }
    ${location === null ? nothing : placeMaps(location, key, context)}
  </article>`;
}

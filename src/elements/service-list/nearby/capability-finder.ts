import { html, nothing, type TemplateResult } from 'lit';
import { metresWords } from '../../../i18n/format/distance-words.ts';
import { amountWords, verdictWords } from '../../../i18n/format/finder-words.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { said, wordsFor, type Reader } from '../../../i18n/reader.ts';
import { phonesOf, placeWords } from '../../../i18n/format/service-words.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFinder } from '../../../i18n/zh-hans-finder.ts';
import { parseAmount } from '../../../model/places/amount.ts';
import {
  capabilityKinds,
  findPoints,
  type CapabilityKind,
  type CapabilityPoint,
} from '../../../model/places/capability-finder.ts';
import { metresTo, nearestFirst } from '../../../model/places/distance.ts';
import { telephoneAddress } from '../../../model/phone-number.ts';
import type { Service } from '../../../model/service.ts';
import { field } from '../../../templates/field.ts';
import type { ListContext } from '../list-context.ts';
import { placeMaps } from '../place-maps.ts';

/** Everything the finder's templates read: the list's context, with the messages of `finder`. */
interface FinderContext extends ListContext {
  readonly reader: Reader<MessagesWith<'finder'>>;
}

const ANSWERS = ['yes', 'ask', 'no'] as const;

/**
 * "Where near me can I do this, for this amount?": what is to be done, the amount, and the places that
 * can; those that cannot are there too, with the reason, so that nobody goes there in vain.
 */
export function capabilityFinder(
  services: readonly Service[],
  area: string | null,
  typedAmount: string,
  list: ListContext,
): TemplateResult {
  const messages = withSections(list.reader.messages, { finder: zhHansFinder });
  const context: FinderContext = { ...list, reader: { ...list.reader, messages } };
  const { directory, reader, words, state, headingLevel } = context;
  const { finder } = reader.messages;
  const kinds = capabilityKinds(directory, services, area);
  const kind = kinds.find(({ kind: each }) => each === state.finder.kind) ?? null;
  // What has no unit has no amount: one that was typed for something else is not meant.
  const amount = (kind?.unit ?? null) === null ? null : state.finder.amount;
  return html`<div class="finder">
    <div class="category">${words.heading(headingLevel - 1, 'finder', finder.title)}</div>
    <form class="search" @submit=${(event: Event) => event.preventDefault()}>
      ${kindField(kinds, kind, context)}
      ${
        kind === null || kind.unit === null ? nothing : amountField(kind.unit, typedAmount, context)
      }
    </form>
    ${
      kind === null
        ? nothing
        : points(findPoints(directory, services, kind.kind, amount, area), kind, amount, context)
    }
  </div>`;
}

function kindField(
  kinds: readonly CapabilityKind[],
  chosen: CapabilityKind | null,
  { reader, state, actions }: FinderContext,
): TemplateResult {
  const { finder, filter } = reader.messages;
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
      ${kinds.map(
        ({ kind, name, count }) =>
          html`<option value=${kind} .selected=${kind === chosen?.kind}>
            ${filter.option(said(name, reader) ?? kind, count)}
          </option>`,
      )}
    </select>`,
  );
}

function amountField(
  unit: string,
  typed: string,
  { reader, actions }: FinderContext,
): TemplateResult {
  const { finder } = reader.messages;
  const isBad = typed.trim() !== '' && parseAmount(typed) === null;
  return field(
    {
      id: 'amount',
      label: finder.amount(unitName(unit, reader)),
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
function unitName(unit: string, reader: FinderContext['reader']): string {
  return amountWords(1, unit, reader).replace(/^1\s*/, '');
}

function points(
  all: readonly CapabilityPoint[],
  { unit }: CapabilityKind,
  amount: number | null,
  context: FinderContext,
): TemplateResult {
  const { reader, words, headingLevel, near } = context;
  const { finder } = reader.messages;
  const nearest =
    near === null
      ? all
      : nearestFirst(all, ({ location }) => metresTo(location, near.position)).map(
          ({ item }) => item,
        );
  const can = all.filter(({ verdict }) => verdict.answer === 'yes');
  const places = new Set(can.map(({ id, location }) => location?.id ?? id));
  return html`<div class="count" role="status">
      ${words.paragraph('found', finder.found(places.size))}
    </div>
    ${ANSWERS.map((answer) => {
      const group = nearest.filter(({ verdict }) => verdict.answer === answer);
      if (group.length === 0) return nothing;
      return html`<section class=${`group answer-${answer}`}>
        <div class="answer">${words.heading(headingLevel, `finder-${answer}`, finder[answer])}</div>
        <div class="cards">${group.map((point) => pointCard(point, unit, amount, context))}</div>
      </section>`;
    })}
    ${all.length === 0 ? words.paragraph('finder-none', finder.none) : nothing}`;
}

function pointCard(
  point: CapabilityPoint,
  unit: string | null,
  amount: number | null,
  context: FinderContext,
): TemplateResult {
  const { directory, reader, words, headingLevel, near } = context;
  const { finder, list } = reader.messages;
  const { id, location, capability, service, at } = point;
  const key = `point-${id}`;
  const place = location === null ? null : placeWords(directory, location, reader);
  const metres = near === null ? null : metresTo(location, near.position);
  const how = capability.channel === null ? null : finder.channel[capability.channel];
  const verdict = verdictWords(point, amount, unit, reader);
  const number = phonesOf(directory, service, [at])[0]?.number ?? null;
  const dial = number === null ? null : telephoneAddress(number);
  const lines = [
    [wordsFor(capability.name, reader)?.text, how].filter(Boolean).join(' · '),
    said(at.description, reader),
    metres === null ? null : metresWords(metres, reader),
  ];
  return html`<article class="card" part="point">
    <div class="name">
      ${words.heading(headingLevel + 1, `${key}-place`, place ?? list.askPlace)}
    </div>
    ${
      verdict === null
        ? nothing
        : html`<div class="verdict">${words.paragraph(`${key}-verdict`, verdict)}</div>`
    }
    <div class="facts">
      ${lines.map((text, index) =>
        text === null || text === '' ? nothing : words.paragraph(`${key}-${index}`, text),
      )}
    </div>
    ${
      number === null || dial === null
        ? nothing
        : html`<div class="contact">
            ${words.link(`${key}-phone`, list.askByPhone(number), dial)}
          </div>`
    }
    ${location === null ? nothing : placeMaps(location, key, context)}
  </article>`;
}

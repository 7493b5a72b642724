import { html, nothing, type TemplateResult } from 'lit';
import {
  bookingModeWords,
  costWords,
  nextTimeWords,
  whereWords,
} from '../../locale/service-words.ts';
import { said, wordsFor } from '../../locale/reader.ts';
import { firstOpenSession } from '../../model/bookable.ts';
import type { Service } from '../../model/service.ts';
import type { CardContext } from './card-context.ts';
import { serviceDetails } from './service-details.ts';

/** One service of the list, at its position from 0: what it is, when, where, by whom, for how much. Opens in place. */
export function serviceCard(
  service: Service,
  position: number,
  context: CardContext,
): TemplateResult {
  const { directory, reader, words, headingLevel, isOpen } = context;
  const { list, common } = reader.messages;
  const key = `svc-${service.id}`;
  const name = wordsFor(service.name, reader) ?? service.id;
  const summary = wordsFor(service.summary, reader);
  const alert = wordsFor(service.alert, reader);
  const provider = said(directory.organization(service.organization_id)?.name ?? null, reader);
  const mode = bookingModeWords(service, reader);
  const open = isOpen(service);
  const time = nextTimeWords(directory, service, reader);
  return html`<article class="card" part="card" tabindex="-1" data-position=${position}>
    <div class="name">${words.heading(headingLevel, `${key}-name`, name)}</div>
    ${summary === null ? nothing : words.paragraph(`${key}-summary`, summary)}
    ${alert === null ? nothing : html`<div class="notice">${words.paragraph(`${key}-alert`, alert)}</div>`}
    <div class=${time.isKnown ? 'next known' : 'next'}>
      ${words.paragraph(`${key}-next`, time.text)}
    </div>
    <div class="facts">
      ${words.paragraph(
        `${key}-place`,
        common.labelled(list.place, whereWords(directory, service, reader)),
      )}
      ${words.paragraph(`${key}-provider`, common.labelled(list.provider, provider ?? list.askProvider))}
      ${words.paragraph(`${key}-price`, common.labelled(list.price, costWords(service.cost, reader)))}
      ${mode === null ? nothing : words.paragraph(`${key}-mode`, mode)}
    </div>
    ${
      open
        ? html`<div class="details" id=${`${key}-details`}>
            ${serviceDetails(service, context)}
          </div>`
        : nothing
    }
    ${cardActions(service, context, open)}
  </article>`;
}

function cardActions(service: Service, context: CardContext, open: boolean): TemplateResult {
  const { directory, reader, onToggle, onBook } = context;
  const { list } = reader.messages;
  const name = said(service.name, reader) ?? service.id;
  const session = firstOpenSession(directory, service, reader.now);
  return html`<div class="actions">
    ${
      session === null
        ? nothing
        : html`<button
            class="primary"
            type="button"
            part="book"
            aria-label=${`${list.book} ${name}`}
            @click=${() => onBook(service, session.id)}
          >
            ${list.book}
          </button>`
    }
    <button
      type="button"
      aria-expanded=${open}
      aria-label=${`${open ? list.hideDetails : list.details} ${name}`}
      @click=${() => onToggle(service)}
    >
      ${open ? list.hideDetails : list.details}
    </button>
  </div>`;
}

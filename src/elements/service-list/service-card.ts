import { html, nothing, type TemplateResult } from 'lit';
import { localized } from '../../i18n/locale.ts';
import { wayToCome } from '../../model/booking/way-to-come.ts';
import type { Service } from '../../model/service.ts';
import { icon } from '../../templates/icon.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { publishersNotice } from '../../templates/publishers-notice.ts';
import { cardActions } from './card-actions.ts';
import { cardImage } from './card-image.ts';
import { cardFacts } from './card-facts.ts';
import { categoryDrawing } from './category-drawing.ts';
import type { ListContext } from './list-context.ts';

/** One service of the list, at its position from 0: what it is, when, where, and how one comes. Opens in place. */
export function serviceCard(
  service: Service,
  position: number,
  context: ListContext,
): TemplateResult {
  const { directory, locale, lightText, headingLevel, marksIn } = context;
  const key = `svc-${service.id}`;
  const name = localized(service.name, locale) ?? { text: service.id, lang: '' };
  const summary = localized(service.summary, locale);
  const isOpen = context.isOpen(service);
  const way = wayToCome(directory, service, locale.now);
  return html`<article
    class=${isOpen ? 'card open' : 'card'}
    part="card"
    tabindex="-1"
    data-position=${position}
  >
    <div class="top">
      <div class="picture tint">
        ${cardImage(service, context) ?? icon(categoryDrawing(directory, service.terms))}
      </div>
      <div>
        <div class="name">
          ${lightText.heading(headingLevel, `${key}-name`, name, marksIn(name.text))}
        </div>
        ${
          summary === null
            ? nothing
            : html`<div class="summary">
                ${lightText.paragraph(`${key}-summary`, summary, marksIn(summary.text, 'prose'))}
              </div>`
        }
      </div>
    </div>
    ${publishersNotice(`${key}-alert`, service.alert, { ...context, feed: directory.feed })}
    ${cardFacts(service, { isOpen, way }, context)}
    ${cardActions(service, { isOpen, way }, context)}
    ${
      isOpen
        ? html`<div class="details" id=${`${key}-details`}>
            ${lazyContent(context.browse, `${key}-details`, context, ({ serviceDetails }) =>
              serviceDetails(service, context),
            )}
          </div>`
        : nothing
    }
  </article>`;
}

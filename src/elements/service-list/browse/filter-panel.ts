import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import type { FacetCounts, FacetName, FacetOption } from '../../../model/filter/facets.ts';
import { chipsOf } from '../../../model/filter/filter.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { ListContext } from '../list-context.ts';
import type { Listing } from '../listing.ts';
import { ageField, type AgeEntry } from './age-field.ts';
import { facetBoxes } from './facet-boxes.ts';
import { facetSelect } from './facet-select.ts';
import { facetToggles, weekdayToggles } from './facet-toggles.ts';
import { filterContext, type FilterContext } from './filter-context.ts';

/** The questions a list is narrowed by, each with the facets that answer it; the first one is open. */
const QUESTIONS = {
  when: ['when', 'weekday', 'part'],
  where: ['place', 'access'],
  who: ['age', 'open_to', 'language'],
  how: ['category', 'cost', 'booking', 'provider'],
} as const satisfies Readonly<Record<string, readonly FacetName[]>>;

type Question = keyof typeof QUESTIONS;
type Answers = Readonly<Record<Question, readonly (TemplateResult | typeof nothing)[]>>;

const NAMES = Object.keys(QUESTIONS) as Question[];

/** Everything a list can be narrowed by, beside the search and the tiles; Escape leads out of it. */
export function filterPanel(
  list: ListContext,
  counts: FacetCounts,
  found: number,
  { onFilterDone, onFilterClose }: Listing,
  age: AgeEntry,
): TemplateResult {
  const context = filterContext(list);
  const { filter } = context.locale.messages;
  const answers: Answers = {
    when: [
      facetToggles('when', counts.when, context),
      weekdayToggles(counts.weekday, context),
      facetBoxes(context, 'part', counts.part),
    ],
    where: [select('place', counts.place, context), facetBoxes(context, 'access', counts.access)],
    who: [
      ageField(age, context),
      facetBoxes(context, 'open_to', counts.open_to),
      facetBoxes(context, 'language', counts.language),
    ],
    how: [
      insideCategories(counts.category, context),
      facetBoxes(context, 'cost', counts.cost),
      facetBoxes(context, 'booking', counts.booking),
      select('provider', counts.provider, context),
    ],
  };
  // A question is asked where its answer can narrow what is found.
  const asked = NAMES.filter((name) => answers[name].some((answer) => answer !== nothing));
  return html`<div
    class="filters"
    id="filters"
    role="group"
    aria-label=${filter.label}
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === 'Escape') onFilterClose();
    }}
  >
    ${keyedList(
      asked,
      (name) => name,
      (name, at) => question(name, answers[name], at === 0, context),
    )}
    <div class="foot">
      <button
        type="button"
        class="primary"
        @click=${onFilterDone}
        .textContent=${filter.show(found)}
      ></button>
    </div>
  </div>`;
}

/** One question, with how many choices were made in it. */
function question(
  name: Question,
  answers: Answers[Question],
  isOpen: boolean,
  { locale, state }: FilterContext,
): TemplateResult {
  const { filter } = locale.messages;
  const asked: readonly FacetName[] = QUESTIONS[name];
  const chosen = chipsOf(state.filter).filter(({ facet }) => asked.includes(facet)).length;
  return html`<details ?open=${isOpen}>
    <summary .textContent=${filter.question(filter.questions[name], chosen)}></summary>
    <div class="question">${answers}</div>
  </details>`;
}

/** The categories with those inside of them; the tiles have the outermost alone. */
function insideCategories(
  options: readonly FacetOption[],
  context: FilterContext,
): TemplateResult | typeof nothing {
  return options.some(({ depth }) => depth > 0) ? select('category', options, context) : nothing;
}

function select(
  facet: FacetName,
  options: readonly FacetOption[],
  context: FilterContext,
): TemplateResult | typeof nothing {
  const { directory, locale } = context;
  const { filter } = locale.messages;
  const nameOf = (value: string) => formatChoice(directory, facet, value, locale);
  return facetSelect(
    { facet, label: filter.facets[facet], options, any: filter.any, nameOf },
    context,
  );
}

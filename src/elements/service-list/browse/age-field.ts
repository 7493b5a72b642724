import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { readAge } from '../../../model/filter/age.ts';
import { choose, chosenOf, clear, NO_FILTER, type Filter } from '../../../model/filter/filter.ts';
import { describedBy, field } from '../../../templates/field.ts';
import type { FilterContext } from './filter-context.ts';

/** Keeps what was typed as an age and is none, so that it stays in its field with a sentence beside it. */
export class AgeEntry {
  readonly #host: ReactiveControllerHost;
  #unclear = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The text that is not understood; empty once an age is chosen or everything is cleared. */
  unclearIn(filter: Filter): string {
    return filter === NO_FILTER || chosenOf(filter, 'age').length > 0 ? '' : this.#unclear;
  }

  /** The text of the field: the age that is chosen, or what is not understood. */
  textIn(filter: Filter): string {
    return chosenOf(filter, 'age')[0] ?? this.unclearIn(filter);
  }

  /** Takes up what was typed: what is not understood chooses no age. */
  type(typed: string, filter: Filter): Filter {
    const age = readAge(typed);
    this.#unclear = age === null ? typed.trim() : '';
    this.#host.requestUpdate();
    const others = clear(filter, 'age');
    return age === null ? others : choose(others, 'age', age);
  }
}

/** The field for the age of who wants to come. */
export function ageField(
  entry: AgeEntry,
  { locale, state, actions }: FilterContext,
): TemplateResult {
  const { filter } = locale.messages;
  const error = entry.unclearIn(state.filter) === '' ? null : filter.ageUnclear;
  return field(
    { id: 'age', label: filter.facets.age, error, isAlone: true },
    html`<input
      id="age"
      inputmode="numeric"
      autocomplete="off"
      maxlength="20"
      placeholder=${filter.ageHint}
      aria-describedby=${describedBy('age', false, error)}
      aria-invalid=${error !== null}
      .value=${entry.textIn(state.filter)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const filter = entry.type(input.value, state.filter);
        input.value = entry.textIn(filter); // "七十岁" where 70 is chosen already
        actions.onFilter(filter);
      }}
    />`,
  );
}

import { html, nothing, type TemplateResult } from 'lit';
import type { EditorContext } from '../editor-context.ts';

/** Rows of a page: a county has 913 services. */
const PAGE = 30;

/** The records on the page of a list that is shown. */
export function onPage<Shown>(
  all: readonly Shown[],
  { view }: Pick<EditorContext, 'view'>,
): readonly Shown[] {
  return all.slice(view.page * PAGE, (view.page + 1) * PAGE);
}

/** Buttons to the pages before and after; none where one page has all. */
export function pageTurner(
  all: number,
  { words, view, actions }: EditorContext,
): TemplateResult | typeof nothing {
  if (all <= PAGE) return nothing;
  const turn = (page: number, label: string, isOff: boolean) =>
    html`<button
      type="button"
      class="button"
      ?disabled=${isOff}
      @click=${() => actions.show({ page })}
    >
      ${label}
    </button>`;
  const first = view.page * PAGE;
  const last = Math.min(first + PAGE, all);
  return html`<div class="pages">
    ${turn(view.page - 1, words.table.before, view.page === 0)}
    <p aria-live="polite">${words.table.page(first + 1, last, all)}</p>
    ${turn(view.page + 1, words.table.next, last >= all)}
  </div>`;
}

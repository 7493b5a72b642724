import type { FilterLocale } from '../../../i18n/format/facet.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFilter } from '../../../i18n/zh-hans-filter.ts';
import type { ListContext } from '../list-context.ts';

/** A list with the messages of its choices. */
export interface FilterContext extends ListContext {
  readonly locale: FilterLocale;
}

export function filterContext(list: ListContext): FilterContext {
  const messages = withSections(list.locale.messages, { filter: zhHansFilter });
  return { ...list, locale: { ...list.locale, messages } };
}

import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { ListContext } from '../list-context.ts';

/** What a week is made from: a list with the texts of the week. */
export interface WeekContext extends ListContext {
  readonly locale: Locale<MessagesWith<'week'>>;
}

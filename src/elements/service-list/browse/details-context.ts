import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { ListContext } from '../list-context.ts';

/** What an open service is shown with: a list with the texts of details. */
export interface DetailsContext extends ListContext {
  readonly locale: Locale<MessagesWith<'details'>>;
}

import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { ListContext } from '../list-context.ts';

/** Everything an open service's templates read: the list's context, with the messages of `details`. */
export interface DetailsContext extends ListContext {
  readonly locale: Locale<MessagesWith<'details'>>;
}

import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { ListContext } from '../list-context.ts';

/** Everything a week's templates read: the list's context, with the messages of `week`. */
export interface WeekContext extends ListContext {
  readonly locale: Locale<MessagesWith<'week'>>;
}

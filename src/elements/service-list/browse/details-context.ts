import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Reader } from '../../../i18n/reader.ts';
import type { ListContext } from '../list-context.ts';

/** Everything an open service's templates read: the list's context, with the messages of `details`. */
export interface DetailsContext extends ListContext {
  readonly reader: Reader<MessagesWith<'details'>>;
}

import type { MessagesWith } from '../../../locale/messages.ts';
import type { Reader } from '../../../locale/reader.ts';
import type { ListContext } from '../list-context.ts';

/** What a week is made from: a list with the texts of the week. */
export interface WeekContext extends ListContext {
  readonly reader: Reader<MessagesWith<'week'>>;
}

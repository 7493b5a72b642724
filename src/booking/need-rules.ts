import { MAX_NEED_LENGTH, type NeedDraft } from '../model/booking/need-draft.ts';
import { personErrors, type PersonError } from './rules.ts';

export type NeedError =
  | { readonly field: 'text'; readonly code: 'text-missing' | 'text-too-long' }
  | PersonError;

/**
 * The errors in a need, in the order of its form.
 *
 * @param notice version of the privacy notice; `null` where nothing personal is asked for
 */
export function needErrors(
  { text, wantsAnswer, contact }: NeedDraft,
  notice: string | null,
): readonly NeedError[] {
  const errors: NeedError[] = [];
  const { length } = text.trim();
  if (length === 0) errors.push({ field: 'text', code: 'text-missing' });
  if (length > MAX_NEED_LENGTH) errors.push({ field: 'text', code: 'text-too-long' });
  return wantsAnswer && notice !== null ? [...errors, ...personErrors(contact, notice)] : errors;
}

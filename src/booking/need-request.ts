import type { NeedDraft } from '../model/booking/need-draft.ts';
import { normalizePhone } from '../model/phones/phone-number.ts';
import type { Unkeyed } from './intent.ts';
import type { NeedRequest } from './need-contract.ts';
import type { RequestOrigin } from './request.ts';

/**
 * The request for a need; who says so only where they wish for an answer.
 *
 * @param mayAsk whether anything personal may be sent
 */
export function needRequest(
  draft: NeedDraft,
  mayAsk: boolean,
  { page, widget, website }: RequestOrigin,
): Unkeyed<NeedRequest> {
  const { name, phone, consent } = draft.contact;
  const agreed = draft.wantsAnswer && mayAsk ? consent : null;
  return {
    text: draft.text.trim(),
    term: draft.term,
    forWhom: draft.forWhom,
    times: draft.times,
    locationId: draft.locationId,
    contact: agreed === null ? null : { name: name.trim(), phone: normalizePhone(phone) },
    consents: agreed === null ? [] : [{ id: 'privacy', version: agreed }],
    source: { page, widget },
    website,
  };
}

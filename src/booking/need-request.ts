import type { PrivacyNotice } from '../model/feed.ts';
import type { NeedDraft } from '../model/need-draft.ts';
import { normalizePhone } from '../model/phone-number.ts';
import { VERSION } from '../version.ts';
import type { NeedRequest } from './need-contract.ts';
import { createRequestId } from './request-id.ts';

/**
 * What is sent for a need; who says so only where they wish for an answer.
 *
 * @param privacy the notice that was agreed to; `null` where nothing personal may be sent
 * @param page address of the page without its query
 */
export function needRequest(
  draft: NeedDraft,
  privacy: PrivacyNotice | null,
  page: string,
): NeedRequest {
  const { name, phone } = draft.contact;
  const isNamed = draft.wantsAnswer && privacy !== null;
  return {
    requestId: createRequestId(),
    text: draft.text.trim(),
    term: draft.term,
    forWhom: draft.forWhom,
    times: draft.times,
    locationId: draft.locationId,
    contact: isNamed ? { name: name.trim(), phone: normalizePhone(phone) } : null,
    consents: isNamed
      ? [{ id: 'privacy', version: privacy.version, at: new Date().toISOString() }]
      : [],
    source: { page, widget: VERSION },
    proof: null,
    website: '',
  };
}

import type { Service } from '../../model/service.ts';
import { localized, type Locale } from '../locale.ts';

/** Documents to bring, in one line; `null` where nothing is known. */
export function formatDocuments(service: Service, locale: Locale): string | null {
  const documents = (service.documents ?? []).flatMap(
    (text) => localized(text, locale)?.text ?? [],
  );
  return documents.length === 0 ? null : locale.messages.common.joined(documents);
}

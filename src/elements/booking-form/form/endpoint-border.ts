import type { EndpointBorder } from '../../../model/booking/endpoint-address.ts';
import { safeAddress } from '../../../model/web-address.ts';

/** Elements by which a page names endpoints; in its head, where no comment of a visitor gets. */
const NAMED = 'head > meta[name="linli-endpoint"]';

/** The endpoints that a form may send to; `null` where its page believes the feed. */
export function endpointBorder(sameSite: boolean, page: Document): EndpointBorder | null {
  if (!sameSite) return null;
  const named = Array.from(page.querySelectorAll<HTMLMetaElement>(NAMED), ({ content }) =>
    safeAddress(content, page.baseURI),
  );
  return { origin: location.origin, named };
}

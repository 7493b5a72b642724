import { copyText } from '../../../browser/clipboard.ts';
import type { Service } from '../../../model/service.ts';
import type { ListContext } from '../list-context.ts';

/** Outcome of handing an address on. */
type Shared = 'handed-on' | 'copied' | 'by-hand';

/** Sends the address of a service to somebody, and says what has become of it. */
export async function shareService(
  service: Service,
  { addressOf, actions }: ListContext,
): Promise<void> {
  const address = addressOf(service);
  if (address === null) return;
  const shared = await shareAddress(address, document.title);
  if (shared === 'handed-on') actions.onShared(null);
  else actions.onShared({ service: service.id, address: shared === 'copied' ? null : address });
}

/**
 * Hands an address on: to the device's own sharing, else to the clipboard. Where neither is there, as
 * on pages without encryption, it has to be copied by hand.
 */
async function shareAddress(address: string, title: string): Promise<Shared> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url: address });
      return 'handed-on';
    }
    return (await copyText(address)) ? 'copied' : 'by-hand';
  } catch (error) {
    // Closing the device's own dialog is an answer, too.
    const isClosed = error instanceof DOMException && error.name === 'AbortError';
    return isClosed ? 'handed-on' : 'by-hand';
  }
}

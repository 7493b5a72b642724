import { copyText } from '../../../browser/clipboard.ts';

/** Outcome of handing an address on. */
export type Shared = 'handed-on' | 'copied' | 'by-hand';

/**
 * Hands an address on: to the device's own sharing, else to the clipboard. Where neither is there, as
 * on pages without encryption, it has to be copied by hand.
 */
export async function shareAddress(address: string, title: string): Promise<Shared> {
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

import { armourIn, unpacked } from '../feed/armoured-feed.ts';
import { attachmentIn, withoutComments } from '../feed/attached-feed.ts';
import { LOAD_OPTIONS } from '../feed/load-feed.ts';
import type { Finding, Say } from './finding.ts';

/** A feed that an article holds as text, or as an attachment; `null` for what holds none. */
export type HeldFeed =
  | { readonly kind: 'armour'; readonly bytes: Uint8Array; readonly finding: Finding }
  | { readonly kind: 'attachment'; readonly address: string; readonly finding: Finding }
  | { readonly kind: 'damaged'; readonly finding: Finding };

/**
 * Finds the feed of an article as a page does.
 *
 * @param article its text and its address, after redirects
 * @param origin of the page that names it: attachments are read of its own site alone
 */
export async function heldFeed(
  article: { readonly text: string; readonly address: string },
  origin: string,
  say: Say,
): Promise<HeldFeed | null> {
  const { address } = article;
  const text = withoutComments(article.text);
  if (text.trimStart().startsWith('{')) return null;
  const armour = armourIn(text);
  if (armour?.kind === 'whole') {
    const bytes = await unpacked(armour.base64, LOAD_OPTIONS.maxBytes).catch(() => null);
    return bytes === null
      ? { kind: 'damaged', finding: say('error', 'damaged', address) }
      : { kind: 'armour', bytes, finding: say('fine', 'feed-in-article', address) };
  }
  if (armour !== null) {
    const code = armour.kind === 'damaged' ? 'damaged' : 'wrong-version';
    return { kind: 'damaged', finding: say('error', code, address, armour.detail) };
  }
  const attachment = new URL(address).origin === origin ? attachmentIn(text, address) : null;
  return attachment === null
    ? null
    : {
        kind: 'attachment',
        address: attachment,
        finding: say('fine', 'feed-attached', address, attachment),
      };
}

import type { Directory } from './directory.ts';
import type { Service } from './service.ts';

/**
 * The address at which a mistake in a service can be reported: the feed's `feedback_url`, told which
 * record it is about; `null` where the feed names none.
 *
 * @param name the service's name in the reader's language, for the subject of a mail
 */
export function feedbackAddress(
  directory: Directory,
  service: Service,
  name: string,
): string | null {
  const { feedback_url: address, id } = directory.feed.feed;
  if (address === null || /^tel:/i.test(address)) return address; // a number can be told nothing
  const start = address.indexOf('#');
  const before = start < 0 ? address : address.slice(0, start);
  const hash = start < 0 ? '' : address.slice(start);
  const about = /^mailto:/i.test(before)
    ? `${mailFieldOf(before)}=${encoded(`${name} (${id} / ${service.id})`)}`
    : `feed=${encoded(id)}&service=${encoded(service.id)}`;
  return `${before}${before.includes('?') ? '&' : '?'}${about}${hash}`;
}

/** The field of a mail that says what it is about: a subject of the feed's own stays the only one. */
function mailFieldOf(address: string): 'subject' | 'body' {
  return /[?&]subject=/i.test(address) ? 'body' : 'subject';
}

/** As part of an address, without halves of letters, which none can hold. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, ''));
}

import type { LaterSection, Messages, SharedMessages } from './messages.ts';

/** A language with later sections: its own where it came whole, else those of Chinese that are at hand. */
export function withSections<Known extends SharedMessages, Section extends LaterSection>(
  messages: Known,
  chinese: Pick<Messages, Section>,
): Known & Pick<Messages, Section> {
  return { ...chinese, ...messages };
}

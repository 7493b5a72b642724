import type { LaterSection, Messages, MessagesWith, SharedMessages } from './messages.ts';

/** A language with later sections: its own where it came whole, else those of Chinese that are at hand. */
export function withSections<Section extends LaterSection>(
  messages: SharedMessages,
  chinese: Pick<Messages, Section>,
): MessagesWith<Section> {
  return { ...chinese, ...messages };
}

import type { SharedMessages } from '../i18n/messages.ts';
import type { Feed } from '../model/feed.ts';
import { mayChange, namesIcons, namesWeChat, needsPhones, needsRules } from '../model/unlearned.ts';
import { placesChunk } from './places-chunk.ts';
import { readChunk } from './read-chunk.ts';

/** Learns what a feed has and few feeds have; where the file cannot be had, people are told to ask. */
export async function learnFor(
  feed: Feed,
  host: HTMLElement,
  messages: SharedMessages,
): Promise<void> {
  if (needsRules(feed) || needsPhones(feed)) await learn(host, messages);
}

/** The same for a list, with what its cards show: the changes ahead, the drawings of categories, booking in WeChat. */
export async function learnCardsFor(
  feed: Feed,
  host: HTMLElement,
  messages: SharedMessages,
): Promise<void> {
  const isOnCards = mayChange(feed) || namesIcons(feed) || namesWeChat(feed);
  await (isOnCards ? learn(host, messages) : learnFor(feed, host, messages));
}

async function learn(host: HTMLElement, messages: SharedMessages): Promise<void> {
  (await readChunk(placesChunk, host, messages))?.learnAll();
}

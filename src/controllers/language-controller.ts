import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageToLoad, messagesFor, registerLanguage } from '../i18n/languages.ts';
import type { SharedMessages } from '../i18n/messages.ts';
import { languageChunks } from '../lazy/language-chunks.ts';
import { readChunk } from '../lazy/read-chunk.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Hosts of the page that follow its language; they share one observer. */
const followers = new Set<() => void>();
let observer: MutationObserver | null = null;

/**
 * The texts in the language of the nearest `lang`, as HTML defines it; follows changes of it. A
 * language that is loaded on demand comes a little later: until then the former one is spoken.
 */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  /** `null` until there is one to speak; then there always is. */
  #language: string | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** They run as their language does, whatever the page around them, unless the tag itself says otherwise. */
  get messages(): SharedMessages {
    const { dir } = this.#host;
    const messages = messagesFor(this.#language ?? '');
    return dir === 'rtl' || dir === 'ltr' ? { ...messages, dir } : messages;
  }

  /** True once there is a language to speak. */
  get isReady(): boolean {
    return this.#language !== null;
  }

  hostConnected(): void {
    followers.add(this.#follow);
    observer ??= new MutationObserver(() => followers.forEach((follow) => follow()));
    // Observing once more changes nothing.
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    if (followers.size === 0) observer?.disconnect();
  }

  readonly #follow = (): void => {
    const language = nearestLanguage(this.#host);
    if (language === this.#language) return;
    const tag = languageToLoad(language, Object.keys(languageChunks));
    if (tag) void this.#load(tag, language);
    else this.#speak(language);
  };

  async #load(tag: string, language: string): Promise<void> {
    const chunk = languageChunks[tag];
    const messages = chunk && (await readChunk(chunk, this.#host, this.messages));
    if (messages) registerLanguage(messages);
    if (nearestLanguage(this.#host) === language) this.#speak(language);
  }

  #speak(language: string): void {
    this.#language = language;
    this.#host.requestUpdate();
  }
}

/** The `lang` of the element or its nearest ancestor, through shadow roots. */
function nearestLanguage(element: Element): string {
  for (let at: Element | null = element; at !== null;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder !== null) return holder.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

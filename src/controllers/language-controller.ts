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
  #language = '';
  #isReady = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get messages(): SharedMessages {
    return messagesFor(this.#language);
  }

  /** True once there is a language to speak; then there always is. */
  get isReady(): boolean {
    return this.#isReady;
  }

  hostConnected(): void {
    followers.add(this.#follow);
    observer ??= new MutationObserver(() => followers.forEach((follow) => follow()));
    if (followers.size === 1) {
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    if (followers.size === 0) observer?.disconnect();
  }

  readonly #follow = (): void => {
    const language = nearestLanguage(this.#host);
    if (language === this.#language && this.#isReady) return;
    const tag = languageToLoad(language, Object.keys(languageChunks));
    if (tag === null) this.#speak(language);
    else void this.#load(tag, language);
  };

  async #load(tag: string, language: string): Promise<void> {
    const chunk = languageChunks[tag];
    const messages = chunk && (await readChunk(chunk, this.#host, this.messages));
    if (messages) registerLanguage(messages);
    if (nearestLanguage(this.#host) === language) this.#speak(language);
  }

  #speak(language: string): void {
    this.#language = language;
    this.#isReady = true;
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

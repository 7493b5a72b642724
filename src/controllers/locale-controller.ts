import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor } from '../locale/locale.ts';
import type { Messages } from '../locale/messages.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Hosts of the page that follow its language; they share one observer. */
const followers = new Set<() => void>();
let observer: MutationObserver | null = null;

/** The texts in the language of the nearest `lang`, as HTML defines it; follows changes of it. */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #language = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get messages(): Messages {
    return messagesFor(this.#language);
  }

  hostConnected(): void {
    this.#language = nearestLanguage(this.#host);
    followers.add(this.#follow);
    observer ??= new MutationObserver(() => followers.forEach((follow) => follow()));
    if (followers.size === 1) {
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    if (followers.size === 0) observer?.disconnect();
  }

  readonly #follow = (): void => {
    const language = nearestLanguage(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  };
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

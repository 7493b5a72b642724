import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Questions about the page, and things that keys do. */
interface PageActions {
  /** True where leaving would lose something. */
  isUnsaved(): boolean;
  /** True where keys belong to something above the page. */
  isBusy(): boolean;
  undo(): void;
  redo(): void;
}

/** Screens on which a month has no room. */
const NARROW = '(max-width: 52em)';

/** Fields in which the same keys take back what is typed. */
const TYPED = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select';

/** Hears what happens to the page as a whole: keys, leaving, another width. */
export class PageEvents implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #actions: PageActions;
  readonly #narrow = matchMedia(NARROW);

  constructor(host: ReactiveControllerHost, actions: PageActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#narrow.matches;
  }

  hostConnected(): void {
    this.#narrow.addEventListener('change', this.#onWidth);
    window.addEventListener('beforeunload', this.#onLeave);
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#narrow.removeEventListener('change', this.#onWidth);
    window.removeEventListener('beforeunload', this.#onLeave);
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onWidth = (): void => this.#host.requestUpdate();

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (!this.#actions.isUnsaved()) return;
    event.preventDefault();
    event.returnValue = true; // older browsers ask for this
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || this.#actions.isBusy()) return;
    if (event.target instanceof HTMLElement && event.target.matches(TYPED)) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) this.#actions.redo();
    else this.#actions.undo();
  };
}

import type { LitElement, ReactiveController } from 'lit';

/** The control or link that has the focus before a render, and all that it lies in, from the inside out. */
interface Held {
  readonly focused: HTMLElement;
  readonly around: readonly HTMLElement[];
}

/**
 * Keeps the focus on what it is on, wherever a render puts that, and moves it to what a render brings: a
 * summary of errors, a result, the first new item.
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selector: string | null = null;
  #held: Held | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Who has gone elsewhere meanwhile stays there.
    host.addEventListener('focusin', () => (this.#selector = null));
  }

  /** Focuses the first match inside the element as soon as a render has made it; nothing any more for `null`. */
  after(selector: string | null): void {
    this.#selector = selector;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const focused = focusedIn(this.#host);
    this.#held = focused && { focused, around: around(focused) };
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = null;
    if (this.#selector === null) {
      if (held !== null && document.activeElement === document.body) keep(held);
      return;
    }
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
    if (target === null) return;
    this.#selector = null;
    target.focus();
  }
}

/** Keeps the focus of a host that never moves it. */
export function keepFocus(host: LitElement): void {
  void new FocusController(host);
}

/** Control of a host, or link of its words in the light, that has the focus; `null` for none. */
function focusedIn(host: LitElement): HTMLElement | null {
  const inside = host.shadowRoot?.activeElement ?? null;
  const focused = inside ?? (host.getRootNode() as Document | ShadowRoot).activeElement;
  return focused !== host && (inside !== null || host.contains(focused))
    ? (focused as HTMLElement | null)
    : null;
}

function around(focused: HTMLElement): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  let place = (focused.assignedSlot ?? focused).parentElement;
  for (; place !== null; place = place.parentElement) places.push(place);
  return places;
}

/**
 * Gives the focus back to what was moved. Where that is gone, what it stood in has the focus, and never a
 * neighbour: nobody shall press another thing than they mean to.
 */
function keep({ focused, around: places }: Held): void {
  focused.focus({ preventScroll: true });
  if (document.activeElement !== document.body) return;
  const place = places.find((each) => each.getClientRects().length > 0);
  if (place === undefined) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

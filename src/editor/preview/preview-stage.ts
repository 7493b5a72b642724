import type { ReadDocument } from '../../authoring/edit/reread-feed.ts';
import type { WithEarlyFeed } from '../../feed/early-feed.ts';
import { instantOf, type Instant } from '../../model/time/zoned-time.ts';
import { isObject } from '../../shape/members.ts';
import type { PreviewChoice, PreviewTag } from './preview-choice.ts';

/** The tag that is shown, of which feed, as of when. */
export interface Preview {
  readonly tag: PreviewTag;
  /** RFC 3339 instant. */
  readonly now: string;
  readonly language: string;
  readonly service: string | null;
  readonly document: ReadDocument;
}

/** The preview that somebody has chosen: of a form for a service that is booked, where nobody has said for which. */
export function previewOf(
  document: ReadDocument,
  { tag, day, service }: PreviewChoice,
  now: Instant,
  language: string,
): Preview {
  const { services, feed } = document.feed;
  const at = day === '' ? now : instantOf(day, '09:00', feed.timezone);
  const first = services.find(({ booking }) => booking?.mode === 'online') ?? services[0];
  return {
    ...{ tag, language, document, now: new Date(at).toISOString() },
    service: tag === 'booking-form' ? (service ?? first?.id ?? null) : null,
  };
}

type Shown = HTMLElement & WithEarlyFeed & { reload(): Promise<void> };

/**
 * Shows the real elements a feed that no server has: it is handed over as the answer of a request that was begun
 * before, as `linli.js` does it, so nothing is asked of any site.
 */
export class PreviewStage {
  readonly #elements = new Map<PreviewTag, Shown>();
  /** The feed that each element has, or is reading. */
  readonly #given = new Map<PreviewTag, unknown>();
  #wanted: Preview | null = null;
  #isBusy = false;

  /** Shows a preview where a page has a place for it; what is there already stays as far as it is the same. */
  follow(page: Element, preview: Preview): void {
    const place = page.querySelector('.stage');
    if (place === null) return;
    this.#wanted = preview;
    const { tag, now, language, service } = preview;
    const element = this.#elements.get(tag) ?? this.#create(tag);
    setAttributes(element, { now, lang: language, ...(service === null ? {} : { service }) });
    if (element.parentElement !== place) place.replaceChildren(element);
    void this.#hand();
  }

  #create(tag: PreviewTag): Shown {
    const element = document.createElement(`linli-${tag}`) as Shown;
    setAttributes(element, { theme: 'auto', 'heading-level': '3' });
    if (tag === 'service-list') element.setAttribute('url-prefix', 'none');
    this.#elements.set(tag, element);
    return element;
  }

  /** Hands the feed over, and again where another one came meanwhile: an element reads one at a time. */
  async #hand(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (;;) {
        const wanted = this.#wanted;
        if (wanted === null || this.#given.get(wanted.tag) === wanted.document.raw) return;
        await this.#give(wanted);
      }
    } finally {
      this.#isBusy = false;
    }
  }

  async #give({ tag, document: { raw } }: Preview): Promise<void> {
    const element = this.#elements.get(tag);
    this.#given.set(tag, raw);
    if (element === undefined) return;
    const src = `linli-editor-feed.json?${tag}`;
    const envelope = isObject(raw['feed']) ? raw['feed'] : {};
    // Without an endpoint nothing is asked of one, and nothing is booked.
    const { booking: _, next: __, ...feed } = envelope;
    const answer = new Response(JSON.stringify({ ...raw, feed }), {
      headers: { 'content-type': 'application/json' },
    });
    element.linliFeed = {
      address: new URL(src, document.baseURI).href,
      abort: new AbortController(),
      answer: Promise.resolve(answer),
    };
    if (element.getAttribute('src') === src) return await element.reload();
    element.setAttribute('src', src);
  }
}

/** Tells if a press would send something, or lead away: a preview does neither. */
export function isHeldBack(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (at) =>
        at instanceof Element &&
        (at.getAttribute('part') === 'submit' ||
          (at.matches('a[href]') && !at.matches('[href^="#"]'))),
    );
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

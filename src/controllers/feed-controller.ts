import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WithEarlyFeed } from '../feed/early-feed.ts';
import { shareFeed, type FeedCopy } from '../feed/feed-cache.ts';
import { FeedError } from '../feed/feed-error.ts';
import type { LoadOptions } from '../feed/load-feed.ts';
import type { SharedMessages } from '../i18n/messages.ts';
import { withSections } from '../i18n/with-sections.ts';
import { oddFeedChunk } from '../lazy/odd-feed-chunk.ts';
import type { Feed } from '../model/feed.ts';
import type { FeedFailure, FeedState } from '../model/feed-state.ts';
import { adviseEditor } from '../browser/editor-advice.ts';
import { FeedErrorEvent, FeedIssueEvent } from '../events/feed-events.ts';
import { readChunk } from '../lazy/read-chunk.ts';

/** A `src` that names several feeds: an address has no blank in it. */
const SEVERAL = /\S\s+\S/;

interface FeedAttributes {
  readonly src: string | null;
  /** True where the feed must be of the page's own site. */
  readonly sameSite: boolean;
}

type Host = ReactiveControllerHost & HTMLElement & WithEarlyFeed & FeedAttributes;

interface MakeReady {
  /** Learns what a feed has and few have, before anything is made of it. */
  readonly learn?: (feed: Feed, host: HTMLElement, messages: SharedMessages) => Promise<void>;
  /** Prepares a feed for being shown, step by step. */
  readonly prepare?: LoadOptions['prepare'];
}

/**
 * Reads the feed an element names and keeps its state. The last `src` wins; a removed element stops
 * waiting, a moved one does not; a failed refresh keeps the last good copy.
 */
export class FeedController implements ReactiveController {
  readonly #host: Host;
  readonly #messages: () => SharedMessages;
  readonly #makeReady: MakeReady;
  #state: FeedState = { status: 'waiting' };
  #address: string | null = null;
  #origin: string | null = null;
  #reading: AbortController | null = null;

  /** @param makeReady makes a feed ready for being shown */
  constructor(host: Host, messages: () => SharedMessages, makeReady: MakeReady = {}) {
    this.#makeReady = makeReady;
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Reads the feed again. Settles when it has been read or has failed; never rejects. */
  async reload(): Promise<void> {
    await this.#read(true);
  }

  /** Tells the editor and the page that a feed which was read could not be shown. */
  readonly reportUnexpected = (error: unknown): void => {
    const address = this.#address ?? '';
    const failure = new FeedError('unexpected', address, { detail: String(error) }).toFailure();
    this.#report(failure);
  };

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    if (this.#address !== null && this.#reading === null && this.#state.status === 'waiting') {
      void this.#read(false);
    }
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#reading?.abort();
      this.#reading = null;
    });
  }

  hostUpdate(): void {
    const address = addressOf(this.#host.src, this.#host.ownerDocument.baseURI);
    const origin = this.#host.sameSite ? location.origin : null;
    if (address === this.#address && origin === this.#origin) return;
    this.#address = address;
    this.#origin = origin;
    this.#state = { status: 'waiting' };
    void this.#read(false);
  }

  async #read(fresh: boolean): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const address = this.#address;
    const { linliFeed: early } = this.#host;
    delete this.#host.linliFeed;
    try {
      if (address === null || address === '')
        throw new FeedError('no-address', this.#host.src ?? '');
      const learn = async (feed: Feed) =>
        this.#makeReady.learn?.(feed, this.#host, this.#messages());
      const several = SEVERAL.test(`${this.#host.src}`) ? await this.#oddFeed() : null;
      const share = several?.severalFeeds(shareFeed, this.#host, this.#messages()) ?? shareFeed;
      const copy = await share(address, reading.signal, {
        fresh,
        early,
        origin: this.#origin,
        oddReader: this.#oddFeed,
        learn,
        prepare: this.#makeReady.prepare,
      });
      // Others of the page may have read it, who need not have learned anything.
      await learn(copy.feed);
      if (this.#reading === reading) this.#onRead(copy);
    } catch (error) {
      if (this.#reading === reading && !reading.signal.aborted) this.#onFailed(error);
    } finally {
      if (this.#reading === reading) this.#reading = null;
    }
  }

  #onRead(copy: FeedCopy): void {
    this.#become({ status: 'ready', refreshFailure: null, ...copy });
    if (copy.issues.length > 0) this.#tellOf(copy);
  }

  /** Tells the page, and the editor, of what is not written as it should be. */
  #tellOf({ issues, address }: FeedCopy): void {
    const advice = oddFeedChunk.module;
    if (advice !== null) adviseEditor(this.#host, advice.adviceOnIssues(issues, this.#messages()));
    this.#host.dispatchEvent(new FeedIssueEvent({ address, issues }));
  }

  #onFailed(error: unknown): void {
    const failure =
      error instanceof FeedError
        ? error.toFailure()
        : new FeedError('network', this.#address ?? '', { detail: String(error) }).toFailure();
    this.#become(
      this.#state.status === 'ready'
        ? { ...this.#state, refreshFailure: failure }
        : { status: 'failed', failure },
    );
    this.#report(failure);
  }

  /** The page is told at once, with the sentence for the editor where that is at hand; the console when it is. */
  #report(failure: FeedFailure): void {
    const { kind, address, detail } = failure;
    const advice = () => {
      const { module } = oddFeedChunk;
      if (module === null) return kind;
      return withSections(this.#messages(), { failures: module.zhHansFailures }).failures[kind];
    };
    // Not in the middle of a render.
    queueMicrotask(() => {
      this.#host.dispatchEvent(new FeedErrorEvent({ ...failure, advice: advice() }));
    });
    void this.#oddFeed().then(() =>
      adviseEditor(this.#host, `${advice()} ${address} ${detail}`.trim()),
    );
  }

  readonly #oddFeed = () => readChunk(oddFeedChunk, this.#host, this.#messages());

  #become(state: FeedState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #onOnline = (): void => {
    const failed = this.#state.status === 'failed';
    const stale = this.#state.status === 'ready' && this.#state.refreshFailure !== null;
    if (failed || stale) void this.#read(true);
  };
}

/** The absolute address of a `src`; `""` where there is none or it is no address. */
function addressOf(src: string | null, base: string): string {
  if (src === null || src.trim() === '') return '';
  try {
    return new URL(src, base).href;
  } catch {
    return '';
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../locale/messages.ts';
import type { Directory } from '../model/directory.ts';
import type { PinyinReadings } from '../model/pinyin-match.ts';
import { addReadings, buildSearchIndex } from '../model/search-index.ts';
import { idle } from '../wire/idle.ts';
import { loadPinyin } from './on-demand.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Work that takes longer than this in one piece would be felt by somebody who scrolls. */
const SLICE_MS = 8;

/**
 * Prepares the search while nothing else is to be done: the texts of the services as soon as there
 * are any, pinyin when somebody begins to search.
 */
export class SearchController implements ReactiveController {
  readonly #host: Host;
  readonly #messages: () => Messages;
  #directory: Directory | null = null;
  #readings: PinyinReadings | null = null;
  #isAsked = false;

  constructor(host: Host, messages: () => Messages) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  /** The readings of characters, once they are loaded: what marks and suggestions go by. */
  get readings(): PinyinReadings | null {
    return this.#readings;
  }

  /** Prepares a directory. To be called as often as one is shown: it is done once. */
  prepare(directory: Directory, query: string): void {
    if (/[a-z]/i.test(query)) this.begin();
    if (directory === this.#directory) return;
    this.#directory = directory;
    void this.#build(directory);
  }

  /** Somebody is about to search: pinyin is worth its bytes now. */
  readonly begin = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  };

  hostDisconnected(): void {
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#directory = null;
    });
  }

  async #load(): Promise<void> {
    const part = await loadPinyin(this.#host, this.#messages().common.partMissing);
    this.#readings = part?.pinyinReadings ?? null;
    if (this.#directory !== null) await this.#build(this.#directory);
  }

  async #build(directory: Directory): Promise<void> {
    await idle(); // what is to be seen first comes first
    const index = await this.#inSlices(directory, buildSearchIndex(directory));
    if (index === null || this.#readings === null) return;
    await this.#inSlices(directory, addReadings(index, this.#readings));
    this.#host.requestUpdate();
  }

  /** @returns what the steps give; `null` where another directory is shown meanwhile */
  async #inSlices<Result>(
    directory: Directory,
    steps: Generator<void, Result, void>,
  ): Promise<Result | null> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() < sliceEnd) continue;
      await idle();
      if (directory !== this.#directory) return null;
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}

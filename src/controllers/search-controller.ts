import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SharedMessages } from '../locale/messages.ts';
import type { Directory } from '../model/directory.ts';
import type { PinyinReadings } from '../model/pinyin-match.ts';
import type { Marks } from '../model/search-marks.ts';
import type { Suggestion } from '../model/search-suggestions.ts';
import type { Service } from '../model/service.ts';
import type * as Search from '../on-demand/search.ts';
import { idle } from '../wire/idle.ts';
import { pinyinPart, searchPart } from './on-demand.ts';
import { PartController } from './part-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Work that takes longer than this in one piece would be felt by somebody who scrolls. */
const SLICE_MS = 8;

/**
 * Searches a directory. What it takes is loaded when somebody begins to: first the search, then
 * pinyin; the texts of the services are prepared while nothing else is to be done.
 */
export class SearchController implements ReactiveController {
  /** The search itself, as far as it is there. */
  readonly engine: PartController<typeof Search>;
  readonly #host: Host;
  readonly #messages: () => SharedMessages;
  #directory: Directory | null = null;
  #readings: PinyinReadings | null = null;
  #isAsked = false;

  constructor(host: Host, messages: () => SharedMessages) {
    this.#host = host;
    this.#messages = messages;
    this.engine = new PartController(host, searchPart, messages);
    host.addController(this);
  }

  /** What a query finds, best match first; `null` while the search is not there. */
  found(directory: Directory, query: string): readonly Service[] | null {
    if (query.trim() === '') return directory.services;
    const { state } = this.engine;
    return state.status === 'ready' ? state.part.searchServices(directory, query) : null;
  }

  /** What of a text was searched for. */
  marksIn(text: string, query: string, kind: 'name' | 'prose'): Marks {
    if (query.trim() === '') return [];
    const { state } = this.engine;
    const readings = kind === 'name' ? this.#readings : null;
    return state.status === 'ready' ? state.part.marksIn(text, query, readings) : [];
  }

  /** What to search for instead, where nothing was found. */
  suggestions(
    directory: Directory,
    query: string,
    offered: readonly Service[],
  ): readonly Suggestion[] {
    if (query.trim() === '') return [];
    const { state } = this.engine;
    if (state.status !== 'ready') return [];
    const { tag } = this.#messages();
    return state.part.suggestionsFor(directory, query, this.#readings, tag, offered);
  }

  /** Takes the directory that is shown. To be called as often as it is: it is prepared once. */
  prepare(directory: Directory, query: string): void {
    const isOther = directory !== this.#directory;
    this.#directory = directory;
    if (query.trim() !== '' && !this.#isAsked) this.begin();
    else if (isOther && this.#isAsked) void this.#build(directory);
  }

  /** Somebody is about to search: what that takes is worth its bytes now. */
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
    const pinyin = pinyinPart.load(this.#host, this.#messages().common.partMissing);
    if (this.#directory !== null) await this.#build(this.#directory);
    this.#readings = (await pinyin)?.pinyinReadings ?? null;
    if (this.#directory !== null) await this.#build(this.#directory);
  }

  async #build(directory: Directory): Promise<void> {
    const engine = await this.engine.load();
    if (engine === null) return;
    await idle(); // what is to be seen first comes first
    const index = await this.#inSlices(directory, engine.buildSearchIndex(directory));
    if (index === null || this.#readings === null) return;
    await this.#inSlices(directory, engine.addReadings(index, this.#readings));
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Directory } from '../../model/directory.ts';
import { rewordingsOf } from '../../model/search/everyday-words.ts';
import {
  closestServices,
  findServices,
  type FoundByQuery,
  type Select,
} from '../../model/search/find-services.ts';
import { addReadings, buildSearchIndex, pinyinOf } from '../../model/search/search-index.ts';
import { readChoices } from '../../model/search/read-choices.ts';
import { marksIn, type Marks } from '../../model/search/search-marks.ts';
import { suggestionSteps, type Suggestion } from '../../model/search/search-suggestions.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import { idle } from '../../http/idle.ts';
import { inSlices } from '../../http/in-slices.ts';
import { everydayWords } from './everyday.ts';
import { pinyinReadings } from './pinyin.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Searches a directory. The texts of its services are prepared while nothing else is to be done. */
export class SearchController implements ReactiveController {
  readonly #host: Host;
  readonly #shown: () => Directory | null;
  readonly #language: () => string;
  #directory: Directory | null = null;
  /** The words that are marked for the last query. */
  #marked: { readonly query: string; readonly words: string } | null = null;

  /**
   * @param shown the directory that the host shows; `null` while there is none
   * @param language the tag of the language it is read in
   */
  constructor(host: Host, shown: () => Directory | null, language: () => string) {
    this.#host = host;
    this.#shown = shown;
    this.#language = language;
    host.addController(this);
  }

  /** The services that a query finds, best match first, and the words in it that are choices. */
  findSteps(directory: Directory, query: string, select: Select | null): Steps<FoundByQuery> {
    return findServices(directory, query, everydayWords(), select);
  }

  /** The services that come closest to a query that finds nothing. */
  closestSteps(
    directory: Directory,
    query: string,
    pool: readonly Service[],
  ): Steps<readonly Service[]> {
    return closestServices(directory, query, everydayWords(), pool);
  }

  /** Something else as soon as pinyin is found, too. */
  get stage(): unknown {
    return this.#directory === null ? null : pinyinOf(this.#directory);
  }

  /** Finds what of a text was searched for. Names are searched by pinyin, too, and prose is not. */
  marksIn(text: string, query: string, kind: 'name' | 'prose'): Marks {
    if (query.trim() === '') return [];
    if (this.#marked?.query !== query) {
      const directory = this.#shown();
      const rest = directory === null ? query : readChoices(directory, query).rest;
      const { same, parts } = rewordingsOf(rest, everydayWords());
      this.#marked = { query, words: [query, rest, ...same, ...parts].join(' ') };
    }
    return marksIn(text, this.#marked.words, kind === 'name' ? pinyinReadings : null);
  }

  /** Searches that find something, where this one does not. */
  *suggestionSteps(
    directory: Directory,
    query: string,
    offered: readonly Service[],
  ): Steps<readonly Suggestion[]> {
    if (query.trim() === '') return [];
    return yield* suggestionSteps(directory, query, pinyinReadings, this.#language(), offered);
  }

  hostUpdate(): void {
    const directory = this.#shown();
    if (directory === null || directory === this.#directory) return;
    this.#directory = directory;
    void this.#prepare(directory);
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#directory = null;
    });
  }

  async #prepare(directory: Directory): Promise<void> {
    const stop = new AbortController();
    const turn = async () => {
      await idle(); // what is to be seen first comes first
      if (directory !== this.#directory) stop.abort(); // another is shown meanwhile
    };
    try {
      await turn();
      const index = await inSlices(buildSearchIndex(directory), turn, stop.signal);
      await inSlices(addReadings(index, pinyinReadings), turn, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      throw error;
    }
    this.#host.requestUpdate();
  }
}

import { VERSION } from '../version.ts';
import { adviseEditor } from './editor-advice.ts';

/** Words that tell a web editor which file is not beside `linli.js`. */
export type PartMissing = (file: string) => string;

/**
 * A part of the library that is a file of its own. It is read once for the page, however many elements
 * ask. Where it is not there, each element's editor is told once, and who asks again later tries
 * again; the oldest browsers remember the failure until the page is opened again.
 */
export class OnDemandPart<Part> {
  /** Its name beside `linli.js`, where a web editor may have left it out. */
  readonly file: string;
  readonly #read: () => Promise<Part>;
  #reading: Promise<Part> | null = null;
  #loaded: Part | null = null;

  /** @param name that of the module which is read */
  constructor(name: string, read: () => Promise<Part>) {
    this.file = `linli-${VERSION}-${name}.js`;
    this.#read = read;
  }

  /** The part, once it has been read. */
  get loaded(): Part | null {
    return this.#loaded;
  }

  /** Gives the part, or `null` where it cannot be had. Never rejects. */
  async load(host: HTMLElement, partMissing: PartMissing): Promise<Part | null> {
    const reading = (this.#reading ??= this.#read());
    try {
      this.#loaded = await reading;
      return this.#loaded;
    } catch {
      if (this.#reading === reading) this.#reading = null;
      adviseEditor(host, partMissing(this.file));
      return null;
    }
  }
}

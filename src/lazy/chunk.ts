import { VERSION } from '../version.ts';

/**
 * A file of the library that is read when a visitor does what it is for: once for the page, however
 * many elements ask.
 */
export class Chunk<Module> {
  /** Its name beside `linli.js`, where a web editor may have left it out. */
  readonly file: string;
  readonly #import: () => Promise<Module>;
  #reading: Promise<Module> | null = null;
  #module: Module | null = null;

  /** @param occasion names the file */
  constructor(occasion: string, importModule: () => Promise<Module>) {
    this.file = `linli-${VERSION}-${occasion}.js`;
    this.#import = importModule;
  }

  /** The module once it has been read; `null` before. */
  get module(): Module | null {
    return this.#module;
  }

  /**
   * Reads the module. Who asks again after a failure tries again; some browsers remember it until the
   * page is opened again.
   *
   * @throws where the file cannot be had
   */
  async read(): Promise<Module> {
    const reading = (this.#reading ??= this.#import());
    try {
      this.#module = await reading;
      return this.#module;
    } catch (error) {
      if (this.#reading === reading) this.#reading = null;
      throw error;
    }
  }
}

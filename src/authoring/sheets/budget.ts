import { SheetsFault, type SheetsFailure } from './reading.ts';

/** A limit on what one file may come to, in all its sheets together. */
export class Budget {
  #left: number;
  readonly #reason: SheetsFailure;

  constructor(most: number, reason: SheetsFailure) {
    this.#left = most;
    this.#reason = reason;
  }

  /** @throws {SheetsFault} if that was too much */
  spend(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new SheetsFault(this.#reason);
  }
}

/** The cells of a text of lines, with the places where its quotes do not fit. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** Rows, counted from 1, of quotes that open and do not close. */
  readonly unclosedIn: readonly number[];
  /** Rows in which text follows a quote that closes. */
  readonly oddIn: readonly number[];
}

const QUOTE = '"';

/**
 * Splits a text into cells, as RFC 4180 has it. A quote that never closes, or in a later row and before more text,
 * stands for itself, so that it does not swallow the rows between.
 *
 * @param most cells after which it stops
 */
export function splitCsv(text: string, delimiter: string, most: number): CsvRows {
  const splitter = new CsvSplitter(text, delimiter, most);
  return splitter.split();
}

class CsvSplitter {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #most: number;
  readonly #rows: string[][] = [];
  readonly #oddIn: number[] = [];
  #row: string[] = [];
  readonly #unclosedIn: number[] = [];
  /** No quote of the rest closes. */
  #isPlain = false;
  #count = 0;

  constructor(text: string, delimiter: string, most: number) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#most = most;
  }

  split(): CsvRows {
    let at = 0;
    while (at < this.#text.length && this.#count <= this.#most) at = this.#takeCell(at);
    // A delimiter at the very end is followed by one more cell, which is empty.
    if (this.#text.endsWith(this.#delimiter)) this.#row.push('');
    if (this.#row.length > 0) this.#rows.push(this.#row);
    return { rows: this.#rows, unclosedIn: this.#unclosedIn, oddIn: this.#oddIn };
  }

  /** Takes the cell that begins here, and what ends it; gives the place after both. */
  #takeCell(start: number): number {
    const isOpen = this.#text[start] === QUOTE && !this.#isPlain;
    const close = isOpen ? this.#closingQuote(start + 1) : -1;
    this.#count++;
    if (isOpen && close < 0) this.#isPlain = true;
    if (close < 0) return this.#takePlain(start, isOpen);
    const end = this.#endOfPlain(close + 1);
    const inside = this.#text.slice(start + 1, close);
    const rest = this.#text.slice(close + 1, end);
    if (rest.trim() !== '' && /[\r\n]/.test(inside)) return this.#takePlain(start, true);
    if (rest.trim() !== '') this.#oddIn.push(this.#rows.length + 1);
    this.#row.push(inside.replace(/""/g, QUOTE) + (rest.trim() === '' ? '' : rest));
    return this.#afterEnd(end);
  }

  #takePlain(start: number, isUnclosed: boolean): number {
    if (isUnclosed) this.#unclosedIn.push(this.#rows.length + 1);
    const end = this.#endOfPlain(start);
    this.#row.push(this.#text.slice(start, end));
    return this.#afterEnd(end);
  }

  #closingQuote(from: number): number {
    let at = this.#text.indexOf(QUOTE, from);
    while (at >= 0 && this.#text[at + 1] === QUOTE) at = this.#text.indexOf(QUOTE, at + 2);
    return at;
  }

  #endOfPlain(from: number): number {
    let at = from;
    while (at < this.#text.length) {
      const sign = this.#text[at];
      if (sign === this.#delimiter || sign === '\n' || sign === '\r') break;
      at++;
    }
    return at;
  }

  #afterEnd(end: number): number {
    if (this.#text[end] === this.#delimiter) return end + 1;
    this.#rows.push(this.#row);
    this.#row = [];
    return this.#text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

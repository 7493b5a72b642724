/** Signs between cells, the likeliest first. The full-width ones are typed with a Chinese keyboard. */
const DELIMITERS = [',', '\t', ';', '|', '，', '；'];

/** The form in which a text of lines has its cells. */
export interface CsvForm {
  readonly delimiter: string;
  /** The place where its cells begin. */
  readonly start: number;
}

/** Finds what stands between the cells of a text: what stands most often in its first line, outside quotes. */
export function findDelimiter(text: string): CsvForm {
  const said = /^sep=(.)(?:\r\n|\r|\n)/.exec(text);
  if (said !== null) return { delimiter: said[1] ?? ',', start: said[0].length };
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const sign of text.slice(0, LONGEST_HEAD)) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if ((sign === '\n' || sign === '\r') && [...counts.values()].some((count) => count > 0)) break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const found = [DELIMITERS.slice(0, 4), DELIMITERS.slice(4)]
    .map((group) => mostOf(group, counts))
    .find((delimiter) => delimiter !== null);
  return { delimiter: found ?? ',', start: 0 };
}

/** Characters of a text in which its first line with cells is looked for. */
const LONGEST_HEAD = 20_000;

function mostOf(delimiters: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const delimiter of delimiters) {
    const count = counts.get(delimiter) ?? 0;
    if (count > (most === null ? 0 : (counts.get(most) ?? 0))) most = delimiter;
  }
  return most;
}

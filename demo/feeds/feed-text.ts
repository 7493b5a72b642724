/** A feed as the text of a file: one record a line, so that two versions can be compared. */
export function feedText(feed: unknown): string {
  const lists = Object.entries(feed as Readonly<Record<string, unknown>>);
  return `{\n${lists.map(([name, value]) => `${JSON.stringify(name)}: ${valueText(value)}`).join(',\n')}\n}\n`;
}

function valueText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

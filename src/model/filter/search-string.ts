/** One `key=value` of a search string, as it is written there. */
interface Part {
  readonly key: string;
  readonly value: string;
  readonly written: string;
}

/** Parts of an address that are looked at for ours; what comes behind them is left as it is. */
const MOST_PARTS = 500;

/** The values a search string (`?a=b`, or empty) has for a key, in their order. */
export function valuesIn(search: string, key: string): readonly string[] {
  return partsOf(search).flatMap((part) => (part.key === key ? [part.value] : []));
}

/**
 * A search string with other values for some keys. Everything else stays as it is, byte for byte;
 * what is new comes last.
 */
export function withValues(
  search: string,
  keys: ReadonlySet<string>,
  entries: readonly (readonly [key: string, value: string])[],
): string {
  const kept = partsOf(search).filter(({ key }) => !keys.has(key));
  const parts = [...kept.map(({ written }) => written), ...entries.map(written)];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function partsOf(search: string): readonly Part[] {
  const text = search.replace(/^\?/, '');
  if (text === '') return [];
  return text.split('&').map((written, index) => {
    if (index >= MOST_PARTS) return { key: '', value: '', written };
    const [[key, value] = ['', '']] = [...new URLSearchParams(`?${written}`)];
    return { key, value, written };
  });
}

/** The colon of a category and the star need no escape, and read better without. */
function written(entry: readonly [key: string, value: string]): string {
  const params = new URLSearchParams();
  params.append(...entry);
  return params.toString().replace(/%3A/g, ':');
}

import { strToU8, zipSync } from 'fflate';

/** A date that all files have, so that the same parts are the same bytes: the first that ZIP knows. */
const DATE = '1980-01-01T00:00:00';

/** A ZIP file of texts, by their names. */
export function newZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: DATE });
}

import { readFile } from 'node:fs/promises';

/** The bytes of a file, or of an address. */
export async function bytesOf(source: string): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(source)) return readFile(source);
  const response = await fetch(source, { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${source}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The bytes of a body; `null` where there are more than there may be, whatever it says of itself. Then the
 * rest is not read.
 *
 * @param max bytes, after what the browser unpacks
 */
export async function readBytes(response: Response, max: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length')) > max ? Infinity : 0;
  while (size <= max) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    chunks.push(value);
    size += value.length;
  }
  await reader.cancel();
  return null;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

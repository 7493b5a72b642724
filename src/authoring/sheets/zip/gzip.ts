import { gzipSync } from 'fflate';

/** Bytes as gzip (RFC 1952), the same for the same bytes: no time and no name stand in it. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/**
 * The absolute addresses of the feeds that a `src` names, each once; none where it names none. What is no address is
 * left out.
 */
export function feedAddresses(src: string, base: string): readonly string[] {
  const addresses = src
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((written) => {
      try {
        return new URL(written, base).href;
      } catch {
        return [];
      }
    });
  return [...new Set(addresses)];
}

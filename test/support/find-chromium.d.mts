/** A browser to start, with what it needs. */
export interface FoundBrowser {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export function findChromium(): FoundBrowser;

import type { OwnFile } from '../save/own-file.ts';

/** A file that is brought to the page. */
export interface Brought {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBufferLike>;
  readonly isUpdate: boolean;
  readonly own: OwnFile | null;
}

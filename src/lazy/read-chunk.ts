import type { SharedMessages } from '../i18n/messages.ts';
import type { Chunk } from './chunk.ts';
import { adviseEditor } from '../browser/editor-advice.ts';

/** Reads a chunk for an element; where it cannot be had, tells the web editor which file is missing. */
export async function readChunk<Module>(
  chunk: Chunk<Module>,
  host: HTMLElement,
  messages: SharedMessages,
): Promise<Module | null> {
  try {
    return await chunk.read();
  } catch {
    adviseEditor(host, messages.common.partMissing(chunk.file));
    return null;
  }
}

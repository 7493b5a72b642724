/** The file that a document was opened from, or saved into, where the browser lets us write into it. */
export interface OwnFile {
  readonly handle: FileSystemFileHandle;
  /** The last time at which it was written, as far as this page knows; milliseconds since 1970. */
  readonly modified: number;
}

/** Told where somebody else has written into a file since: what they did would be lost. */
export class ChangedMeanwhile extends Error {}

/** A file as it is now. */
export async function ownFile(handle: FileSystemFileHandle): Promise<OwnFile> {
  return { handle, modified: (await handle.getFile()).lastModified };
}

/** Writes a file anew. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<OwnFile> {
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
  return await ownFile(handle);
}

/**
 * Writes a file anew that was read before.
 *
 * @throws {ChangedMeanwhile} where it is not as it was read
 */
export async function writeUnchanged(own: OwnFile, text: string): Promise<OwnFile> {
  const now = await ownFile(own.handle);
  if (now.modified !== own.modified) throw new ChangedMeanwhile();
  return await writeFile(own.handle, text);
}

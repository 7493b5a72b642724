import { MINUTE_MS } from '../model/time/durations.ts';

/** Characters that no file name has on every device. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

/** Gives a file to the device. Browsers that swallow such files, as WeChat's does, say nothing. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.replace(NOT_IN_NAMES, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}

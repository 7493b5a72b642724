import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import { isObject } from '../../shape/members.ts';

const KEY = 'linli-editor-draft';

/** The feed that is kept on a device where somebody has allowed it: as it stands, under the name of its file. */
export interface Draft {
  readonly fileName: string;
  readonly savedAt: string;
  readonly raw: JsonRecord;
  /** The feed as it was in its file. */
  readonly saved: JsonRecord;
}

/** Reads what is kept; `null` for nothing. */
export function readDraft(): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!isObject(draft)) return null;
    const { fileName, savedAt, raw, saved } = draft;
    if (typeof fileName !== 'string' || typeof savedAt !== 'string') return null;
    return isObject(raw) && isObject(saved) ? { fileName, savedAt, raw, saved } : null;
  } catch {
    return null;
  }
}

/** Keeps a draft in place of the one before; `false` where the device has no room, or does not let us. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

import { jsonPointer } from '../model/json-pointer.ts';

/** Something that does not fit its shape. */
export interface Misfit {
  /** JSON Pointer (RFC 6901) of it inside what was read; `""` for all of it. */
  pointer: string;
  /**
   * `required` where it is missing, `type`, `most`, `unique`, or the name of the rule it broke;
   * `otherwise` where it was read as it was meant, `stranger` for a member nobody knows.
   */
  readonly fault: string;
  /** The misfit in a few characters. */
  readonly detail: string;
  /** The value it was read as, or the name of the member that may have been meant; `null` for nothing. */
  readonly instead: string | null;
  /** The value it was read as, with all its defaults; only where it was read as it was meant. */
  readonly meant?: unknown;
  /** True where it is an item of a list, and was read as several. */
  readonly isSpread?: true;
  /** True where leaving it out leaves more open than was meant. */
  doubtful: boolean;
}

/** A member or an item on the way to what does not fit. */
export type Step = string | number;

/** @param step the member or item of what is being read; without it, all of that */
export function misfitOf(fault: string, value: unknown, step?: Step): Misfit {
  const pointer = step === undefined ? '' : jsonPointer([step]);
  return { pointer, fault, detail: summaryOf(value), instead: null, doubtful: false };
}

/** Puts the misfits from a place of the list on one step further in. */
export function inside(step: Step, misfits: readonly Misfit[], from: number): void {
  for (const misfit of misfits.slice(from)) misfit.pointer = jsonPointer([step]) + misfit.pointer;
}

/** Marks the misfits from a place of the list on as doubtful, but for what was read as it was meant. */
export function doubted(misfits: readonly Misfit[], from: number): void {
  for (const misfit of misfits.slice(from)) misfit.doubtful ||= misfit.fault !== 'otherwise';
}

/** The first doubtful misfit from a place of the list on. */
export function doubtIn(misfits: readonly Misfit[], from: number): Misfit | undefined {
  for (let at = from; at < misfits.length; at += 1) {
    if (misfits[at]?.doubtful === true) return misfits[at];
  }
  return undefined;
}

/** Tells if everything from a place of the list on was read as it was meant. */
export function areAllMeant(misfits: readonly Misfit[], from: number): boolean {
  for (let at = from; at < misfits.length; at += 1) {
    if (misfits[at]?.fault !== 'otherwise') return false;
  }
  return true;
}

/** A value as it was written, for people to read: a text without its quotation marks. */
export function writtenAs(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : summaryOf(value);
}

/** A value in a few characters, for the editor. */
export function summaryOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80)).slice(0, 80);
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}

/** A number in a larger unit, without loss. */
export interface ShortNumber {
  readonly value: number;
  /** The factor the value is to be multiplied by: 万 or 亿. */
  readonly unit: 10_000 | 100_000_000;
}

const UNITS = [100_000_000, 10_000] as const;

/** Most digits that are shorter than the number itself. */
const MOST_DIGITS = 4;

/**
 * A number in 万 or 亿 where nothing is lost by it and four digits say it: 205,000 is 20.5万, and 28,977
 * stays as it is. `null` where it is to be written out.
 */
export function shortNumber(value: number): ShortNumber | null {
  for (const unit of UNITS) {
    if (Math.abs(value) < unit) continue;
    const short = value / unit;
    const digits = String(Math.abs(short)).replace('.', '');
    if (/^\d+$/.test(digits) && digits.length <= MOST_DIGITS && short * unit === value) {
      return { value: short, unit };
    }
  }
  return null;
}

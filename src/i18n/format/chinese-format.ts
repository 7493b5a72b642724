/**
 * Dates and numbers as `Intl` writes them in Simplified Chinese, without `Intl`: the first object of it that
 * a page makes takes longer than the words of all its cards.
 */

/** A date of UTC in the parts that are asked for: "11月25日周三". */
export function chineseDate(date: Date, parts: Intl.DateTimeFormatOptions): string {
  return [
    parts.year && `${date.getUTCFullYear()}年`,
    parts.month && `${date.getUTCMonth() + 1}月`,
    parts.day && `${date.getUTCDate()}日`,
    parts.weekday && `周${'日一二三四五六'.charAt(date.getUTCDay())}`,
  ].join('');
}

/** A number with its grouping, whole or as prices are: "2,000", "7.5"; `null` where it is another. */
export function chineseNumber(value: number): string | null {
  const text = String(value);
  return /^-?\d{1,15}(\.\d\d?)?$/.test(text) ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : null;
}

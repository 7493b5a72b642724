const UNIT = /^(?:(?:公元)?年[份度]?|[号號室路]|year|жыл|يىل|جىل)$/i;
const LABEL = /(?:年份|年度|[编編房][号號]|[号號][码碼]|代码|邮编|电话|热线|year|phone|code)$/i;

/**
 * Tells if a number names something and counts nothing: a year, a code, a room, a telephone number. By its unit
 * or, where it has none, by what it is said to be.
 */
export function isNamingNumber(unit: string | null, label: string | null): boolean {
  return unit === null ? label !== null && LABEL.test(label) : UNIT.test(unit);
}

const CURRENCIES: Readonly<Record<string, string>> = {
  元: 'CNY',
  人民币: 'CNY',
  块: 'CNY',
  '¥': 'CNY',
  RMB: 'CNY',
};
const BEIJING = /^(?:Asia\/Beijing|(?:UTC|GMT)?\+0?8(?::?00)?|北京时间|北京|中国标准时间|PRC)$/i;

/** ISO 4217 code of a currency. */
export function meantCurrency(text: string): string | null {
  const code = text.toUpperCase();
  return CURRENCIES[code] ?? (/^[A-Z]{3}$/.test(code) ? code : null);
}

/** Beijing time, by the names that it has in offices; the zone of Ürümqi is none of them. */
export function meantTimeZone(text: string): string | null {
  return BEIJING.test(text) ? 'Asia/Shanghai' : null;
}

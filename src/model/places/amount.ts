/** Larger than any amount a resident asks for; below it a sum keeps its hundredths. */
const MAX_AMOUNT = 1e12;

/** Longer than any amount is written. */
const LONGEST = 200;

const DIGITS = '零一二三四五六七八九';

/** Every sign of a number but the digits, by its value. */
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000, // how 万 is typed in Latin letters
  亿: 100_000_000,
};

/** Other ways to write a sign; letters are lower case by then. */
const VARIANTS: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  兩: '二',
  萬: '万',
  億: '亿',
};

const CURRENCY_BEFORE = /^(?:¥|rmb|cny|人民币)\s*/;
const CURRENCY_AFTER = /\s*(?:元整|元|圆|块钱|块|yuan|rmb|cny)$/;

/** A number in digits, grouped by threes or not; or one sign. */
const TOKEN =
  /\s*((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d*)?|[零一二三四五六七八九十百千万亿kw])/y;

/**
 * Reads an amount as residents write it: `1500`, `1,500`, `１５００元`, `¥1500`, `1.5万`, `5w`,
 * `一千五百`, `一千五`.
 *
 * @returns `null` where it is not an amount, or cannot be read without guessing
 */
export function parseAmount(text: string): number | null {
  const tokens = text.length > LONGEST ? null : tokensOf(bareNumber(text));
  const amount = tokens === null ? null : valueOf(tokens);
  return amount !== null && amount <= MAX_AMOUNT ? amount : null;
}

function bareNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '') // marks that are pasted along
    .trim()
    .replace(CURRENCY_BEFORE, '')
    .replace(CURRENCY_AFTER, '')
    .replace(/[〇两兩萬億]/g, (sign) => VARIANTS[sign] ?? sign);
}

/** The numbers and signs of a text; `null` where anything else is in it. */
function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  return tokens.length === 0 ? null : tokens;
}

/** A number that is being read from left to right. */
interface Reading {
  /** The sum up to the last 万 or 亿 (`total`), and the sum after it (`section`). */
  total: number;
  section: number;
  /** A number that waits for its unit. */
  pending: number | null;
  /** The unit above the next one; 零 says that the ones follow. */
  unit: number;
  /** Units only get smaller: within a section, and from section to section. */
  smallUnit: number;
  largeUnit: number;
}

function valueOf(tokens: readonly string[]): number | null {
  const [only = ''] = tokens;
  if (tokens.length === 1 && /^\d/.test(only)) return numberOf(only);
  const reading: Reading = {
    total: 0,
    section: 0,
    pending: null,
    unit: 10,
    smallUnit: Infinity,
    largeUnit: Infinity,
  };
  for (const token of tokens) {
    const unit = UNITS[token];
    const isRead = unit === undefined ? readNumber(reading, token) : readUnit(reading, unit);
    if (!isRead) return null;
  }
  const { total, section, pending, unit } = reading;
  if (pending === null) return total + section;
  // 一千五 is 1,500; what more than one digit would be there, nobody can tell.
  return DIGITS[pending] === undefined ? null : total + section + (pending * unit) / 10;
}

/** @returns whether a number may stand here */
function readNumber(reading: Reading, token: string): boolean {
  if (reading.pending !== null) return false;
  if (token === '零') reading.unit = 10;
  else reading.pending = numberOf(token);
  return true;
}

/** @returns whether a unit may stand here */
function readUnit(reading: Reading, unit: number): boolean {
  return unit < 10_000 ? readSmallUnit(reading, unit) : readLargeUnit(reading, unit);
}

function readSmallUnit(reading: Reading, unit: number): boolean {
  const count = reading.pending ?? (unit === 10 ? 1 : null); // 十五
  if (count === null || unit >= reading.smallUnit) return false;
  reading.section += times(count, unit);
  reading.pending = null;
  reading.unit = unit;
  reading.smallUnit = unit;
  return true;
}

function readLargeUnit(reading: Reading, unit: number): boolean {
  const isCutShort = reading.pending !== null && reading.unit > 10; // 五千三万
  const count = reading.section + (reading.pending ?? 0);
  if (isCutShort || count === 0 || unit >= reading.largeUnit) return false;
  reading.total += times(count, unit);
  reading.section = 0;
  reading.pending = null;
  reading.unit = unit;
  reading.smallUnit = Infinity;
  reading.largeUnit = unit;
  return true;
}

function numberOf(token: string): number {
  const digit = DIGITS.indexOf(token);
  return digit === -1 ? Number(token.replace(/[, ]/g, '')) : digit;
}

/** 4.35万 is 43,500, not 43,499.999…. */
function times(count: number, unit: number): number {
  return Number((count * unit).toFixed(6));
}

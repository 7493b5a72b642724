import type { Observation } from '../../../model/figures/figures.ts';
import { readQuantity } from '../../sentences/facts/quantity.ts';
import { ask, read, type FactReading } from '../../sentences/facts/fact-reading.ts';
import type { FormLanguage } from '../form.ts';
import { writeQuantity } from './quantity-text.ts';

/** Values of one figure over time; what is longer is a table. */
const LONGEST = 20_000;

const UNKNOWN = { 'zh-Hans': '不清楚', en: 'unknown' } as const;
const PROJECTED = { 'zh-Hans': '（预计）', en: ' (expected)' } as const;
const IS_UNKNOWN = /^(?:不清楚|没有数|缺|unknown|-|—)$/i;
const ENDS_PROJECTED = /[（(](?:预计|expected)[)）]$/i;

/** Reads the values of a figure, a line each: "2026-05：120", "2026-06：约130（预计）", "2026-07：不清楚". */
export function readSeries(text: string): FactReading<readonly Observation[]> {
  if (text.length > LONGEST) return ask('series', text.slice(0, 20));
  const values: Observation[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const value = valueOf(line);
    if (value === null) return ask('series', line.slice(0, 80));
    values.push(value);
  }
  return values.length === 0 ? ask('series', '') : read(values);
}

function valueOf(line: string): Observation | null {
  const at = Math.max(...['：', ':', '\t'].map((sign) => line.lastIndexOf(sign)));
  const t = line.slice(0, Math.max(at, 0)).trim();
  const said = line.slice(at + 1).trim();
  if (t === '' || said === '') return null;
  const projected = ENDS_PROJECTED.test(said) ? true : null;
  const plain = said.replace(ENDS_PROJECTED, '').trim();
  if (IS_UNKNOWN.test(plain)) return { t, v: null, qualifier: 'eq', projected };
  const quantity = readQuantity(plain);
  // A unit is said once, of the figure.
  if (quantity === null || quantity.unit !== null) return null;
  return { t, v: quantity.value, qualifier: quantity.qualifier, projected };
}

/** The standard form of the values of a figure; `null` where it cannot say exactly these. */
export function writeSeries(values: readonly Observation[], language: FormLanguage): string | null {
  const colon = language === 'en' ? ': ' : '：';
  const lines = values.map(({ t, v, qualifier, projected }) => {
    const value = v === null ? UNKNOWN[language] : writeQuantity(v, qualifier, language);
    const isSaid = typeof t === 'string' && projected !== false && value !== null;
    if (!isSaid || (v === null && qualifier !== 'eq')) return null;
    return `${t}${colon}${value}${projected === true ? PROJECTED[language] : ''}`;
  });
  if (lines.includes(null)) return null;
  const text = lines.join('\n');
  const reading = readSeries(text);
  return reading.kind === 'read' && plain(reading.fact) === plain(values) ? text : null;
}

function plain(values: readonly Observation[]): string {
  return JSON.stringify(
    values.map(({ t, v, qualifier, projected }) => [t, v, qualifier, projected]),
  );
}

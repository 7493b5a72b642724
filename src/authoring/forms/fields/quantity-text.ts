import type { Qualifier } from '../../../model/figures/qualifier.ts';
import { readQuantity } from '../../sentences/facts/quantity.ts';
import type { FormLanguage } from '../form.ts';

const WORDS: Readonly<Record<FormLanguage, Readonly<Record<Qualifier, string>>>> = {
  'zh-Hans': { eq: '', about: '约', gt: '超过', lt: '不足' },
  en: { eq: '', about: 'about ', gt: 'over ', lt: 'under ' },
};

/** Writes a figure with how exact it is; `null` where that would be read as another. */
export function writeQuantity(
  value: number,
  qualifier: Qualifier,
  language: FormLanguage,
): string | null {
  const sentence = `${WORDS[language][qualifier]}${value}`;
  const reading = readQuantity(sentence);
  return reading?.value === value && reading.qualifier === qualifier ? sentence : null;
}

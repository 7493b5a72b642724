import { meantWeekday } from './weekdays.ts';
import { WORDS } from './words.ts';

const TRUE = /^(?:true|yes|y|是|对|有|免费)$/i;
const FALSE = /^(?:false|no|n|否|不|无|没有|不是|收费)$/i;

/** Yes or no, in words. */
export function meantBoolean(text: string): boolean | null {
  const word = text.normalize('NFKC').trim();
  if (TRUE.test(word)) return true;
  return FALSE.test(word) ? false : null;
}

/** The one of several choices that a value says in another way: `Walk-in`, `周三`, `canceled`, `true`. */
export function meantChoice(choices: readonly unknown[], value: unknown): string | null {
  if (typeof value === 'boolean') return chosen(choices, value ? ['yes'] : ['no']);
  if (typeof value !== 'string') return null;
  const word = value.normalize('NFKC').trim().toLowerCase();
  const plain = word.replace(/[\s-]+/g, '_');
  const same = choices.find(
    (choice) => typeof choice === 'string' && choice.toLowerCase() === plain,
  );
  if (typeof same === 'string') return same;
  if (choices.includes('MO')) return meantWeekday(word);
  return chosen(choices, WORDS.get(word) ?? WORDS.get(plain) ?? []);
}

/** Of what a word may mean, that which can be chosen; `null` where that is not one thing. */
function chosen(choices: readonly unknown[], meanings: readonly string[]): string | null {
  const fitting = meanings.filter((meaning) => choices.includes(meaning));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Digits as they are written in Arabic script, in the two rows that Unicode has. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_NUMBER =
  /^(?:([一二两兩三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九]?)十)?([零〇一二两兩三四五六七八九]?)$/;

/** From 1 to 9, from 10 to 90, and 100: in English, Uyghur, and Kazakh in both scripts. */
const WORDS = [
  'one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety hundred',
  'بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز ئون يىگىرمە ئوتتۇز قىرىق ئەللىك ئاتمىش يەتمىش سەكسەن توقسان يۈز',
  'бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз',
  'بىر ەكى ۇش تورت بەس التى جەتى سەگىز توعىز ون جيىرما وتىز قىرىق ەلۋ الپىس جەتپىس سەكسەن توقسان جۇز',
].map((words) => words.split(' '));
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);

/** A text with plain digits in place of full-width and Arabic ones. */
export function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** The whole number that words say, up to 999: "七十五", "seventy-five"; `null` where they say none. */
export function numberInWords(text: string): number | null {
  return text === '' ? null : (hanNumber(text) ?? spelledNumber(text));
}

function hanNumber(text: string): number | null {
  const match = HAN_NUMBER.exec(text);
  if (match === null) return null;
  const [, hundreds = '', tens, ones = ''] = match;
  return 100 * digitOf(hundreds) + 10 * (tens === '' ? 1 : digitOf(tens ?? '')) + digitOf(ones);
}

function digitOf(character: string): number {
  if (character === '两' || character === '兩') return 2;
  return character === '' ? 0 : Math.max(0, HAN_DIGITS.indexOf(character));
}

/** A number of words that grow smaller: hundred, tens, ones. */
function spelledNumber(text: string): number | null {
  const spelled = text.toLowerCase().replace(/[\u0621\u0674]/g, ''); // the hamza before a Kazakh word
  const parts = spelled.split(/[\s-]+/).filter((part) => part !== '' && part !== 'and');
  for (const words of WORDS) {
    const values = parts.map((part) => valueOf(words, part));
    const fits = values.every(
      (value, at) => value > 0 && (at === 0 || value < magnitudeOf(values[at - 1] ?? 0)),
    );
    if (fits && values.length > 0) return values.reduce((sum, value) => sum + value, 0);
  }
  return null;
}

function valueOf(words: readonly string[], word: string): number {
  const at = words.indexOf(word);
  if (at >= 0) return at < 9 ? at + 1 : 10 * (at - 8);
  return words === WORDS[0] && TEENS.includes(word) ? TEENS.indexOf(word) + 11 : 0;
}

/** The number below which another word may follow: after seventy comes less than ten. */
function magnitudeOf(value: number): number {
  if (value === 100) return 100;
  return value % 10 === 0 ? 10 : 0;
}

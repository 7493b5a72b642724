import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { parseAst } from 'rolldown/parseAst';

/**
 * Finds patterns that may take the square of a text's length, or worse, by how they are written. It would
 * rather name one too many: what is known to be harmless is allowed by the test, with the reason.
 */

/** A regular expression as it stands in a source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

interface Node {
  readonly type?: unknown;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

/** The regular expressions that a source in TypeScript or JavaScript writes. */
export function patternsIn(code: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex } = node as Node;
    if (type === 'Literal' && regex !== undefined) {
      found.push({ source: regex.pattern, flags: regex.flags });
    }
    Object.values(node).forEach(walk);
  };
  walk(parseAst(code, { lang: 'ts' }));
  return found;
}

/** All of ASCII, and of what is beyond it one of each class that patterns tell apart. */
const SAMPLES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...Array.from('\u00a0\u3000é中登录元圆块间\u0301\u0640\u200b\u202e＝ﾞᅠ😀'),
];

/** The faults in how a pattern is written; none where it goes once through a text. */
export function faultsOf({ source, flags }: Pattern): readonly string[] {
  const unicode = flags.includes('u');
  const tree = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const faults = new Set<string>();
  for (const { elements } of tree.alternatives) {
    checkSequence(elements, { isAnchored: flags.includes('y'), flags }, faults);
  }
  return [...faults];
}

interface Place {
  /** True where the pattern can begin at one place of a text only. */
  readonly isAnchored: boolean;
  readonly flags: string;
}

function checkSequence(elements: readonly AST.Element[], place: Place, faults: Set<string>): void {
  let { isAnchored } = place;
  elements.forEach((element, index) => {
    if (element.type === 'Assertion' && element.kind === 'start') isAnchored = true;
    if (!isEndless(element)) return checkInside(element, { ...place, isAnchored }, faults);
    if (holdsEndless(element.element)) faults.add(`repeats what repeats: ${element.raw}`);
    const rest = elements.slice(index + 1);
    const next = rest.find((each) => !canBeEmpty(each) || isEndless(each));
    for (const each of rest) {
      if (isEndless(each) && overlap(element, each, place.flags)) {
        faults.add(`repeats twice the same: ${element.raw}${each.raw}`);
      }
      if (!canBeEmpty(each)) break;
    }
    const before = elements.slice(0, index);
    const isSearched = !isAnchored && before.every((each) => overlap(each, element, place.flags));
    // At the end of a pattern nothing can fail after it: what was gone through is found.
    if (isSearched && next !== undefined) faults.add(`is looked for anew inside: ${element.raw}`);
  });
}

function checkInside(element: AST.Element, place: Place, faults: Set<string>): void {
  const inner = element.type === 'Quantifier' ? element.element : element;
  if (!('alternatives' in inner)) return;
  for (const { elements } of inner.alternatives) checkSequence(elements, place, faults);
}

function isEndless(element: AST.Element): element is AST.Quantifier {
  return element.type === 'Quantifier' && element.max > 60;
}

function holdsEndless(element: AST.Element): boolean {
  if (isEndless(element)) return true;
  if (!('alternatives' in element)) return false;
  return element.alternatives.some(({ elements }) => elements.some(holdsEndless));
}

function canBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return element.min === 0 || canBeEmpty(element.element);
  if (element.type === 'Assertion') return element.kind !== 'end';
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.some(({ elements }) => elements.every(canBeEmpty));
}

/** Tells if two parts can both begin with the same character. */
function overlap(one: AST.Element, other: AST.Element, flags: string): boolean {
  return SAMPLES.some((sample) => canTake(one, sample, flags) && canTake(other, sample, flags));
}

/** Tells if a part can have a character anywhere in it. */
function canTake(element: AST.Element, sample: string, flags: string): boolean {
  switch (element.type) {
    case 'Quantifier':
      return canTake(element.element, sample, flags);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) =>
        elements.some((each) => canTake(each, sample, flags)),
      );
    case 'Assertion':
      return false;
    default:
      return new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, '')).test(sample);
  }
}

import type { Feed } from '../model/feed.ts';
import { isOneSlipApart } from '../model/search/typing-slip.ts';
import { ATTRIBUTES, type TagName } from '../attributes/attributes.ts';
import { CHOICES, IDS, LEAST } from './attribute-rules.ts';
import type { Finding, Say } from './finding.ts';
import { shortened } from './visible-text.ts';

/** A tag as a page has it. */
export interface WrittenTag {
  readonly name: TagName;
  readonly attributes: ReadonlyMap<string, string>;
  /** True where something is in it for when the script does not come. */
  readonly hasFallback: boolean;
  /** True where it stands in a paragraph, which ends where another one begins, in the tag too. */
  readonly isInParagraph: boolean;
}

/** Attributes that any element may have, and the one that asks for the check. */
const ANYWHERE =
  /^(id|class|style|lang|dir|slot|part|hidden|title|role|tabindex|check|(data|aria|on).*|:.*|@.*|v-.*|_.*)$/;

/** Checks a tag by what it says, and against its feed where that was read. */
export function checkTag(tag: WrittenTag, feed: Feed | null, say: Say): readonly Finding[] {
  const { name, attributes, hasFallback, isInParagraph } = tag;
  const known = Object.keys(ATTRIBUTES[name]);
  const found: Finding[] = [];
  if (!attributes.get('src')?.trim()) found.push(say('error', 'no-address', 'src'));
  if (!hasFallback) {
    const code = isInParagraph ? 'tag-in-paragraph' : 'no-fallback';
    found.push(say('warning', code, `<linli-${name}>`));
  }
  for (const [attribute, value] of attributes) {
    if (known.includes(attribute)) {
      found.push(...checkValue(attribute, value, say));
      if (feed !== null) found.push(...checkIds(attribute, value, feed, say));
    } else if (!ANYWHERE.test(attribute)) {
      const meant = known.find((other) => isOneSlipApart(other, attribute));
      found.push(
        say('warning', 'unknown-attribute', attribute, meant === undefined ? '' : `${meant}?`),
      );
    }
  }
  return found;
}

/** Checks a form for whose service nobody asks: it names none, and no list is there to choose one in. */
export function checkLoneForm(
  { name, attributes }: Pick<WrittenTag, 'name' | 'attributes'>,
  names: readonly TagName[],
  say: Say,
): readonly Finding[] {
  const isLone = name === 'booking-form' && !names.includes('service-list');
  const isOfService =
    attributes.get('service')?.trim() || attributes.get('mode')?.trim() === 'need';
  return isLone && !isOfService
    ? [say('error', 'form-without-service', '<linli-booking-form>')]
    : [];
}

function checkValue(attribute: string, value: string, say: Say): readonly Finding[] {
  const text = value.trim();
  const about = `${attribute}="${shortened(value)}"`;
  const choices = CHOICES[attribute];
  if (text === '') return [];
  if (choices !== undefined && !choices.includes(text)) {
    return [say('warning', 'attribute-value', about, choices.join(', '))];
  }
  const least = LEAST[attribute];
  return least !== undefined && !(Number(text) >= least)
    ? [say('warning', 'attribute-value', about, `${least}…`)]
    : [];
}

function checkIds(attribute: string, value: string, feed: Feed, say: Say): readonly Finding[] {
  const ids = IDS[attribute]?.(feed);
  if (ids === undefined) return [];
  const known = new Set(ids);
  const named = new Set(attribute === 'metrics' ? value.split(/[\s,，]+/) : [value.trim()]);
  const about = `${attribute}="${shortened(value)}"`;
  return [...named]
    .filter((id) => id !== '' && !known.has(id))
    .map((id) => say('error', 'unknown-id', about, id));
}

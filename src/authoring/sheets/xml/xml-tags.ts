import { SheetsFault } from '../reading.ts';
import { decodeXml } from './xml-text.ts';

/** A tag of an XML text, with its place in it. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Its name without the prefix. */
  readonly name: string;
  /** The prefix with its colon, as some programs write `x:row`. */
  readonly prefix: string;
  /** Its attributes as they are written. */
  readonly attributes: string;
  readonly start: number;
  /** The place after it. */
  readonly end: number;
}

const QUOTES = { double: 34, single: 39 };
const GREATER = 62;

/**
 * Goes through the tags of an XML text, in one pass. A document type is refused: workbooks have none, and
 * entities that stand in one can come to gigabytes.
 *
 * @throws {SheetsFault} where the text is not well formed
 */
export function* xmlTags(xml: string): Generator<XmlTag, void> {
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = endOfNoTag(xml, at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const end = endOfTag(xml, at);
    const tag = tagBetween(xml, at, end);
    const name = tag.prefix + tag.name;
    if (tag.kind === 'open') open.push(name);
    if (tag.kind === 'close' && open.pop() !== name) throw new SheetsFault('damaged');
    yield tag;
    at = end;
  }
  if (open.length > 0) throw new SheetsFault('damaged');
}

/** The end of a comment, a CDATA section or an instruction that begins here; `null` for a tag. */
function endOfNoTag(xml: string, at: number): number | null {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<!', at)) throw new SheetsFault('damaged');
  return null;
}

function after(xml: string, ending: string, from: number): number {
  const found = xml.indexOf(ending, from);
  if (found < 0) throw new SheetsFault('damaged');
  return found + ending.length;
}

function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      return at + 1;
    } else if (code === QUOTES.double || code === QUOTES.single) {
      quote = code;
    }
  }
  throw new SheetsFault('damaged');
}

function tagBetween(xml: string, start: number, end: number): XmlTag {
  const isClose = xml[start + 1] === '/';
  const isEmpty = !isClose && xml[end - 2] === '/';
  const from = start + (isClose ? 2 : 1);
  const to = end - (isEmpty ? 2 : 1);
  let nameEnd = from;
  while (nameEnd < to && xml.charCodeAt(nameEnd) > 32) nameEnd++;
  const whole = xml.slice(from, nameEnd);
  const colon = whole.indexOf(':') + 1;
  return {
    kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
    name: whole.slice(colon),
    prefix: whole.slice(0, colon),
    attributes: xml.slice(nameEnd, to),
    start,
    end,
  };
}

/**
 * Reads the attributes of a tag, by their names as written.
 *
 * @throws {SheetsFault} if one has no quotes
 */
export function attributesOf({ attributes }: XmlTag): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  let at = 0;
  for (let equals = attributes.indexOf('='); equals >= 0; equals = attributes.indexOf('=', at)) {
    let from = equals + 1;
    while (from < attributes.length && attributes.charCodeAt(from) <= 32) from++;
    const quote = attributes[from];
    const to = quote === '"' || quote === "'" ? attributes.indexOf(quote, from + 1) : -1;
    if (to < 0) throw new SheetsFault('damaged');
    read.set(attributes.slice(at, equals).trim(), decodeXml(attributes.slice(from + 1, to)));
    at = to + 1;
  }
  return read;
}

/** Tells if an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

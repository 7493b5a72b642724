import type { Steps } from '../model/steps.ts';
import { put, type Members } from '../shape/members.ts';

/** Characters that are parsed in one piece: some milliseconds on an old phone. */
const PIECE = 100_000;

/** Lists and objects inside one another that are taken apart; what lies deeper stays in one piece. */
const MOST_LEVELS = 100;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const LIST = { opens: 0x5b, closes: 0x5d };
const OBJECT = { opens: 0x7b, closes: 0x7d };

/** A list or an object that has begun, and not ended. */
interface Level {
  readonly kind: typeof LIST;
  /** Where its bracket stands. */
  at: number;
  /** Where the members begin that are not taken yet, and the last comma between two of these. */
  begins: number;
  comma: number | null;
  /** True behind a comma: a member must follow. */
  isOwed: boolean;
  /** The list or object made of it, once a piece is taken: it then stands in what it lies in. */
  made: unknown[] | Members | null;
}

/**
 * The same as `JSON.parse`, step by step, for a text that would hold up the page: it is cut between members
 * of lists and objects, wherever they lie, and each piece is parsed by the browser. What is taken of the text
 * is forgotten, so that there is never all of it.
 *
 * @param texts the text in the parts that it comes in; blanks around it do not count
 * @throws a `SyntaxError`, as `JSON.parse`, and what `texts` throws
 */
export function* jsonSteps(texts: Iterator<string, unknown>, piece = PIECE): Steps<unknown> {
  const window = new TextWindow(texts);
  const { levels } = window;
  let deeper = 0;
  for (; window.isIn(); window.at += 1) {
    const { text, at } = window;
    const code = text.charCodeAt(at);
    const level = levels[levels.length - 1];
    if (code === QUOTE) {
      while (!window.skipString()) yield;
    } else if (code === LIST.opens || code === OBJECT.opens) {
      if (level === undefined && text.slice(0, at).trim() !== '') throw window.error(0);
      if (levels.length === MOST_LEVELS) deeper += 1;
      else levels.push(levelAt(at, code === LIST.opens ? LIST : OBJECT));
    } else if (code === LIST.closes || code === OBJECT.closes) {
      if (deeper > 0) {
        deeper -= 1;
        continue;
      }
      if (level?.kind.closes !== code) throw window.error(at);
      if (level.made === null && levels.length > 1) {
        levels.pop(); // a part of a piece of what it lies in
        continue;
      }
      takeLast(level, window);
      levels.pop();
      if (levels.length === 0) {
        for (window.at += 1; window.isIn(); window.at += 1) {
          if (window.text.charAt(window.at).trim() !== '') throw window.error(window.at);
        }
        return level.made;
      }
      goOnBehind(levels[levels.length - 1], window);
      yield;
    } else if (code === COMMA && deeper === 0) {
      if (level === undefined) throw window.error(at);
      level.comma = at;
      if (at - window.taken < piece) continue;
      takeAll(window);
      yield;
    }
  }
  if (levels.length > 0) throw window.error(window.text.length);
  return JSON.parse(window.text.trim()) as unknown;
}

/** The part of a text that is being looked at, with the levels whose places are told in it. */
class TextWindow {
  readonly levels: Level[] = [];
  text = '';
  at = 0;
  /** The place up to which members have been taken. */
  taken = 0;
  readonly #texts: Iterator<string, unknown>;
  #forgotten = 0;

  constructor(texts: Iterator<string, unknown>) {
    this.#texts = texts;
  }

  /** Tells if it stands at a character; gets more of the text where it ends before. */
  isIn(): boolean {
    while (this.at >= this.text.length) if (!this.#getMore()) return false;
    return true;
  }

  /** Goes to the quote that ends the string which begins here; `false` where it may be told to go on. */
  skipString(): boolean {
    const { text, at } = this;
    for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
      let before = end - 1;
      while (text.charCodeAt(before) === BACKSLASH) before -= 1;
      if ((end - before) % 2 === 0) continue;
      this.at = end;
      return true;
    }
    if (this.#getMore()) return false;
    this.at = this.text.length;
    return true;
  }

  error(at: number, detail = 'SyntaxError: Unexpected token'): SyntaxError {
    return new SyntaxError(`${detail} (from character ${this.#forgotten + at} on)`);
  }

  #getMore(): boolean {
    const next = this.#texts.next();
    if (next.done === true) return false;
    const needed = this.levels.find((_, depth) => (this.levels[depth + 1]?.made ?? null) === null);
    this.#forget(needed?.made ? needed.begins : 0);
    // A long member is not copied again and again: the more there is, the more is got.
    let more = next.value;
    while (more.length < this.text.length / 2) {
      const { done, value } = this.#texts.next();
      if (done === true) break;
      more += value;
    }
    this.text += more;
    return true;
  }

  #forget(until: number): void {
    this.text = this.text.slice(until);
    this.#forgotten += until;
    this.at -= until;
    this.taken -= until;
    for (const level of this.levels) {
      level.at -= until;
      level.begins -= until;
      if (level.comma !== null) level.comma -= until;
    }
  }
}

function levelAt(at: number, kind: typeof LIST): Level {
  return { kind, at, begins: at + 1, comma: null, isOwed: false, made: null };
}

/** Takes all members that are whole, from the outermost level on, and puts each level into its own place. */
function takeAll(window: TextWindow): void {
  const { levels } = window;
  levels.forEach((level, depth) => {
    const inner = levels[depth + 1];
    if (inner !== undefined && inner.made !== null) return; // nothing is whole but what lies inside
    level.made ??= level.kind === LIST ? [] : {};
    if (level.comma !== null) {
      takeMembers(level, window, level.comma);
      level.begins = level.comma + 1;
      level.comma = null;
      level.isOwed = true;
    }
    if (inner === undefined) return;
    inner.made = inner.kind === LIST ? [] : {};
    takeMembers(level, window, inner.at, inner.made);
    level.isOwed = false;
  });
  window.taken = window.at;
}

/** Takes what is left of a level that ends. */
function takeLast(level: Level, window: TextWindow): void {
  level.made ??= level.kind === LIST ? [] : {};
  const isEmpty = !level.isOwed && isBlank(window.text.slice(level.begins, window.at));
  if (!isEmpty) takeMembers(level, window, window.at);
}

/**
 * Parses members of a level up to a place.
 *
 * @param inner what stands there as a member, or as the value of the key before it
 */
function takeMembers(
  { begins, made }: Level,
  window: TextWindow,
  end: number,
  inner?: unknown[] | Members,
): void {
  // "null" stands for what lies inside: so what is before it must be a key, or nothing.
  const members = `${window.text.slice(begins, end)}${inner === undefined ? '' : 'null'}`;
  try {
    if (Array.isArray(made)) {
      const items = JSON.parse(`[${members}]`) as unknown[];
      if (items.length === 0) throw new SyntaxError('no member');
      for (const item of items) made.push(inner ?? item);
    } else {
      const piece = JSON.parse(`{${members}}`) as Members;
      const keys = Object.keys(piece);
      if (keys.length === 0) throw new SyntaxError('no member');
      for (const key of keys) put(made ?? {}, key, inner ?? piece[key]);
    }
  } catch (error) {
    throw window.error(begins, String(error));
  }
}

/** Goes on behind a member that was taken apart: at a comma, or before the end of the level. */
function goOnBehind(level: Level | undefined, window: TextWindow): void {
  if (level === undefined) return;
  level.begins = window.at + 1;
  level.comma = null;
  for (window.at += 1; window.isIn(); window.at += 1) {
    if (!isBlank(window.text.charAt(window.at))) break;
  }
  const code = window.text.charCodeAt(window.at);
  level.isOwed = code === COMMA;
  if (code !== COMMA && code !== level.kind.closes) throw window.error(window.at);
  level.begins = level.isOwed ? window.at + 1 : window.at;
  if (!level.isOwed) window.at -= 1;
  window.taken = window.at;
}

/** Blank as JSON has it: fewer characters than `trim` takes away. */
function isBlank(text: string): boolean {
  return /^[ \n\r\t]*$/.test(text);
}

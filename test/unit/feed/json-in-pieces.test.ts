import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { jsonSteps } from '../../../src/feed/json-in-pieces.ts';
import { finished } from '../../../src/model/steps.ts';

/** What a text is parsed as, piece by piece and from parts so long, or the name of the error. */
function parsed(text: string, piece?: number, part = 50_000): unknown {
  const parts = Array.from({ length: Math.ceil(text.length / part) }, (_, at) =>
    text.slice(at * part, (at + 1) * part),
  );
  try {
    return finished(jsonSteps(parts.values(), piece));
  } catch (error) {
    return (error as Error).name;
  }
}

function parsedAtOnce(text: string): unknown {
  try {
    return JSON.parse(text.trim()) as unknown;
  } catch (error) {
    return (error as Error).name;
  }
}

/** Pieces of JSON that are put together in any order: some of them make JSON, most do not. */
const SNIPPETS = [
  ...['{', '}', '[', ']', ',', ':', ' ', '"a"', '"a":', '"b":1', '1', '-', 'null', 'tru'],
  ...['"\\""', '"\\\\"', '"[,"', '"__proto__":{}', '[1,2]', '{"c":[1]}', '"', '\\', '\n', '\u00a0'],
];

describe('JSON in pieces', () => {
  it('is what it is in one piece, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6 }),
        fc.nat(12),
        fc.nat(3),
        fc.nat(9),
        (text, piece, indent, part) => {
          const spaced = JSON.stringify(JSON.parse(text), null, indent);
          expect(parsed(spaced, piece, part + 1)).to.deep.equal(JSON.parse(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is an error where that is one', () => {
    const texts = fc
      .array(fc.constantFrom(...SNIPPETS), { maxLength: 9 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('', '[', '[[', '{"x":'),
        fc.nat(5),
        fc.nat(4),
        (inner, open, piece, part) => {
          const close = { '': '', '[': ']', '[[': ']]', '{"x":': '}' }[open] ?? '';
          for (const text of [inner, open + inner + close, `${open}${inner}${close},`]) {
            expect(parsed(text, piece, part + 1), text).to.deep.equal(parsedAtOnce(text));
          }
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('keeps a member whose name objects have anyway for a member', () => {
    const text = '{"x":1,"__proto__":{"a":[1,2,3]},"x":2}';
    const value = parsed(text, 0) as object;
    expect(Object.keys(value)).to.deep.equal(['x', '__proto__']);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
    expect(JSON.stringify(value)).to.equal(JSON.stringify(JSON.parse(text)));
  });

  it('is never more than a piece and a member at once', () => {
    const lengths: number[] = [];
    const { parse } = JSON;
    const member = { name: 'x'.repeat(900), at: [{ id: 'a' }] };
    const feed = { feed: { spec: '1.0' }, services: Array.from({ length: 5_000 }, () => member) };
    const one = { feed: { spec: '1.0' }, services: [{ id: 'a', at: feed.services }] };
    for (const text of [feed, one].map((each) => JSON.stringify(each))) {
      lengths.length = 0;
      JSON.parse = (piece: string, ...rest) => {
        lengths.push(piece.length);
        return parse(piece, ...rest) as unknown;
      };
      try {
        parsed(text);
      } finally {
        JSON.parse = parse;
      }
      expect(lengths.length).to.be.above(40);
      expect(Math.max(...lengths)).to.be.below(102_000);
    }
  });
});

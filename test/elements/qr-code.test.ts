import { expect } from '@open-wc/testing';
import { correction, generate } from 'lean-qr';
import { qrCode, type QrCode } from '../../src/lazy/paper/qr-code.ts';

const ADDRESS = 'https://www.example.org/services?linli-q=%E5%85%BB%E8%80%81';
const QUIET = 4;

/** The modules of a code, row by row: true for those the path makes dark, as a browser fills it. */
function modulesOf({ size, path }: QrCode): readonly (readonly boolean[])[] {
  const context = document.createElement('canvas').getContext('2d')!;
  const shape = new Path2D(path);
  const places = Array.from({ length: size }, (_, index) => index + 0.5);
  return places.map((y) => places.map((x) => context.isPointInPath(shape, x, y)));
}

/** Seven modules a side: a dark frame, a light one, a dark square of three. */
function isFinder(modules: readonly (readonly boolean[])[], left: number, top: number): boolean {
  const steps = [0, 1, 2, 3, 4, 5, 6];
  return steps.every((y) =>
    steps.every((x) => {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      return modules[top + y]?.[left + x] === (ring !== 2);
    }),
  );
}

describe('A QR code', () => {
  const code = qrCode(ADDRESS)!;
  const modules = modulesOf(code);

  it('has the modules of the library’s own drawing, four light ones around them', () => {
    const own = generate(ADDRESS, {
      minCorrectionLevel: correction.M,
      maxCorrectionLevel: correction.M,
    });
    expect(code.size).to.equal(own.size + 2 * QUIET);
    modules.forEach((row, y) =>
      row.forEach((isDark, x) => {
        expect(isDark, `${x} ${y}`).to.equal(own.get(x - QUIET, y - QUIET));
      }),
    );
  });

  it('has its three finder patterns, and none in the fourth corner', () => {
    const far = code.size - QUIET - 7;
    expect(isFinder(modules, QUIET, QUIET)).to.equal(true);
    expect(isFinder(modules, far, QUIET)).to.equal(true);
    expect(isFinder(modules, QUIET, far)).to.equal(true);
    expect(isFinder(modules, far, far)).to.equal(false);
  });

  it('says that it corrects at level M', () => {
    // ISO/IEC 18004, 7.9: beside the first finder pattern, masked with 101010000010010; M is 00.
    const row = modules[QUIET + 8]!;
    expect([row[QUIET], row[QUIET + 1]]).to.deep.equal([true, false]);
  });

  it('holds Chinese as it stands', () => {
    const bytes = new TextEncoder().encode('嘉顺社区').length;
    expect(qrCode('嘉顺社区')!.size).to.equal(21 + 2 * QUIET);
    expect(bytes).to.equal(12); // and a code of 21 holds 14 at level M, its headers included
  });

  it('grows with its text, as far as a phone can read it from a wall', () => {
    expect(qrCode('a'.repeat(900))!.size).to.be.at.most(117 + 2 * QUIET);
    expect(qrCode('9'.repeat(2_395))!.size).to.equal(117 + 2 * QUIET);
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['more than the largest code holds', 'a'.repeat(1_000)],
    ['more digits than it holds', '9'.repeat(2_396)],
    ['a whole page', '养'.repeat(100_000)],
  ] as const) {
    it(`is not made of ${name}`, () => {
      expect(qrCode(text)).to.equal(null);
    });
  }
});

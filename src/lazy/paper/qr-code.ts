import { correction, generate, mode, type Bitmap2D, type GenerateOptions } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code to be drawn as SVG, one unit for each module, the quiet zone around it included. */
export interface QrCode {
  /** Width and height: the `viewBox` is `0 0 size size`. */
  readonly size: number;
  /** The `d` of one path that holds all dark modules. */
  readonly path: string;
}

/** Light modules on every side, without which scanners do not find the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * The largest code, 117 modules a side: printed 5 cm wide its modules are 0.4 mm, about the least a
 * phone reads from a notice board.
 */
const MAX_VERSION = 25;

/** No code of that size holds more characters, not even of digits alone. */
const MAX_CHARACTERS = 2_395;

const OPTIONS: GenerateOptions = {
  minCorrectionLevel: correction.M,
  maxCorrectionLevel: correction.M,
  maxVersion: MAX_VERSION,
  // Neither Latin-1 nor Shift JIS: every scanner reads UTF-8.
  modes: [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8],
};

/** A text, such as the address of a page, as a QR code; `null` where it is empty or too long. */
export function qrCode(text: string): QrCode | null {
  if (text === '' || text.length > MAX_CHARACTERS) return null;
  const code = generated(text);
  if (code === null) return null;
  const size = code.size + 2 * QUIET_ZONE;
  const get = (x: number, y: number) => code.get(x - QUIET_ZONE, y - QUIET_ZONE);
  return { size, path: toSvgPath({ size, get }) };
}

function generated(text: string): Bitmap2D | null {
  try {
    return generate(text, OPTIONS);
  } catch {
    return null; // more than the largest code holds
  }
}

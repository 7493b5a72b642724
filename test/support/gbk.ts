const DECODER = new TextDecoder('gbk');
const FIRST = 0x81;
const LAST = 0xfe;

/** The two bytes of each character of GBK, which no platform writes. */
const BYTES = new Map<string, readonly number[]>();
for (let lead = FIRST; lead <= LAST; lead += 1) {
  for (let trail = 0x40; trail <= LAST; trail += 1) {
    const character = DECODER.decode(new Uint8Array([lead, trail]));
    if (character.length === 1 && character !== '\uFFFD') BYTES.set(character, [lead, trail]);
  }
}

/** A text as Excel and WPS save CSV on a Chinese Windows. */
export function gbk(text: string): Buffer {
  return Buffer.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (BYTES.get(character) ?? [0x3f]),
    ),
  );
}

/** Bytes in GBK, which old spreadsheet programs in China take a file to be in. */
export interface GbkText {
  readonly bytes: Buffer;
  /** Number of characters that GBK does not have: each is written as a question mark. */
  readonly replaced: number;
}

let table: ReadonlyMap<string, number> | null = null;

/** The characters of GBK with their two bytes, found by decoding all of them once. */
function gbkTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const characters = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = character.length === 1 && character !== '\uFFFD' && character > '\x7f';
      if (isOne && !characters.has(character)) characters.set(character, lead * 256 + trail);
    }
  }
  return characters;
}

export function gbkText(text: string): GbkText {
  table ??= gbkTable();
  const bytes: number[] = [];
  let replaced = 0;
  for (const character of text) {
    const code = table.get(character);
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else {
      bytes.push(0x3f);
      replaced += 1;
    }
  }
  return { bytes: Buffer.from(bytes), replaced };
}

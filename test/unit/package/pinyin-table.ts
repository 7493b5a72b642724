// Makes src/lazy/search/pinyin-table.ts from pinyin-pro: `node --import tsx test/unit/package/pinyin-table.ts`.
// It is a file of its own because pinyin-pro is about eight times the size, and knows phrases and tones
// that a search has no use for.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

export const TABLE_FILE = fileURLToPath(
  new URL('../../../src/lazy/search/pinyin-table.ts', import.meta.url),
);

/** Characters of names and places that GB 2312 lacks. */
const EXTRAS =
  '镕喆堃昇祎玥珺婳翀赟頔垚峣堽墘塬峁垴埗堨塅甪滘浉濉溆埇瀍氹邨洺洣湉淼瑄璟琎珅玘玚玭珝珣琊琤' +
  '瑀瑆瑢璠瓛昀昉昕晟晞暕曈朏枧栃栟桄梽椑楙榃槚檫欤殳毐沄沨沚泚泃浬浭涔涠涢淏淠渼湜湝湨溇滃滆滉' +
  '滏滪漈漖潓潽澥澴濞灊炅炆烜焜焱煊煜熠燊牂犇猇珰珲琇琬瑨璈璘畲畯皞盱眙睢瞾砟砼硚碚磴祊祾禤秭' +
  '稑窑竑筇箬篯簃粿纮绖缊缐罡翃耑聃芃芈芗苧茆荙荭莜莳菂葳蒟蓼蔺薏藠虓蚬袆袪裈诜谌谞豳賨贇赪' +
  '赆跶踅軎轫逄郏郓郜郫鄄鄌鄞鄠酃酂鑫钇钜铖铚锃锜锳锽镆镠镡镢镨镭阇隰霁靓頫颀颋飏飐馃骎骕' +
  '骙骧鬯魟鲃鲌鲢鳡鳤鹀鹓鹡鹮麑麴黉黟齮嬅囍';

/** The text of the table, formatted. */
export function pinyinTable(): string {
  const { version } = createRequire(import.meta.url)('pinyin-pro/package.json') as {
    readonly version: string;
  };
  return [
    '/**',
    ' * The characters read as each syllable of pinyin, without tones, `ü` as `v`: first those that are mostly',
    ' * read so, after a dash those that can be. They are those of GB 2312 and some more of names and places.',
    ' *',
    ` * Generated from pinyin-pro ${version} (MIT licence, https://pinyin-pro.cn) by`,
    ' * test/unit/package/pinyin-table.ts. Do not edit it.',
    ' */',
    'export const PINYIN_TABLE = `',
    ...linesByInitial(charactersBySyllable()),
    '`;',
    '',
  ].join('\n');
}

function charactersBySyllable(): readonly (readonly [syllable: string, characters: string])[] {
  const mostly = new Map<string, string>();
  const also = new Map<string, string>();
  for (const character of [...new Set(gb2312().concat(Array.from(EXTRAS)))].sort()) {
    syllablesOf(character).forEach((syllable, index) => {
      const read = index === 0 ? mostly : also;
      read.set(syllable, (read.get(syllable) ?? '') + character);
    });
  }
  return [...new Set([...mostly.keys(), ...also.keys()])].sort().map((syllable) => {
    const others = also.get(syllable);
    return [syllable, (mostly.get(syllable) ?? '') + (others === undefined ? '' : `-${others}`)];
  });
}

/** The Chinese characters of GB 2312: its rows 16 to 87. */
function gb2312(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return Array.from(decoded).filter((character) => /\p{Script=Han}/u.test(character));
}

function syllablesOf(character: string): readonly string[] {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading));
}

/** One line for each first letter: `a阿啊 ai哀埃 an安`. */
function linesByInitial(
  bySyllable: readonly (readonly [syllable: string, characters: string])[],
): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const [syllable, characters] of bySyllable) {
    const initial = syllable.slice(0, 1);
    lines.set(initial, [...(lines.get(initial) ?? []), `${syllable}${characters}`]);
  }
  return [...lines.values()].map((parts) => parts.join(' '));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = pinyinTable();
  const isNew = table !== readFileSync(TABLE_FILE, { encoding: 'utf8', flag: 'a+' });
  if (isNew) writeFileSync(TABLE_FILE, table);
  console.log(`${TABLE_FILE}: ${isNew ? 'written' : 'up to date'}`);
}

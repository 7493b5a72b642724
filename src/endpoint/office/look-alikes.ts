import { visibleText } from '../../model/visible-text.ts';
import type { BookingRow } from '../store/tables.ts';

/**
 * Letters that look like one another, the one they are compared as first. Of the confusables of Unicode
 * (UTS 39) those in which names here are written: Latin, Cyrillic, Greek, Armenian, Arabic, Han, kana.
 */
const ALIKE =
  'AАΑᎪ BВΒᏴ CСᏟ DᎠ EЕΕᎬ FϜ GԌ HНΗᎻ JЈᎫ KКΚ LᏞ MМΜᎷ NΝ OОΟՕ PРΡᏢ QԚ RᎡ SЅՏᏚ TТΤᎢ UՍ VѴᏙ WԜᎳ XХΧ YУΥҮ ZΖᏃ ' +
  'aаαɑ bЬᏏ cсϲᴄ dԁ eеҽ fẝ gɡց hһհҺᏂ iіιıɩӀ jјϳ kкκ mм nпոռ oоοօσᴏ0 pрρ qԛզ rгᴦ sѕꜱ tтτ uυսᴜ vѵνᴠ wԝωᴡ xхχ yуγүʏ zᴢ ' +
  'lІΙIӏ1|ǀ ' +
  'يىیې كکڪ ەهہھة ' +
  '口ロ囗 工エ 力カ 夕タ 二ニ 八ハ 卜ト 一ー― 三ミ 千チ 才オ 丿ノ 又ヌ 丶ヽ 丫ㄚ 丁ㄒ ' +
  '己已巳 未末 土士 日曰 戊戌戍 人入 天夭 干于 刀刁 ' +
  '户戶戸 吕呂 吴吳呉 黄黃⻩ 高髙 青靑⻘ 强強 真眞 清淸 温溫 虚虛 ' +
  '长⻓ 车⻋ 门⻔ 马⻢ 鱼⻥ 鸟⻦ 麦⻨ 齐⻬ 龙⻰ 西⻄ 虎⻁ 民⺠ 王⺩ 见⻅ 贝⻉ 角⻆ 风⻛ 飞⻜ 食⻝ 韦⻙ 页⻚ 鬼⻤ 骨⻣';

const PROTOTYPES: ReadonlyMap<string, string> = new Map(
  ALIKE.split(' ').flatMap((group) => {
    const [first = '', ...others] = group;
    return others.map((other) => [other, first] as const);
  }),
);

/** A name as it looks: two that have the same are taken for one at a glance. */
function looksOf(name: string): string {
  // Accents and vowel signs that letters share go; those that are letters of one script stay.
  const bare = visibleText(name)
    .normalize('NFKD')
    .replace(/\p{Script=Inherited}/gu, '');
  return alike(alike(bare).toLowerCase()).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function alike(text: string): string {
  return Array.from(text, (letter) => PROTOTYPES.get(letter) ?? letter).join('');
}

/**
 * The bookings of a session whose names look like that of another and are not the same: the codes of
 * those, by the id. Nobody is refused for it, because two people may be called so: the office looks.
 */
export function lookAlikes(rows: readonly BookingRow[]): ReadonlyMap<string, readonly string[]> {
  const seen = rows.flatMap((row) => {
    const name = row.on_behalf_name ?? row.contact_name;
    if (name === null || row.status === 'cancelled') return [];
    return [{ row, name: visibleText(name).toLowerCase(), looks: looksOf(name) }];
  });
  const byLooks = new Map<string, (typeof seen)[number][]>();
  for (const each of seen) byLooks.set(each.looks, [...(byLooks.get(each.looks) ?? []), each]);
  return new Map(
    seen.flatMap(({ row, name, looks }) => {
      const others = (byLooks.get(looks) ?? []).filter((other) => other.name !== name);
      return others.length === 0 ? [] : [[row.id, others.map(({ row }) => row.code)]];
    }),
  );
}

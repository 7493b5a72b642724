import { asks, type Lexer, type Token } from './token.ts';
import { at, NUMBER } from './zh-parts.ts';

/** The rest of a part of a sentence. */
const REST = '[^,;() ]*';
/** Words that a remark about something else does not have. */
const OF_TIMES = /[停休闭关除不暂改周月]|节假日|星期/;

/** Words that stand between times, and words that are about something else. */
export const ZH_PROSE: readonly Lexer[] = [
  { pattern: at(' ?[;。\\n] ?'), tokens: () => ({ kind: 'separator', isStrong: true }) },
  {
    pattern: at(' ?[,、()/|:] ?| +|和|及|与|以及'),
    tokens: () => ({ kind: 'separator', isStrong: false }),
  },
  {
    pattern: at(
      '(?:开放|服务|营业|办公|上课|活动|办理|接待|课程|供应|授课|门诊|上班)(?:时间|时段)|时间[为是]?|各(?:一|1)次',
    ),
    tokens: () => [],
  },
  {
    pattern: at(
      '(?:开放|上课|营业|举办|开课|办公|活动|供应|坐诊|开展)(?=[ ,;:()\\d]|$)|全年(?= |每)',
    ),
    tokens: () => [],
  },
  { pattern: at(`满 ?${NUMBER} ?(?:人|名)${REST}`), tokens: ([all]) => asks('condition', all) },
  {
    pattern: at(`长期(?:开放|有效)?|不定期|视情况${REST}|根据${REST}|轮流${REST}|随时`),
    tokens: ([all]) => asks('condition', all),
  },
  {
    pattern: at(
      `(?:装修|维修|升级|改造)(?:闭馆|停业|关闭|中)?${REST}|已(?:结束|停办|取消)|暂停(?:开放|服务|营业)?`,
    ),
    tokens: ([all]) => asks('status', all),
  },
  {
    pattern: at(
      `(?:请|需|须)?(?:提前|事先)${REST}|(?:请|需|须)?(?:电话)?预约${REST}|凭${REST}|先到先得${REST}`,
    ),
    tokens: ([text]) => noteOf(text),
  },
  { pattern: at('(?:其余|其他)(?:时间|日子)?(?:开放)?'), tokens: ([all]) => asks('days', all) },
];

/** A remark about something else; nothing that closes a day is passed over with it. */
function noteOf(text: string): Token {
  return OF_TIMES.test(text) ? asks('words', text) : { kind: 'note', text };
}

const SERVICE = '(?:社区|工作人员|前台|服务台|居委会)?';
const PHONE = ' ?[:：]?[\\d -]{0,20}';

/** A part of a sentence that says that there are no fixed times. */
const NO_TIMES = new RegExp(
  `^(?:${[
    `(?:具体)?(?:时间|日期)?(?:请|可)?(?:先)?(?:电话|来电|致电|电询|微信)?(?:咨询|联系|详询|垂询)${SERVICE}${PHONE}`,
    '(?:时间)?(?:不定期?|不固定|不定时|待定|另行通知|未定|视情况而定)(?:举办|开展|开放)?',
    '(?:请)?(?:以|见|看|关注)(?:社区|现场|群内|官方|微信群|公众号|门口)?(?:的)?(?:通知|公告)(?:为准)?',
    `电话预约${PHONE}|电询${PHONE}|详见(?:通知|公告)|无固定时间`,
  ].join('|')})$`,
);

/** Tells if a sentence says, as a whole, that there are no fixed times. */
export function saysNoTimes(text: string): boolean {
  const parts = text.split(/[,;。、()]/).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => NO_TIMES.test(part.trim()));
}

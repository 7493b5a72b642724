import { CHANGE_REASONS, type ReasonCode } from '../../i18n/change-reasons.ts';
import { matchLanguage, type Text } from '../../model/text.ts';

/** A reason in the languages of a feed, as far as we have it in them; in Chinese where we have it in none. */
export function reasonText(code: ReasonCode, languages: readonly string[]): Text {
  const words = CHANGE_REASONS[code];
  const said = languages.flatMap((language): readonly (readonly [string, string])[] => {
    const known = matchLanguage(language, Object.keys(words));
    return known === 'zh-Hans' || known === 'en' ? [[language, words[known]]] : [];
  });
  const [first] = said;
  if (first === undefined) return { 'zh-Hans': words['zh-Hans'] };
  return said.length === 1 && first[0] === languages[0] ? first[1] : Object.fromEntries(said);
}

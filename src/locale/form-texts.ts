import type { FormTexts, SharedMessages } from './messages.ts';
import { zhHans } from './zh-hans.ts';

/** A language with the texts of the form: Chinese alone is there without them at first. */
export function withFormTexts(messages: SharedMessages): FormTexts {
  return hasFormTexts(messages) ? messages : zhHans;
}

function hasFormTexts(messages: SharedMessages): messages is FormTexts {
  return 'form' in messages;
}

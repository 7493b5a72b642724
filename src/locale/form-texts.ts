import type { Messages, SharedMessages } from './messages.ts';
import { zhHans } from './zh-hans.ts';

/** A language with the texts of the form: Chinese alone is there without them at first. */
export function withFormTexts(messages: SharedMessages): Messages {
  return isComplete(messages) ? messages : zhHans;
}

function isComplete(messages: SharedMessages): messages is Messages {
  return 'form' in messages;
}

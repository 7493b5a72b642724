import type { EditorMessages } from '../i18n/editor-messages.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { EditorLanguage } from './editor-language.ts';

/** All that the state of the page needs of what is around it. */
export interface EditorSurroundings {
  readonly language: () => EditorLanguage;
  readonly words: () => { readonly words: EditorMessages; readonly locale: Locale<Messages> };
  readonly now: () => Instant;
  readonly onChange: () => void;
  readonly say: (words: string) => void;
}

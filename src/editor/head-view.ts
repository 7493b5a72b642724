import { html, nothing, type TemplateResult } from 'lit';
import type { EditorMessages } from '../i18n/editor-messages.ts';
import type { EditorLanguage } from './editor-language.ts';

/** The heading of the page, and its other language. */
export function headView(
  words: EditorMessages,
  isOpen: boolean,
  choose: (language: EditorLanguage) => void,
): TemplateResult {
  const other = words.tag === 'en' ? 'zh-Hans' : 'en';
  return html`<div class=${isOpen ? 'head small' : 'head'}>
      <h1>${words.title}</h1>
      <button type="button" class="button" lang=${other} @click=${() => choose(other)}>
        ${words.language}
      </button>
    </div>
    ${isOpen ? nothing : html`<p class="lead">${words.lead}</p>`}`;
}

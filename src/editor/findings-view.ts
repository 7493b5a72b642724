import { html, nothing, type TemplateResult } from 'lit';
import type { EditorMessages } from '../i18n/editor-messages.ts';
import type { ShownFinding } from './findings.ts';

/** Findings that are shown at once. */
const MOST = 40;

/** Things to look at, each with its place. */
export function findingList(
  findings: readonly ShownFinding[],
  words: EditorMessages,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<ul class="findings">
      ${findings.slice(0, MOST).map(
        ({ place, sentence, wanted, isError }) =>
          html`<li class=${isError ? 'error' : ''}>
            ${sentence} ${wanted === '' ? nothing : html`<span class="wanted">${wanted}</span>`}
            <small>${place === '' ? words.findings.ofFile : place}</small>
          </li>`,
      )}
    </ul>
    ${
      findings.length > MOST
        ? html`<p class="quiet">${words.findings.more(findings.length - MOST)}</p>`
        : nothing
    }`;
}

/**
 * The same behind a line that counts them. The line is there before anybody has looked, too: what stands below it would
 * move away under the hand of who is about to press it.
 */
export function findingsFold(
  findings: readonly ShownFinding[],
  isKnown: boolean,
  words: EditorMessages,
): TemplateResult {
  if (findings.length === 0) {
    return html`<p class="look quiet">
      ${isKnown ? words.findings.none : words.findings.looking}
    </p>`;
  }
  return html`<details class="look">
    <summary>${words.findings.heading(findings.length)}</summary>
    ${findingList(findings, words)}
  </details>`;
}

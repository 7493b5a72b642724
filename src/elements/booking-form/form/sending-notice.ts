import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from './form-context.ts';

export interface SendingMessages {
  /** Said once: a countdown that is read aloud every second says nothing. */
  readonly text: string;
  /** Counted down in view. */
  readonly seconds: number | null;
  /** Whom to call meanwhile. */
  readonly call: TemplateResult | typeof nothing;
}

/** State of a submission on its way, announced once; the seconds of a wait are only seen. */
export function sendingNotice(
  sending: SendingMessages | null,
  lightText: FormContext['lightText'],
): TemplateResult {
  return html`<div class="sending">
    <div role="status">
      ${sending === null ? nothing : lightText.paragraph('sending', sending.text)}
    </div>
    ${
      sending === null || sending.seconds === null
        ? nothing
        : html`<div
            class="countdown"
            aria-hidden="true"
            .textContent=${String(sending.seconds)}
          ></div>`
    }
    ${sending === null ? nothing : sending.call}
  </div>`;
}

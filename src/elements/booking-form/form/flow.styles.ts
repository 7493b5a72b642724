import { css } from 'lit';

export const flowStyles = css`
  /* Nobody knows, or not here: call, or ask. */
  .instead {
    display: grid;
    gap: 0.44em;
    max-width: 36em;
    padding: 0.89em;
    margin-block-start: 1.33em;
    border: 1px dashed var(--_ask);
    border-radius: 0.67em;
  }

  .instead > .strong {
    color: var(--_ask);
  }

  .instead .phone ::slotted(a[slot^='linli-']) {
    padding: 0.67em 1.1em !important;
    border: 1px solid var(--_accent) !important;
    border-radius: var(--_radius) !important;
    font-weight: 600 !important;
    text-decoration: none !important;
  }

  textarea {
    width: 100%;
    min-height: 6em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }

  .section > * + fieldset,
  .section > fieldset + *,
  .section > :not(.section-head) + div {
    margin-block-start: 0.89em;
  }

  legend {
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  details ul {
    padding-block-end: 0.67em;
    font-size: 0.89em;
  }

  .options:not(.pair) > * {
    flex-basis: 100%;
  }

  .columns > * {
    flex-basis: 7.5em !important;
  }

  .signed > .icon,
  .error > .icon {
    margin-block-start: 0.14em;
  }

  .signed,
  .error {
    display: flex;
    gap: 0.4em;
    line-height: 1.5;
  }

  /* What is wrong is said by a bar, a sign and words: a page's accent may be red, too. */
  .wrong {
    padding-inline-start: 0.67em;
    border-inline-start: 0.22em solid var(--_error);
  }

  .refusal .signed > .icon {
    color: var(--_error);
  }

  .unknown .signed > .icon {
    color: var(--_ask);
  }

  form > .title {
    margin: 0;
  }

  .plain {
    min-height: 2.67em;
    padding: 0.3em 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .chosen-session > .icon {
    color: var(--_good);
  }

  .summary,
  .refusal,
  .unknown {
    display: grid;
    gap: 0.33em;
    padding: 0.78em 0.89em;
    margin-block-end: 0;
    border-inline-start: 0.33em solid var(--_error);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 1em;
  }

  .unknown {
    gap: 0.67em;
    border-color: var(--_ask);
  }

  button.link {
    min-height: 2.67em;
    padding: 0.2em 0;
    border: 0;
    background: none;
    color: var(--_error);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .refusal:focus,
  .summary:focus,
  .unknown:focus {
    outline: 0.17em solid var(--_accent);
    outline-offset: 0.11em;
  }
  .countdown {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .kiosk-notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
  }

  .step:focus {
    outline: none;
  }

  .step-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }

  .step-ways .primary {
    flex: 1;
    min-width: 8em;
  }

  .answers {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }

  .answer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 1em;
    padding: 0.6em 0;
    border-block-end: 1px solid var(--_line);
  }

  .answer-value {
    font-weight: 600;
  }

  .answer > button {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
`;

import { css } from 'lit';

export const styles = css`
  form,
  .result,
  .instead {
    display: grid;
    gap: 1.2em;
    max-width: 36em;
  }

  .title {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.4;
    margin-block-end: 0.6em;
  }

  legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.4em;
  }

  .as-of {
    margin-block-end: 0.4em;
  }

  .sessions {
    display: grid;
    gap: 0.5em;
  }

  .day {
    margin-block-end: 0.6em;
  }

  .more {
    margin-block-start: 0.6em;
  }

  .option {
    display: flex;
    align-items: flex-start;
    gap: 0.7em;
    padding: 0.7em 0.9em;
    min-height: 3.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 400;
  }

  label.option {
    cursor: pointer;
  }

  label.option:hover {
    border-color: var(--_accent);
  }

  .option-text {
    display: block;
    flex: 1;
    min-width: 0;
  }

  .when {
    display: block;
    font-weight: 600;
  }

  .option-text .quiet {
    display: block;
  }

  .unavailable {
    background: var(--_raised);
    border-style: dashed;
  }

  .unavailable .when {
    font-weight: 400;
    color: var(--_muted);
  }

  .privacy {
    display: grid;
    gap: 0.6em;
  }

  summary {
    min-height: 2.6em;
    padding-block-start: 0.4em;
    padding-block-end: 0.4em;
    cursor: pointer;
    color: var(--_accent);
  }

  details ul {
    display: grid;
    gap: 0.4em;
    padding: 0.8em 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  button[part='submit'] {
    font-size: 1.1em;
    min-height: 3.3em;
  }

  .options {
    display: grid;
    gap: 0.5em;
  }

  .sending:empty {
    display: none;
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

  .refusal:focus,
  .summary:focus,
  .unknown:focus {
    outline: 0.2em solid var(--_error);
    outline-offset: 0.15em;
  }

  .title:focus,
  .result:focus {
    outline: none;
  }

  .unknown {
    display: grid;
    gap: 0.8em;
    max-width: 36em;
  }
`;

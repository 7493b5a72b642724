import { css } from 'lit';

/** The form of a record: one column, calm, with room to read. */
export const styles = css`
  form {
    display: grid;
    gap: 1.2em;
    max-width: 42em;
  }

  h2 {
    font-size: 1.33em;
    font-weight: 700;
    line-height: 1.35;
  }

  h2:focus {
    outline: none;
  }

  div.group,
  .folded,
  .places,
  .place {
    display: grid;
    gap: 1.1em;
  }

  details.group {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  summary {
    min-height: 2.67em;
    padding: 0.6em 0.9em;
    font-weight: 600;
    cursor: pointer;
  }

  .folded {
    padding: 0.3em 0.9em 1.1em;
  }

  .languages summary,
  .known summary {
    padding-inline-start: 0;
    padding-inline-end: 0;
    font-size: 0.89em;
    color: var(--_accent);
  }

  .languages label {
    margin-block-end: 0.25em;
  }

  .place {
    padding: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .place legend {
    padding-inline-start: 0.3em;
    padding-inline-end: 0.3em;
    font-weight: 700;
  }

  fieldset.field > legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset:focus {
    outline: none;
  }

  .required {
    font-size: 0.83em;
    font-weight: 400;
    color: var(--_muted);
  }

  .help {
    font-size: 0.89em;
    line-height: 1.5;
    color: var(--_muted);
  }

  .note,
  .finding {
    padding: 0.4em 0.8em;
    border-inline-start: 0.22em solid var(--_edge);
    font-size: 0.89em;
    line-height: 1.5;
  }

  .finding {
    border-inline-start-color: var(--_ask);
    background: var(--_warning-surface);
  }

  textarea {
    width: 100%;
    padding: 0.4em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.5;
    resize: vertical;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.6em;
  }

  .answer {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.67em;
    font-weight: 400;
  }

  .answer input {
    margin: 0;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .chips button {
    min-height: 2.67em;
    padding: 0.2em 0.9em;
    border-color: var(--_edge);
    color: inherit;
    font-weight: 400;
  }

  .chips [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .more {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
  }

  .remove {
    justify-self: start;
  }

  .summary {
    display: grid;
    gap: 0.4em;
    padding: 0.8em 1em;
    border: 0.11em solid var(--_error);
    border-radius: var(--_radius);
  }

  .summary > p {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .link {
    min-height: 2.67em;
    padding: 0.2em 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    font-weight: 400;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
    padding: 0.4em 0;
  }

  .buttons .primary {
    min-width: 8em;
  }
`;

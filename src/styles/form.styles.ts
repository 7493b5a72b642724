import { css } from 'lit';

/** Fields with hints and errors, and the summary above a form. */
export const formStyles = css`
  .field {
    display: grid;
    gap: 0.25em;
  }

  textarea {
    width: 100%;
    min-height: 6em;
    padding: 0.5em 0.7em;
    border: 0.11em solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }

  [aria-invalid='true']:not([type='checkbox']) {
    border-color: var(--_error) !important;
    border-width: 0.16em !important;
  }

  .summary {
    display: grid;
    gap: 0.4em;
    padding: 0.9em 1.1em;
    border: 0.18em solid var(--_error);
    border-radius: var(--_radius);
  }

  .summary-title {
    font-weight: 700;
  }

  button.link {
    min-height: 0;
    padding: 0.2em 0;
    border: 0;
    background: none;
    color: var(--_error);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;

import { css } from 'lit';

/** The filters: one question open, the others a line each, and what they leave always in reach. */
export const panelStyles = css`
  .filters {
    margin-block-end: 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }

  .filters details {
    padding: 0 0.9em;
    border-block-end: 1px solid var(--_line);
  }

  .filters summary {
    min-height: 2.67em;
    padding: 0.5em 0;
    font-weight: 600;
    cursor: pointer;
  }

  .question {
    display: grid;
    gap: 0.9em;
    padding-block-start: 0.2em;
    padding-block-end: 0.9em;
  }

  .filters legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.2em;
  }

  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  .weekdays {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 0.2em;
  }

  .toggle {
    padding: 0.3em 0.7em;
    border-color: var(--_edge);
    color: var(--_text);
    font-weight: 400;
  }

  .toggle::before {
    opacity: 0;
  }

  .toggle[disabled] {
    opacity: 0.45;
  }

  .weekdays .toggle {
    padding: 0.3em 0;
    white-space: nowrap;
  }

  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5em), 1fr));
    gap: 0 1em;
  }

  .box {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.67em;
    font-weight: 400;
    cursor: pointer;
  }

  .box input {
    margin: 0;
  }

  .foot {
    position: sticky;
    bottom: 0;
    padding: 0.6em 0.9em;
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }

  .foot button {
    width: 100%;
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;

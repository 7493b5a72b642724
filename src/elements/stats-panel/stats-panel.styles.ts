import { css } from 'lit';

/** In a list a figure has no room for the ring of a focus, so it does not clip. */
export const styles = css`
  .group + .group {
    margin-block-start: 2em;
  }

  .group-name {
    font-size: 1.25em;
    font-weight: 700;
    margin-block-end: 0.5em;
    padding-block-end: 0.2em;
    border-block-end: 0.12em solid var(--_accent);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    align-items: stretch;
    gap: 1em;
  }

  :host([layout='list']) .figures {
    grid-template-columns: 1fr;
    gap: 0;
  }

  :host([layout='list']) .figure {
    border-width: 0 0 1px;
    border-radius: 0;
    padding-inline: 0;
    overflow: visible;
  }

  :host([kiosk]) .root {
    font-size: var(--linli-font-size, max(20px, 1.2vw));
  }

  .figure {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    padding: 0.9em 1.1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    break-inside: avoid;
  }

  /* A figure with a series takes the whole row. */
  .wide {
    grid-column: 1 / -1;
  }

  .label {
    font-weight: 600;
    color: var(--_muted);
  }

  .value {
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    word-break: keep-all;
    overflow-wrap: break-word;
  }

  .change {
    font-weight: 600;
  }

  .change .quiet {
    font-weight: 400;
  }

  .source {
    margin-block-start: auto;
    padding-block-start: 0.5em;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
    vertical-align: top;
  }

  thead th {
    color: var(--_muted);
  }

  td,
  thead th:last-child {
    text-align: end;
  }
`;

import { css } from 'lit';

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

  .figure {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    padding: 0.9em 1.1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    break-inside: avoid;
  }

  /* A figure with a series takes the whole row: its picture and its table stand side by side. */
  .with-series {
    grid-column: 1 / -1;
  }

  .series {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0.6em 2em;
    align-items: center;
    margin-block-start: 0.4em;
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

  .change.better {
    color: var(--_good);
  }

  .change.worse {
    color: var(--_error);
  }

  .change .quiet {
    font-weight: 400;
  }

  .source {
    margin-block-start: auto;
    padding-block-start: 0.5em;
  }

  .chart {
    display: block;
    width: 100%;
    height: auto;
    margin-block-start: 0.4em;
    margin-block-end: 0.4em;
    overflow: visible;
  }

  .axis {
    stroke: var(--_edge);
    stroke-width: 1;
  }

  .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }

  .dot {
    fill: var(--_accent);
  }

  .end-value {
    fill: var(--_muted);
    font-size: 12px;
    direction: ltr; /* so that text-anchor means the same side in every language */
    unicode-bidi: plaintext;
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

  @media (forced-colors: active) {
    .line,
    .axis {
      stroke: CanvasText;
    }

    .dot {
      fill: CanvasText;
    }
  }
`;

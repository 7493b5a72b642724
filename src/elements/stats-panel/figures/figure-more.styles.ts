import { css } from 'lit';

export const figureMoreStyles = css`
  .picture {
    min-height: 0;
  }

  .moved {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    font-weight: 600;
  }

  .arrow {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    fill: currentColor;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.28em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
    line-height: 1.5;
    vertical-align: top;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.89em;
  }

  td,
  thead th:last-child {
    text-align: end;
  }

  .values.closed {
    display: none;
  }

  .bar-cell {
    width: 50%;
    vertical-align: middle;
    padding-inline: 0.8em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: center;
    font-size: 0.89em;
  }

  .tools button {
    padding: 0;
    border: 0;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .tools button:hover {
    background: none;
    text-decoration-thickness: 0.12em;
  }

  .by-hand {
    flex: 1 0 100%;
    font-weight: 400;
  }

  textarea {
    display: block;
    width: 100%;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.4em 0.7em;
  }

  .images {
    display: grid;
    gap: 0.8em;
    margin-block: 0.5em;
  }

  .image figcaption {
    font-size: 0.83em;
  }

  .image img {
    display: block;
    max-width: min(100%, 30em);
    height: auto;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  @media print {
    .tools {
      display: none;
    }

    .values.closed {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .arrow {
      fill: CanvasText;
    }
  }
`;

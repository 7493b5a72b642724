import { css } from 'lit';

export const figureMoreStyles = css`
  .moved {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    font-weight: 600;
  }

  .moved.better {
    color: var(--_good);
  }

  .moved.worse {
    color: var(--_error);
  }

  .arrow {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    fill: currentColor;
  }

  .bar {
    display: block;
    width: 100%;
    height: 1.1em;
    overflow: visible;
  }

  .solid {
    fill: var(--_accent);
  }

  .outlined {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }

  .goal {
    stroke: var(--_text);
    stroke-width: 3;
  }

  .progress {
    margin-block: 0.6em;
  }

  .framed-bar {
    margin-block: 0.5em;
    padding: 0.15em;
    border: 1px solid var(--_edge);
    border-radius: 0.2em;
  }

  .change-bars {
    display: grid;
    gap: 0.3em;
    margin-block: 0.6em;
  }

  .values.closed {
    display: none;
  }

  .bar-cell {
    width: 45%;
    vertical-align: middle;
    padding-inline: 0.8em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.6em 0.2em;
  }

  .tools button {
    padding: 0.3em 0.8em;
    min-height: 2.6em;
    font-weight: 400;
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
    border: 0.11em solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.4em 0.7em;
  }

  .images {
    display: grid;
    gap: 0.8em;
    margin-block: 0.6em;
  }

  .image img {
    display: block;
    max-width: 100%;
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

    .solid {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }

  @media (forced-colors: active) {
    .goal {
      stroke: Highlight;
    }

    .solid,
    .arrow {
      fill: CanvasText;
    }

    .outlined {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;

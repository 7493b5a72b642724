import { css } from 'lit';

/** Bars: as it is now in the accent, as it was in grey, a part on the track of its whole. */
export const barStyles = css`
  .bar {
    display: block;
    width: 100%;
    height: 1.1em;
    overflow: visible;
  }

  .track {
    background: var(--_line);
  }

  .solid {
    fill: var(--_accent);
  }

  .former {
    fill: var(--_edge);
  }

  .outlined {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }

  .goal {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .progress {
    margin-block: 0.5em 0.4em;
  }

  .target-words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    font-size: 0.89em;
    line-height: 1.55;
  }

  .goal-key {
    width: 2px;
    height: 1.1em;
  }

  .change-bars {
    display: grid;
    gap: 0.44em;
    margin-block: 0.4em;
    font-size: 0.89em;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }

  .bar-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.67em;
  }

  .bar-row b {
    margin-inline-start: auto;
  }

  @media print {
    .solid,
    .former,
    .track {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }

  @media (forced-colors: active) {
    .goal {
      stroke: Highlight;
    }

    .solid {
      fill: CanvasText;
    }

    .former {
      fill: GrayText;
    }

    .track {
      background: Canvas;
      outline: 1px solid CanvasText;
    }

    .outlined {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;

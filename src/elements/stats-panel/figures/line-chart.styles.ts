import { css } from 'lit';

export const lineChartStyles = css`
  .chart {
    position: relative;
    margin-block: 0.8em 0.2em;
  }

  .plot {
    display: block;
    width: 100%;
    height: 13em;
    overflow: visible;
    touch-action: pan-y;
  }

  .grid {
    stroke: var(--_line);
  }

  .zero {
    stroke: var(--_edge);
  }

  .tick {
    fill: var(--_muted);
    font-size: 0.85em;
    /* A line of the grid does not cross a number out. */
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 5px;
    stroke-linejoin: round;
    direction: ltr; /* so that text-anchor means the same side in every language */
  }

  .target {
    stroke: var(--_good);
    stroke-width: 2;
    stroke-dasharray: 8 4;
  }

  .line {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linecap: round;
  }

  .projected {
    stroke-dasharray: 2 7;
  }

  .dot {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .dot.hollow {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }

  .mark {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .ends {
    padding-inline-start: 10%; /* the first time below the first point, beside the numbers */
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--_muted);
    font-size: 0.85em;
  }

  .steps {
    accent-color: var(--_accent);
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    margin: 0;
    min-height: 2.6em;
    cursor: pointer;
  }

  .point {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .steps,
    .mark {
      display: none;
    }

    .plot {
      height: 9em;
    }
  }

  @media (forced-colors: active) {
    .line,
    .zero,
    .target,
    .mark {
      stroke: CanvasText;
    }

    .grid {
      stroke: GrayText;
    }

    .tick {
      stroke: Canvas;
    }

    .dot {
      fill: CanvasText;
    }

    .dot.hollow {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;

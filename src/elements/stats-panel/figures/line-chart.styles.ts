import { css } from 'lit';

export const lineChartStyles = css`
  .chart {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding-block-start: 0.4em;
  }

  .gutter {
    position: relative;
    margin-inline-end: 0.5em;
  }

  .ticks {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }

  /* Holds room for numbers that are drawn. */
  .room {
    display: block;
    height: 0;
    padding-inline-start: 0.3em;
    font-size: 0.83em;
    font-variant-numeric: tabular-nums;
    visibility: hidden;
    white-space: nowrap;
  }

  .plot {
    grid-column: 2;
    display: block;
    width: 100%;
    height: 11em;
    overflow: visible;
    touch-action: pan-y;
  }

  .gap {
    fill: var(--_raised);
  }

  .grid {
    stroke: var(--_line);
  }

  .zero {
    stroke: var(--_edge);
  }

  .tick {
    fill: var(--_muted);
    font-size: 0.83em;
    font-variant-numeric: tabular-nums;
    direction: ltr; /* so that text-anchor means the same side in every language */
  }

  /* A line does not cross words out. */
  .plot .tick {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .strong {
    font-weight: 700;
    font-size: 0.89em;
  }

  .tick.strong {
    fill: var(--_text);
  }

  .target {
    stroke: var(--_text);
    stroke-width: 2;
    stroke-dasharray: 8 4;
  }

  .line {
    stroke: var(--_accent);
    stroke-width: 0.17em;
    stroke-linecap: round;
  }

  .projected {
    stroke-dasharray: 2 7;
  }

  .dot {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 0.11em;
  }

  .dot.present {
    fill: var(--_accent);
  }

  .mark {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .axis {
    position: relative;
    grid-column: 2;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.5em;
    color: var(--_muted);
    font-size: 0.83em;
  }

  .ends :last-child {
    margin-inline-start: auto;
  }

  /* More times lie over the ends: as wide as these, or not at all where that is less than they need. */
  .times {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    max-width: calc((100% - 22em) * 9999);
    height: 100%;
    background: var(--_surface);
  }

  @media print {
    .mark {
      display: none;
    }

    .plot {
      height: 9em;
    }

    .gap {
      stroke: var(--_line);
      stroke-dasharray: 3 3;
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

    .gap {
      fill: Canvas;
      stroke: GrayText;
      stroke-dasharray: 3 3;
    }

    .tick,
    .tick.strong {
      fill: CanvasText;
    }

    .plot .tick {
      stroke: Canvas;
    }

    .dot {
      fill: Canvas;
      stroke: CanvasText;
    }

    .dot.present {
      fill: CanvasText;
    }
  }
`;

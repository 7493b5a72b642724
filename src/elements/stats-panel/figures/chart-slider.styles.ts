import { css } from 'lit';

/** The slider below a line: lighter than the line, and large enough for a thumb. */
export const chartSliderStyles = css`
  .stepper {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    font-size: 0.89em;
  }

  .steps {
    flex: 999 1 12em;
    -webkit-appearance: none;
    appearance: none;
    width: auto !important;
    min-width: 0;
    min-height: 0;
    height: 3em;
    margin: 0;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    cursor: pointer;
  }

  .steps::-webkit-slider-runnable-track {
    height: 0.28em;
    border-radius: 0.14em;
    background: var(--_edge);
  }

  .steps::-moz-range-track {
    height: 0.28em;
    border-radius: 0.14em;
    background: var(--_edge);
  }

  .steps::-webkit-slider-thumb {
    -webkit-appearance: none;
    box-sizing: border-box;
    width: 1.33em;
    height: 1.33em;
    margin-block-start: -0.525em;
    border: 0.17em solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }

  .steps::-moz-range-thumb {
    box-sizing: border-box;
    width: 1.33em;
    height: 1.33em;
    border: 0.17em solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }

  .point {
    flex: 1 1 13em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .steps {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .steps::-webkit-slider-runnable-track {
      background: CanvasText;
    }

    .steps::-moz-range-track {
      background: CanvasText;
    }
  }
`;

import { css } from 'lit';

/** Read from across a hall. */
export const kioskStyles = css`
  :host([kiosk]) .root {
    font-size: var(--linli-font-size, max(28px, 1.7vw));
  }

  :host([kiosk]) .wide:first-child .number {
    font-size: 4em;
  }

  :host([kiosk]) .plot {
    height: 26vh;
    min-height: 6em;
  }

  :host([kiosk]) img {
    width: auto;
    max-height: 36vh;
  }

  /* The controls stand beside the source, at the end. */
  .wall {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .wall > * {
    grid-row: 1;
    grid-column: 1;
  }

  .wall .group {
    padding-block-end: 2.7em;
  }

  .wall .group > .source {
    display: flex;
    align-items: center;
    max-width: 48%;
    min-height: 3.25em;
    margin-block-end: -3.25em;
    padding: 0;
  }

  .wall > .kiosk-bar {
    align-self: end;
    justify-self: end;
    font-variant-numeric: tabular-nums;
  }

  .dots {
    display: flex;
    gap: 0.4em;
  }

  .dots i {
    width: 0.6em;
    height: 0.6em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
  }

  .dots .at {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  @media print {
    .kiosk-bar {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .dots .at {
      background: CanvasText;
    }
  }
`;

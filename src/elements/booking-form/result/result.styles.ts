import { css } from 'lit';

export const resultStyles = css`
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1.33em 2em;
  }

  .half {
    display: grid;
    gap: 1.33em;
    flex: 1 1 18em;
    max-width: 36em;
    min-width: 0;
  }

  .fact > div {
    flex: 1;
    min-width: 0;
  }

  /* What came of it, in its colour: a bar at the start, and a tint behind. */
  .outcome {
    display: grid;
    gap: 0.22em;
    padding: 0.89em 1em 0.89em 1.1em;
    border-inline-start: 0.33em solid var(--_edge);
    border-radius: 0.44em;
    line-height: 1.5;
  }

  .outcome .title {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin: 0;
  }

  .outcome::before {
    background: var(--_edge);
    opacity: 0.08;
  }

  .good,
  .good .title {
    border-color: var(--_good);
    color: var(--_good);
  }

  .outcome > :not(.title) {
    color: var(--_text);
  }

  .outcome > .quiet {
    color: var(--_muted);
  }

  .good::before {
    background: var(--_good);
  }

  .bad {
    border-color: var(--_error);
  }

  .bad .title {
    color: var(--_error);
  }

  .code {
    font-size: 2.67em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: 0.02em;
    font-variant-numeric: tabular-nums;
  }

  .news {
    margin: 0;
  }

  .rows {
    border-block-start: 1px solid var(--_line);
    line-height: 1.5;
  }

  .rows > .fact {
    padding: 0.67em 0;
    border-block-end: 1px solid var(--_line);
  }

  .ways-there {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.89em;
  }

  /* A number on its line stands as high as its drawing. */
  .fact > div > .ways-there:first-child {
    margin-block-start: -0.5em;
    margin-block-end: -0.5em;
  }

  .ways-there ::slotted(a[slot^='linli-']) {
    padding: 0.5em 0 !important;
  }

  .change,
  .alternatives {
    display: grid;
    gap: 0.5em;
  }

  button.slot {
    width: 100%;
    color: var(--_accent);
    text-align: start;
  }

  .result:focus,
  .change-title:focus {
    outline: none;
  }
`;

import { css } from 'lit';

/**
 * Figures stand side by side as long as their letters have room, and fill each row: there are no holes. The
 * lines between them are outlines, which show in print and in forced colours too.
 */
export const styles = css`
  .group + .group {
    margin-block-start: 1.78em;
  }

  .group-name {
    font-size: 1.33em;
    font-weight: 700;
    line-height: 1.4;
    margin-block-end: 0.5em;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: hidden;
  }

  .figure {
    display: flex;
    flex: 1 1 13em;
    flex-wrap: wrap;
    align-content: flex-start;
    gap: 1em 2.2em;
    max-width: 100%;
    padding: 1em min(1.33em, 4%) 1.1em;
    outline: 1px solid var(--_line);
    break-inside: avoid;
  }

  .wide,
  :host([layout='list']) .figure {
    flex-basis: 100%;
  }

  .facts {
    display: flex;
    flex: 1 1 10em;
    flex-direction: column;
    gap: 0.22em;
    min-width: 0;
  }

  .wide .facts {
    flex-basis: 15em;
  }

  .picture {
    flex: 999 1 30em;
    min-width: 0;
    min-height: 13em;
  }

  :host([layout='list']) .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .value {
    margin-block: 0.15em 0.1em;
    line-height: 1.15;
    color: var(--_muted);
    word-break: keep-all;
    overflow-wrap: break-word;
  }

  .value ::slotted(span) {
    display: inline !important;
  }

  .number {
    font-size: 2.33em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    color: var(--_text);
  }

  /* The first of a group where it has a series. */
  .wide:first-child .number {
    font-size: 3.11em;
  }

  :host([layout='list']) .number {
    font-size: 1.56em;
  }

  .before {
    margin-inline-end: 0.22em;
  }

  .after {
    margin-inline-start: 0.22em;
  }

  .unknown {
    display: inline-block;
    margin-block: 0.33em;
    padding: 0.1em 0.67em;
    border: 1px dashed var(--_edge);
    border-radius: 0.33em;
    color: var(--_ask);
    font-weight: 600;
  }

  .facts > .quiet {
    font-size: 0.89em;
    line-height: 1.55;
  }

  .source {
    padding-block-start: 0.7em;
    font-size: 0.83em;
  }

  .source ::slotted(a) {
    padding: 0.75em 0 !important;
  }
`;

import { css } from 'lit';

/** Cards of all groups in one grid, without holes but at its end. */
export const styles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    grid-auto-flow: dense;
    gap: 0.8em;
  }

  .group {
    display: contents;
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.89em;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }

  .open.card {
    grid-column: 1 / -1;
  }

  .top {
    display: grid;
    grid-template-columns: 2.67em minmax(0, 1fr);
    gap: 0 0.7em;
  }

  .picture {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 2.67em;
    height: 2.67em;
    border-radius: var(--_radius);
    color: var(--_accent);
  }

  .picture .icon {
    width: 1.5em;
    height: 1.5em;
  }

  .picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .name {
    font-size: 1.11em;
    font-weight: 700;
    line-height: 1.35;
  }

  .summary {
    color: var(--_muted);
    font-size: 0.89em;
    line-height: 1.5;
  }

  .line {
    display: flex;
    gap: 0.5em;
    color: var(--_muted);
  }

  .line .icon {
    margin-block-start: 0.2em;
  }

  .when {
    color: var(--_text);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .when .icon {
    color: var(--_accent);
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
  }

  .tag {
    padding: 0.1em 0.5em;
    border: 1px solid var(--_line);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    font-size: 0.83em;
    line-height: 1.5;
  }

  .tag.open {
    border-color: currentColor;
    background: none;
    color: var(--_good);
    font-weight: 600;
  }

  .tag.ask {
    border: 1px dashed var(--_edge);
    background: none;
    color: var(--_ask);
  }

  .change {
    color: var(--_error);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: auto;
    padding-block-start: 0.3em;
  }

  .actions .primary,
  .call {
    min-width: 7em;
  }

  .how {
    flex: 1 1 7em;
    color: var(--_muted);
  }

  .call {
    position: relative;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
  }

  .call .icon {
    position: absolute;
    top: 0.72em;
    margin-inline-start: 0.7em;
  }

  .call ::slotted(a[slot^='linli-']) {
    display: block !important;
    padding: 0.5em 1em !important;
    text-align: center !important;
    text-decoration: none !important;
  }

  .call .icon + ::slotted(a[slot^='linli-']) {
    padding-inline-start: 2.2em !important;
    padding-inline-end: 0.6em !important;
  }

  .more-details {
    display: flex;
    align-items: center;
    gap: 0.15em;
    margin-inline-start: auto;
    padding: 0.4em 0.2em;
    border: 0;
    background: none;
    font-weight: 400;
  }

  .more-details .icon {
    width: 1em;
    height: 1em;
  }

  [dir='rtl'] .more-details .icon {
    transform: scaleX(-1);
  }

  .open .more-details .icon {
    transform: rotate(90deg);
  }

  .more,
  .area-note {
    margin-block-start: 1.33em;
    text-align: center;
  }

  .more button {
    min-width: min(100%, 14em);
  }

  @media (max-width: 31em) {
    .actions .primary,
    .call {
      flex: 1 1 auto;
    }
  }

  /* A grid for each category: one for all would leave the rest of the first page empty. */
  @media print {
    .cards {
      display: block;
    }

    .group {
      display: grid;
      grid-template-columns: inherit;
      gap: inherit;
      margin-block-end: 0.8em;
    }

    .more-details {
      display: none;
    }

    /* On the page, the drawing of a card shows its category. */
    .category {
      position: static;
      grid-column: 1 / -1;
      width: auto;
      height: auto;
      clip-path: none;
      white-space: normal;
      font-weight: 700;
      break-after: avoid;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

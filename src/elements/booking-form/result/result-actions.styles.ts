import { css } from 'lit';

/** The looks of what keeps a booking, and of the links to change it. */
export const actionStyles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .way {
    position: relative;
    flex: 1 1 40%;
    min-width: 7.6em;
    display: flex;
    align-items: center;
    gap: 0.45em;
    min-height: 2.78em;
    padding: 0.4em 0.67em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: var(--_text);
    font-weight: 400;
    line-height: 1.4;
    text-align: start;
  }

  .way > .icon {
    color: var(--_accent);
  }

  .way[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.11em var(--_accent);
    font-weight: 700;
  }

  /* The link is all of its box, and its drawing lies over the start of it. */
  .linked {
    padding: 0;
  }

  .linked:hover {
    background: var(--_raised);
  }

  .linked > .icon {
    position: absolute;
    margin-inline-start: 0.67em;
    pointer-events: none;
  }

  .linked ::slotted(a[slot^='linli-']) {
    flex: 1 !important;
    padding: 0.7em 0.67em !important;
    padding-inline-start: 2.34em !important;
    color: var(--_text) !important;
    text-decoration: none !important;
  }

  .keep {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.67em 1em;
  }

  .door {
    max-width: 7em;
    text-align: center;
  }

  .qr {
    display: block;
    width: 7em;
    height: 7em;
    padding: 0.44em;
    background: #ffffff;
    fill: #000000;
  }

  .manage {
    flex: 1 1 9em;
  }

  .copied {
    display: grid;
    gap: 0.3em;
    padding: 0.67em 0.89em;
    border-radius: var(--_radius);
    background: var(--_raised);
    user-select: text;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.33em;
    padding-block-start: 0.33em;
    border-block-start: 1px solid var(--_line);
  }

  .links > .notice {
    flex: 1 0 100%;
  }

  @media print {
    .ways,
    .links {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** The week: seven days in a strip, then the sessions of a day, a row each. */
export const weekStyles = css`
  .strip {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 0.25em;
    margin-block-end: 0.7em;
  }

  .strip button {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-height: 3.55em;
    padding: 0.1em;
    border: 0;
    color: var(--_text);
    font-weight: 400;
    line-height: 1.25;
  }

  .strip span {
    font-size: 0.8em;
  }

  .strip .number {
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
  }

  .strip .free:not([aria-pressed='true']) {
    color: var(--_muted);
  }

  .strip .free::before {
    opacity: 0;
  }

  .day + .day {
    margin-block-start: 1.2em;
  }

  .day-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--_line);
  }

  .day-name {
    font-size: 1.11em;
    font-weight: 700;
  }

  .entry {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.7em;
    min-height: 2.67em;
    padding-block-start: 0.5em;
    padding-block-end: 0.5em;
    padding-inline-end: 1.3em;
    border-block-end: 1px solid var(--_line);
  }

  .entry-time {
    flex: none;
    align-self: flex-start;
    width: 4.4em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .entry-end {
    color: var(--_muted);
    font-size: 0.83em;
    font-weight: 400;
  }

  .entry-what {
    flex: 1 1 6.5em;
    min-width: 0;
  }

  .entry-name {
    font-weight: 700;
    line-height: 1.4;
  }

  .entry-state {
    font-size: 0.89em;
  }

  .entry.over .entry-time,
  .entry.over .entry-name {
    color: var(--_muted);
    font-weight: 400;
  }

  .entry.ask .entry-time {
    font-weight: 400;
  }

  .entry.ask .entry-state {
    color: var(--_ask);
  }

  .entry.cancelled .entry-time {
    color: var(--_muted);
    font-weight: 400;
    text-decoration: line-through;
  }

  .entry.cancelled .entry-state,
  .entry.moved .entry-state {
    color: var(--_error);
    font-weight: 600;
  }

  /* The whole row is one button; what stands above it has a press of its own. */
  .row {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    padding: 0;
    border: 0;
    background: none;
  }

  .row:hover {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_edge);
  }

  .row .icon {
    width: 1em;
    height: 1em;
    margin-inline-start: auto;
  }

  [dir='rtl'] .row .icon {
    transform: scaleX(-1);
  }

  .entry .above {
    position: relative;
    z-index: 1;
  }

  .entry button.above {
    min-height: 2.67em;
    padding: 0.2em 0.9em;
  }

  .week-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1.2em;
  }

  .day > button,
  .week > .quiet {
    margin-block-start: 0.7em;
  }

  .print {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  @media print {
    .strip {
      display: none;
    }

    /* A table: the name of a day stands again on each page that it goes on to. */
    .day {
      display: table;
      width: 100%;
      border-collapse: collapse;
    }

    .day-head {
      display: table-header-group;
      break-inside: avoid;
    }

    .day-name {
      white-space: nowrap;
    }

    .entries {
      display: table-row-group;
    }

    .entry {
      display: table-row;
      break-inside: avoid;
    }

    .day-name,
    .day-head .quiet,
    .entry-time,
    .entry-what {
      display: table-cell;
      padding-block-start: 0.3em;
      padding-block-end: 0.3em;
      vertical-align: top;
    }

    .day-head .quiet {
      text-align: end;
    }
  }
`;

import { css } from 'lit';

/** The week, day under day: it needs no room beside it, and reads the same on a phone. */
export const weekStyles = css`
  .day {
    padding-block-start: 0.9em;
    padding-block-end: 0.9em;
    border-block-end: 1px solid var(--_line);
  }

  .day-name {
    font-size: 1.1em;
    font-weight: 700;
    margin-block-end: 0.3em;
  }

  .day.empty {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    padding-block-start: 0.4em;
    padding-block-end: 0.4em;
  }

  .day.empty .day-name {
    margin-block-end: 0;
    font-weight: 500;
  }

  .entry {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    align-items: center;
    gap: 0.1em 1.2em;
    padding-block-start: 0.4em;
    padding-block-end: 0.4em;
  }

  .entry + .entry {
    border-block-start: 1px dashed var(--_line);
  }

  .entry-time {
    font-weight: 600;
    color: var(--_good);
  }

  .entry-name {
    font-weight: 700;
  }

  .entry-who,
  .entry-state {
    color: var(--_muted);
    font-weight: 400;
  }

  .entry-time.unknown {
    color: var(--_muted);
    font-weight: 500;
  }

  .entry.cancelled .entry-time {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .entry.cancelled .entry-state,
  .entry.moved .entry-state,
  .entry.ask .entry-state {
    color: var(--_error);
    font-weight: 600;
  }

  .entry button {
    justify-self: start;
    padding-inline-start: 0;
  }

  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;

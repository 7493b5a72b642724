import { css } from 'lit';

/** The looks of the sessions by their days, and of all else that is chosen by a press on its box. */
export const choiceStyles = css`
  .sessions {
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }

  .day {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.45em;
    padding: 0.39em 0;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
  }

  .day-name {
    flex: 1 0 4.4em;
  }

  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    gap: 0.39em;
    flex: 999 1 11em;
    min-width: 0;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.39em;
    min-height: 2.67em;
    padding: 0.28em 0.5em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-weight: 400;
    line-height: 1.35;
    cursor: pointer;
  }

  .option:hover,
  .chosen {
    border-color: var(--_accent);
  }

  .chosen {
    box-shadow: inset 0 0 0 0.06em var(--_accent);
    font-weight: 700;
  }

  .chosen::before {
    opacity: 0.1;
  }

  .option input {
    margin: 0;
    width: 1.22em;
    height: 1.22em;
  }

  .slot-text,
  .unavailable {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.39em;
    flex: 1;
    min-width: 0;
  }

  .places {
    margin-inline-start: auto;
    white-space: nowrap;
  }

  .place,
  .further {
    flex: 1 0 100%;
  }

  .few .places {
    font-weight: 700;
    color: var(--_text);
  }

  .unavailable {
    align-content: center;
    padding-inline-start: 2.11em;
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }

  .cancelled .when {
    text-decoration: line-through;
  }

  .cancelled .further {
    color: var(--_error);
  }

  .more {
    width: 100%;
    border-width: 0 0 1px;
    border-color: var(--_line);
    border-radius: 0;
  }
`;

import { css } from 'lit';

/** The calendar to subscribe to: a line below the list, opened by who wants it; none on paper. */
export const subscriptionStyles = css`
  .subscription {
    margin-block-start: 1.2em;
    padding: 0 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }

  .subscription summary {
    min-height: 2.67em;
    padding: 0.5em 0;
    font-weight: 600;
    cursor: pointer;
  }

  .subscription[open] {
    padding-block-end: 0.9em;
  }

  .subscription > * + * {
    margin-block-start: 0.6em;
  }

  .subscription .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1.2em;
  }

  .subscription button {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  @media print {
    .subscription {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Times as they were read, and the dates that residents will see. */
export const timesStyles = css`
  .reading {
    display: grid;
    gap: 0.4em;
    font-size: 0.94em;
  }

  .read {
    font-weight: 600;
    color: var(--_good);
  }

  .dates-title {
    color: var(--_muted);
  }

  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
    gap: 0.15em 1.2em;
  }

  .dates li {
    padding-inline-start: 0.7em;
    border-inline-start: 0.22em solid var(--_good);
  }

  .dates .cancelled {
    border-inline-start-color: var(--_error);
    color: var(--_error);
  }

  .dates .ask,
  .dates .moved {
    border-inline-start-color: var(--_ask);
    color: var(--_ask);
  }
`;

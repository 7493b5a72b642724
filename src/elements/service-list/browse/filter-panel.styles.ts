import { css } from 'lit';

export const panelStyles = css`
  .filters {
    display: grid;
    gap: 1em;
    padding: 1em 1.1em;
    margin-block-end: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .selects {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.8em 1.2em;
  }

  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5em), 1fr));
    gap: 0 1em;
  }

  .boxes legend {
    padding: 0;
    font-weight: 600;
  }

  .box {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 3em;
    font-weight: 400;
    cursor: pointer;
  }

  .box input {
    margin: 0;
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;

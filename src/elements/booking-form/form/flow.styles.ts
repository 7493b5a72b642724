import { css } from 'lit';

export const flowStyles = css`
  .step:focus {
    outline: none;
  }

  .step-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }

  .step-ways .primary {
    flex: 1;
    min-width: 8em;
  }

  .answers {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }

  .answer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 1em;
    padding: 0.6em 0;
    border-block-end: 1px solid var(--_line);
  }

  .answer > .quiet {
    grid-column: 1;
  }

  .answer-value {
    grid-column: 1;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .answer > button {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
`;

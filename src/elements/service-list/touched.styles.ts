import { css } from 'lit';

/** Chips, and the insides of details and answers: all that a list shows once it is touched. */
export const touchedStyles = css`
  .answer {
    font-size: 1.15em;
    font-weight: 700;
    margin-block-end: 0.4em;
  }

  .sessions li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.6em;
  }

  .sessions button {
    padding-inline-end: 0;
  }

  .sessions .cancelled {
    color: var(--_error);
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }

  .maps,
  .sharing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1.2em;
  }

  .sharing button {
    padding-inline-start: 0;
  }

  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.6em;
  }

  .nothing ul {
    list-style: disc;
    padding-inline-start: 1.4em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.8em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    padding-inline-start: 1em;
    padding-inline-end: 1em;
    border-radius: 1.5em;
    background: var(--_raised);
    font-weight: 500;
  }

  .cross {
    position: relative;
    width: 0.7em;
    height: 0.7em;
  }

  .cross::before,
  .cross::after {
    content: '';
    position: absolute;
    top: 0.29em;
    left: -0.1em;
    width: 0.9em;
    height: 0.12em;
    background: currentColor;
    transform: rotate(45deg);
  }

  .cross::after {
    transform: rotate(-45deg);
  }
  .answer-yes .verdict {
    color: var(--_good);
  }

  .answer-no .verdict {
    color: var(--_error);
  }

  @media print {
    .answer {
      break-after: avoid;
    }

    .chips {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .cross::before,
    .cross::after {
      background: ButtonText;
    }
  }
`;

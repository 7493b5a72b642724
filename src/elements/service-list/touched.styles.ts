import { css } from 'lit';

/** Chips, and the insides of details and answers: all that a list shows once it is touched. */
export const touchedStyles = css`
  .answer {
    font-size: 1.15em;
    font-weight: 700;
    margin-block-end: 0.4em;
  }

  .details {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: 0.8em 2.2em;
  }

  .column {
    display: grid;
    align-content: start;
    gap: 0.6em;
    min-width: 0;
  }

  .photo {
    position: relative;
    overflow: hidden;
    padding-block-start: 56.25%;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .photo img {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    border-block-end: 1px solid var(--_line);
  }

  .sessions li ::slotted(p) {
    flex: 1 1 11em !important;
  }

  button.plain {
    padding: 0.4em;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .sessions button {
    min-height: 2.67em;
    padding-inline-start: 0;
    padding-inline-end: 0;
  }

  .sessions .cancelled {
    color: var(--_error);
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.3em;
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
    margin-block-end: 1.2em;
  }

  .group + .nothing {
    margin-block-start: 1.2em;
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

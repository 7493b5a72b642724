import { css } from 'lit';

/** The looks of a form as it is first shown; what comes later brings its own. */
export const styles = css`
  form,
  .people {
    display: grid;
    gap: 1.55em;
  }

  form > :not(.sections),
  .sections > *,
  .section {
    max-width: 36em;
    min-width: 0;
  }

  .title {
    font-size: 1.33em;
    font-weight: 700;
    line-height: 1.4;
    margin-block-end: 0.55em;
  }

  .title:focus {
    outline: none;
  }

  .strong {
    font-weight: 700;
  }

  .small,
  .places,
  .place,
  .further {
    font-size: 0.83em;
    font-weight: 400;
    line-height: 1.5;
    color: var(--_muted);
  }

  .hint {
    font-size: 0.89em;
    line-height: 1.5;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.22em 1.78em;
    padding: 0.78em 0.89em;
    margin-block-end: 1.33em;
    border-radius: 0.67em;
    background: var(--_raised);
  }

  .fact {
    display: flex;
    gap: 0.5em;
    line-height: 1.5;
  }

  .fact > .icon {
    margin-block-start: 0.14em;
    color: var(--_muted);
  }

  /* Beside each other as soon as both have room for their longest words, whatever the type. */
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: 1.78em 2em;
    counter-reset: section;
  }

  .sections > * {
    flex: 1 1 18em;
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.8em;
    margin-block-end: 0.55em;
  }

  .section-title {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.11em;
    font-weight: 700;
    line-height: 1.4;
  }

  .sections .section-title::before {
    counter-increment: section;
    content: counter(section);
    flex: none;
    width: 1.85em;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.83em;
    line-height: 1.75;
    text-align: center;
  }

  .section > .field,
  .party {
    margin-block-start: 0.89em;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .options > * {
    flex: 1 1 7em;
    min-height: 2.78em;
  }

  .party > .field {
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 0.67em;
  }

  .stepper {
    position: relative;
    grid-column: 2;
    grid-row: 1 / span 2;
    display: flex;
    gap: 0.33em;
  }

  .stepper button {
    display: grid;
    place-content: center;
    width: 2.78em;
    padding: 0;
    border-color: var(--_edge);
    cursor: default;
  }

  .stepper > #partySize {
    appearance: none;
    width: 4.2em;
    border-color: transparent;
    text-align: center;
    text-align-last: center;
    font-weight: 700;
  }

  .privacy {
    padding: 0.5em 0.67em 0;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    line-height: 1.5;
  }

  .consent {
    display: flex;
    gap: 0.5em;
    padding: 0.22em 0;
    font-weight: 400;
    cursor: pointer;
  }

  .beside {
    padding-inline-start: 1.9em;
  }

  summary {
    padding: 0.5em 0;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }

  [part='submit'] {
    width: 100%;
    min-height: 3em;
    margin-block-start: 0.55em;
    font-size: 1.06em;
  }
`;

import { css } from 'lit';

/** Buttons and fields: large enough for an unsteady finger, and plain about their state. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    border-radius: var(--_radius);
    min-height: 2.78em;
  }

  button {
    display: inline-block;
    max-width: 100%;
    padding: 0.4em 1.1em;
    border: 1px solid var(--_accent);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.4;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover {
    background: var(--_raised);
  }

  button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    box-shadow: inset 0 0 0 100em rgb(0 0 0 / 12%);
  }

  button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }

  input:not([type='radio']):not([type='checkbox']),
  select {
    width: 100%;
    padding: 0.4em 0.7em;
    border: 1px solid var(--_edge);
    background: var(--_surface);
    line-height: 1.4;
  }

  select {
    height: 2.78em;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    min-height: 0;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }

  label {
    display: block;
    font-weight: 600;
  }

  :focus-visible {
    outline: 0.17em solid var(--_accent);
    outline-offset: 0.11em;
  }

  @media print {
    button,
    input,
    select {
      display: none;
    }
  }

  @media (forced-colors: active) {
    button.primary {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;

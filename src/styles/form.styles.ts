import { css } from 'lit';

/** Fields with hints and errors, and numbers in their texts. */
export const formStyles = css`
  .field {
    display: grid;
    gap: 0.25em;
  }

  .phone {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .phone ::slotted(p) {
    display: inline !important;
    unicode-bidi: normal !important;
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }

  [aria-invalid='true']:not([type='checkbox']) {
    border-color: var(--_error) !important;
    border-width: 0.16em !important;
  }
`;

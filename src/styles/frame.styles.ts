import { css } from 'lit';

/** The looks of `templates/frame.ts`. */
export const frameStyles = css`
  .notice {
    margin-block-end: 0.6em;
  }

  /* The name and what it says are one sentence. */
  .notice-from,
  .notice-from ::slotted(p),
  .notice-from + slot::slotted(p) {
    display: inline !important;
  }

  .notice-from {
    font-weight: 600;
  }

  .notice button {
    margin-block-start: 0.5em;
  }

  /* One box says what is wrong, what the page says then, and what to do. */
  .failed {
    padding: 0.9em 1.1em;
    font-size: 1em;
  }

  /* A feed that comes at once is not announced: the line shows after a second. */
  .loading {
    animation: appear 0s 1s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
`;

import { css } from 'lit';

/** The looks of `templates/frame.ts`. */
export const frameStyles = css`
  .notice {
    margin-block-end: 1em;
  }

  .notice-from {
    font-weight: 600;
  }

  .notice button {
    margin-block-start: 0.5em;
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

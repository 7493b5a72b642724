import { css } from 'lit';

export const storyStyles = css`
  .story {
    max-width: 34em;
  }

  .stage + .stage {
    margin-block-start: 1.2em;
  }

  .stage-name {
    font-size: 1.11em;
    font-weight: 700;
    line-height: 1.35;
    margin-block-end: 0.22em;
  }

  /* What is marked in it matters: nobody has searched for it. */
  .text {
    --_mark: transparent;
    --_mark-weight: 700;
    line-height: 1.8;
    font-variant-numeric: tabular-nums;
  }

  .stage > .quiet {
    font-size: 0.83em;
  }

  .text + .text {
    margin-block-start: 0.44em;
  }

  .labelled {
    margin-block-start: 0.89em;
    padding: 0.89em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    break-inside: avoid;
  }

  figcaption {
    line-height: 1.45;
    margin-block-end: 0.22em;
  }
`;

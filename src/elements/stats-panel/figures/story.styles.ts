import { css } from 'lit';

export const storyStyles = css`
  .story {
    max-width: 46em;
  }

  .stage + .stage {
    margin-block-start: 1.2em;
  }

  .stage-name {
    font-weight: 700;
    color: var(--_accent);
  }

  .text {
    line-height: 2;
  }
`;

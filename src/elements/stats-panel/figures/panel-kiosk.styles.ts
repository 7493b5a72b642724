import { css } from 'lit';

export const kioskStyles = css`
  .kiosk-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    margin-block-start: 1.2em;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .kiosk-bar {
      display: none;
    }
  }
`;

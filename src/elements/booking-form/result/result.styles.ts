import { css } from 'lit';

export const resultStyles = css`
  .result .title {
    color: var(--_good);
    margin: 0;
  }

  .result.waitlisted .title,
  .result.pending .title {
    color: var(--_text);
  }

  .code-box {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    padding: 0.9em 1.1em;
    border: 0.15em solid var(--_good);
    border-radius: var(--_radius);
  }

  .waitlisted .code-box,
  .pending .code-box {
    border-color: var(--_edge);
  }

  .code {
    font-size: 2.2em;
    font-weight: 700;
    line-height: 1.3;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }

  .qr {
    width: 8em;
    height: 8em;
    padding: 0.5em;
    background: #ffffff;
    fill: #000000;
  }

  .lines,
  .take-back,
  .manage,
  .copied {
    display: grid;
    gap: 0.3em;
  }

  .copied {
    padding: 0.8em 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
    user-select: text;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }

  .options.columns {
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
  }

  .change,
  .alternatives {
    display: grid;
    gap: 0.6em;
  }

  .change-title:focus {
    outline: none;
  }

  .change .option {
    align-items: center;
    flex-wrap: wrap;
  }
`;

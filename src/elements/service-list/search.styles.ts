import { css } from 'lit';

/** Search, and the row of tools. */
export const searchStyles = css`
  .search {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    align-items: end;
    gap: 0.8em 1.2em;
    margin-block-end: 0.8em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.7em;
    margin-block-end: 0.8em;
  }

  .tools > button {
    padding-inline-start: 0.9em;
    padding-inline-end: 0.9em;
  }

  .views button {
    padding-inline-start: 0.4em;
    padding-inline-end: 0.4em;
  }

  .sort {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .sort label {
    flex: none;
  }

  .views {
    display: flex;
    max-width: 32em;
    margin-block-end: 1em;
  }

  .views button {
    flex: 1 1 auto;
  }

  .views button {
    border-radius: 0;
    margin-inline-start: -0.11em;
  }

  .views button:first-child {
    margin-inline-start: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }

  .views button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [aria-pressed='true']:hover {
    background: var(--_accent);
  }

  button.plain {
    border-color: transparent;
    background: none;
    padding-inline-start: 0.5em;
    padding-inline-end: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    font-weight: 500;
  }

  .count {
    color: var(--_muted);
    margin-block-end: 0.6em;
  }

  @media print {
    .search,
    .tools {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

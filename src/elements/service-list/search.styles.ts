import { css } from 'lit';

/** The head of a list: views, search, categories, and one quiet line. */
export const searchStyles = css`
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.33em;
    margin-block-end: 0.8em;
    border-block-end: 1px solid var(--_line);
  }

  .views button {
    padding: 0.4em 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--_text);
    font-weight: 400;
  }

  .views [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 700;
    box-shadow: inset 0 -0.17em var(--_accent);
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 0.7em;
  }

  .query {
    position: relative;
    flex: 1 1 11em;
  }

  .query .icon {
    position: absolute;
    top: 0.78em;
    margin-inline-start: 0.78em;
    color: var(--_muted);
  }

  #query {
    padding-inline-start: 2.4em;
  }

  .search button,
  .near,
  .tile,
  .tools,
  .sort {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  .search button {
    border-color: var(--_edge);
    color: var(--_text);
    font-weight: 400;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.4em, 1fr));
    gap: 0.33em;
    margin-block-end: 0.4em;
  }

  .root:not(:lang(zh)) .tiles {
    grid-template-columns: repeat(auto-fit, minmax(5.4em, 1fr));
  }

  .tile {
    flex-direction: column;
    justify-content: center;
    gap: 0.15em;
    min-height: 4em;
    padding: 0.3em 0.1em;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 400;
  }

  .tile .icon {
    width: 1.5em;
    height: 1.5em;
    color: var(--_accent);
  }

  .tile span {
    max-width: 100%;
    font-size: 0.8em;
    line-height: 1.35;
  }

  .tint[aria-pressed='true'] {
    box-shadow: inset 0 0 0 0.11em var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }

  .tint[aria-pressed='true']::before {
    opacity: 0.08;
  }

  .tools {
    flex-wrap: wrap;
    gap: 0 0.9em;
  }

  /* No count stands before it. */
  .views + .tools {
    margin-inline-start: -0.9em;
  }

  .tools,
  .zone {
    margin-block-end: 0.4em;
    color: var(--_muted);
    font-size: 0.89em;
  }

  .near,
  .sort select {
    width: auto;
    height: auto;
    min-height: 3em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 400;
  }

  .near[aria-pressed='true'] {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .sort {
    position: relative;
    margin-inline-start: auto;
  }

  .sort select {
    padding-inline-end: 1.3em;
    text-align-last: end;
    -webkit-appearance: none;
    appearance: none;
    cursor: pointer;
  }

  .sort .icon {
    width: 1em;
    height: 1em;
    margin-inline-start: -1.4em;
    color: var(--_accent);
    transform: rotate(90deg);
    pointer-events: none;
  }

  @media print {
    .search,
    .tiles,
    .tools {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .root [aria-pressed='true'],
    .root [aria-pressed='true'] > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

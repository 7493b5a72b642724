import { css } from 'lit';

/** Groups of cards, and the cards themselves. */
export const styles = css`
  .group + .group {
    margin-block-start: 2em;
  }

  .category {
    font-size: 1.25em;
    font-weight: 700;
    margin-block-end: 0.5em;
    padding-block-end: 0.2em;
    border-block-end: 0.12em solid var(--_accent);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    align-items: start;
    gap: 1em;
  }

  .card {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.1em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .name {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.45;
  }

  .next {
    font-weight: 600;
  }

  .next.known,
  .opening.open {
    color: var(--_good);
  }

  .change {
    color: var(--_error);
  }

  .facts {
    color: var(--_muted);
  }

  .details {
    display: grid;
    gap: 0.6em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_line);
  }

  .booking {
    flex: 1 1 100%;
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
    margin-block-start: 0.3em;
  }

  .actions button {
    flex: 1 1 auto;
  }

  .more,
  .area-note {
    margin-block-start: 1.5em;
    text-align: center;
  }

  @media print {
    .category {
      break-after: avoid;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

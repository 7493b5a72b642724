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

  .answer {
    font-size: 1.15em;
    font-weight: 700;
    margin-block-end: 0.4em;
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
  .opening.open,
  .answer-yes .verdict {
    color: var(--_good);
  }

  .change,
  .answer-no .verdict {
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

  .sessions li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.6em;
  }

  .sessions button {
    padding-inline-end: 0;
  }

  .sessions .cancelled {
    color: var(--_error);
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }

  .maps,
  .sharing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1.2em;
  }

  .sharing button {
    padding-inline-start: 0;
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

  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.6em;
  }

  .nothing ul {
    list-style: disc;
    padding-inline-start: 1.4em;
  }

  @media print {
    .category,
    .answer {
      break-after: avoid;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  .filter {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0.8em 1.2em;
    margin-block-end: 0.8em;
  }

  .count {
    color: var(--_muted);
    margin-block-end: 0.6em;
  }

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

  .next.known {
    color: var(--_good);
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
    padding-block-start: 0.15em;
    padding-block-end: 0.15em;
  }

  .sessions .cancelled {
    color: var(--_error);
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
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

  .more {
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
    .filter {
      display: none;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

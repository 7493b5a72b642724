import { css } from 'lit';

/** The wall sheet: read from two metres away. Says all of itself, for it is printed in a frame of its own. */
export const sheetStyles = css`
  @page {
    size: A4;
    margin: 12mm;
  }

  .sheet {
    color: #000000;
    background: #ffffff;
    font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    font-size: 1.15em;
    line-height: 1.5;
  }

  .sheet-head {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 1em;
    margin-block-end: 0.8em;
  }

  .sheet-title {
    font-size: 1.9em;
    font-weight: 800;
    line-height: 1.3;
  }

  .sheet-span {
    font-size: 1.3em;
    font-weight: 600;
  }

  .sheet-code {
    flex: none;
    width: 7.5em;
    text-align: center;
  }

  .sheet-code svg {
    display: block;
    width: 100%;
  }

  .sheet table {
    width: 100%;
    border-collapse: collapse;
  }

  .sheet th,
  .sheet td {
    padding: 0.35em 0.5em;
    border: 1px solid #555555;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  .sheet thead th {
    font-weight: 700;
  }

  .sheet th.sheet-day {
    font-size: 1.15em;
    font-weight: 800;
    background: #eeeeee;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  .sheet td:first-child {
    white-space: nowrap;
    font-weight: 700;
  }

  .sheet tr.cancelled td:first-child {
    text-decoration: line-through;
  }

  .sheet tr {
    break-inside: avoid;
  }

  .sheet-day {
    break-after: avoid;
  }

  .sheet-foot {
    margin-block-start: 0.8em;
  }

  @media print {
    .sheet td:last-child {
      min-width: 5.5em;
    }
  }
`;

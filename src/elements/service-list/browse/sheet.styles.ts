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
    font-size: 16pt;
    line-height: 1.4;
  }

  .sheet-head {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 1em;
    margin-block-end: 0.8em;
  }

  .sheet-title {
    font-size: 32pt;
    font-weight: 700;
    line-height: 1.25;
  }

  .sheet-span {
    font-size: 18pt;
  }

  .sheet-code {
    flex: none;
    width: 28mm;
    font-size: 11pt;
    text-align: center;
  }

  .sheet-code svg {
    display: block;
    width: 100%;
  }

  .sheet table {
    width: 100%;
    margin-block-end: 5mm;
    border-collapse: collapse;
    table-layout: fixed;
  }

  .sheet th,
  .sheet td {
    padding: 1.5mm 3mm 1.5mm 0;
    border-block-end: 1px solid #999999;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  .sheet thead th {
    padding-block-end: 1mm;
    border-block-end: 2px solid #000000;
    font-size: 22pt;
    font-weight: 700;
  }

  .sheet-time {
    width: 8.2em;
  }

  .sheet-phone {
    font-weight: 700;
  }

  .sheet tbody th {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .sheet tr.cancelled th {
    text-decoration: line-through;
  }

  .sheet tr {
    break-inside: avoid;
  }

  .sheet thead {
    break-after: avoid;
  }

  .sheet-foot {
    margin-block-start: 4mm;
    font-size: 11pt;
  }
`;

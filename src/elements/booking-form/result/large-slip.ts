import { css, html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';
import { qrDrawing } from './qr-drawing.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';

/** A booking on paper, in type that is read without glasses; it holds no name and no number. */
export function largeSlip(
  booking: Booking,
  qr: QrCode | null,
  context: Pick<ResultContext, 'directory' | 'locale'>,
): TemplateResult {
  const { outcome } = context.locale.messages.booking;
  return html`<div class="slip">
    <div class="slip-title">${resultTitle(booking, context)}</div>
    <div class="slip-code-box">
      <div>
        <div>${outcome.code}</div>
        <div class="slip-code">${booking.code}</div>
      </div>
      ${booking.status === 'confirmed' ? qrDrawing(qr, outcome.checkIn) : nothing}
    </div>
    ${resultLines(booking, context).map(({ text }) => html`<div>${text}</div>`)}
  </div>`;
}

export const slipStyles = css`
  @page {
    margin: 15mm;
  }

  .slip {
    display: grid;
    gap: 0.5em;
    font:
      24pt / 1.5 system-ui,
      'Noto Sans CJK SC',
      'Microsoft YaHei',
      sans-serif;
    color: #000000;
  }

  .slip-title {
    font-size: 1.3em;
    font-weight: 700;
  }

  .slip-code-box {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    padding: 0.4em 0.6em;
    border: 2pt solid #000000;
  }

  .slip-code {
    font-size: 2.4em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: 0.06em;
  }

  .qr {
    width: 4.5em;
    height: 4.5em;
    fill: #000000;
  }
`;

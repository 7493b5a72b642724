import { html, nothing, type TemplateResult } from 'lit';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';

/** A QR code as a drawing; nothing where it could not be drawn. */
export function qrDrawing(qr: QrCode | null, label: string): TemplateResult | typeof nothing {
  if (qr === null) return nothing;
  return html`<svg class="qr" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${label}>
    <path d=${qr.path}></path>
  </svg>`;
}

/** Prints, and draws codes to be scanned. */
export { printAlone } from './print-alone.ts';
export { qrCode } from './qr-code.ts';

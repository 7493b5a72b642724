/** What is printed and what is scanned. */
export { printAlone } from './print-alone.ts';
export { qrCode } from './qr-code.ts';

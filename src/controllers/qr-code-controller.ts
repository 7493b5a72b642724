import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../locale/messages.ts';
import type { QrCode } from '../on-demand/qr-code.ts';
import { loadQrCode } from './on-demand.ts';

export type { QrCode };

type Host = ReactiveControllerHost & HTMLElement;

/** Draws QR codes; what draws them is loaded when the first one is asked for. */
export class QrCodeController {
  readonly #host: Host;
  readonly #messages: () => Messages;
  #draw: ((text: string) => QrCode | null) | null = null;
  #loading: Promise<void> | null = null;

  constructor(host: Host, messages: () => Messages) {
    this.#host = host;
    this.#messages = messages;
  }

  /** The code of a text; `null` until it can be drawn, and where it cannot be. */
  codeOf(text: string): QrCode | null {
    void this.ready();
    return this.#draw?.(text) ?? null;
  }

  /** Settles when codes can be drawn, or cannot be; never rejects. */
  ready(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const part = await loadQrCode(this.#host, this.#messages().common.partMissing);
    this.#draw = part?.qrCode ?? null;
    this.#host.requestUpdate();
  }
}

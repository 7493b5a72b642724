import type { Booking } from '../../booking/contract.ts';
import type { Places } from '../../controllers/booking-state.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import type { QrCode } from '../../lazy/paper/qr-code.ts';
import type { OfferOpen } from './offer.ts';

/** What a result is made from. */
export interface ResultContext {
  readonly directory: Directory;
  readonly service: Service;
  readonly offer: OfferOpen;
  readonly places: Places | null;
  readonly reader: Reader<MessagesWith<'form'>>;
  readonly texts: BookingMessages;
  readonly words: WordsController;
  readonly headingLevel: number;
  /** What has been done with the result; `null` for nothing yet. */
  readonly deed: ResultDeed | null;
  /** A code for the door, once it is drawn. */
  readonly checkInCode: QrCode | null;
  readonly isShared: boolean;
  readonly actions: ResultActions;
}

/** What became of what somebody did with a result. */
export type ResultDeed = 'copied' | 'by-hand' | 'reading';

export interface ResultActions {
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onResume: () => void;
  /** Begins to choose another session, or stops to. */
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onChange: (sessionId: string) => void;
  readonly onCopy: (lines: readonly string[]) => void;
  readonly onRead: (lines: readonly string[]) => void;
  readonly onPrint: (booking: Booking) => void;
}

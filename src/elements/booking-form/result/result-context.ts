import type { Places } from '../../../booking/places.ts';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';
import type { Directory } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import type { OfferOpen } from '../form/offer.ts';

/** Everything a result's templates read. */
export interface ResultContext {
  readonly directory: Directory;
  readonly service: Service;
  readonly offer: OfferOpen;
  readonly places: Places | null;
  readonly locale: ActiveLocale;
  readonly lightText: LightTextController;
  readonly headingLevel: number;
  /** Last use made of the result; `null` for none yet. */
  readonly use: ResultUse | null;
  /** A code for the door, once it is drawn. */
  readonly checkInCode: QrCode | null;
  readonly isShared: boolean;
  readonly actions: ResultActions;
}

/** Use that somebody made of a result, with its outcome. */
export type ResultUse = 'copied' | 'by-hand' | 'reading' | 'not-printed';

export interface ResultActions {
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onResume: () => void;
  /** Begins to choose another session, or stops to. */
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onChange: (sessionId: string) => void;
  readonly onCopy: (lines: readonly string[]) => void;
  readonly onRead: (lines: readonly string[]) => void;
  readonly onPrint: () => void;
}

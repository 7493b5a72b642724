import type { WordsController } from '../../controllers/words-controller.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';

/** What every card of a list is made from. */
export interface CardContext {
  readonly directory: Directory;
  readonly reader: Reader;
  readonly words: WordsController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  readonly isOpen: (service: Service) => boolean;
  readonly onToggle: (service: Service) => void;
  readonly onBook: (service: Service, session: string | null) => void;
}

import type { FigureMessages } from '../../../i18n/figure-messages.ts';
import type { FigureContext } from '../figure-context.ts';
import type { FigureUses } from './figure-uses.ts';

/** Everything read by the templates of a figure that says more than its value. */
export interface MoreContext extends FigureContext {
  readonly messages: FigureMessages;
  readonly uses: FigureUses;
  /** True on a wall screen, which is looked at and not touched. */
  readonly isKiosk: boolean;
}

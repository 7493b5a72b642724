import type { FigureMessages } from '../locale/figure-messages.ts';
import { OnDemandPart } from './on-demand-part.ts';
import type { TextParts } from './texts-controller.ts';

/** The texts of what figures say beyond their values, by the tags of their languages. */
export const figureTextParts: TextParts<FigureMessages> = {
  'zh-Hans': new OnDemandPart('zh-hans-figures', () => import('../on-demand/zh-hans-figures.ts')),
  en: new OnDemandPart('en-figures', () => import('../on-demand/en-figures.ts')),
};

import type { FigureMessages } from '../locale/figure-messages.ts';
import { OnDemandPart } from './on-demand-part.ts';
import type { TextParts } from './texts-controller.ts';

/** The texts of what figures say beyond their values, by the tags of their languages. */
export const figureTextParts: TextParts<FigureMessages> = {
  'zh-Hans': new OnDemandPart('zh-hans-figures', () =>
    import('../locale/zh-hans-figures.ts').then(({ zhHansFigures }) => ({ texts: zhHansFigures })),
  ),
  en: new OnDemandPart('en-figures', () =>
    import('../locale/en-figures.ts').then(({ enFigures }) => ({ texts: enFigures })),
  ),
};

import type { CSSResult } from 'lit';
import { figureMoreStyles } from './figure-more.styles.ts';
import { lineChartStyles } from './line-chart.styles.ts';
import { kioskStyles } from './panel-kiosk.styles.ts';
import { storyStyles } from './story.styles.ts';

/** The figures chunk: everything that figures say and show beyond their values. */
export { PanelFigures } from './panel-figures.ts';

export const styles: readonly CSSResult[] = [
  figureMoreStyles,
  lineChartStyles,
  storyStyles,
  kioskStyles,
];

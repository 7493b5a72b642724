import type { CSSResult } from 'lit';
import { barStyles } from './bar.styles.ts';
import { chartSliderStyles } from './chart-slider.styles.ts';
import { figureMoreStyles } from './figure-more.styles.ts';
import { lineChartStyles } from './line-chart.styles.ts';
import { kioskStyles } from './panel-kiosk.styles.ts';
import { storyStyles } from './story.styles.ts';

/** The figures chunk: everything that figures say and show beyond their values. */
export { PanelFigures } from './panel-figures.ts';

export const styles: readonly CSSResult[] = [
  figureMoreStyles,
  barStyles,
  lineChartStyles,
  chartSliderStyles,
  storyStyles,
  kioskStyles,
];

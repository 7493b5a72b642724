import type { StatsPanelElement } from '../../src/index.ts';
import { heard, mount, settled } from './mount.ts';

/** Every kind of figure, each known by its id. */
const FIGURES = '/fixed/figures.json';

/** Opens a panel of them, or of another feed. */
export async function openPanel(
  attributes: Readonly<Record<string, string>> = {},
  language?: string,
): Promise<StatsPanelElement> {
  const panel = mount('linli-stats-panel', { src: FIGURES, ...attributes }, language);
  await settled(panel);
  return panel;
}

/** One figure, alone in its panel, with its picture and all that is heard of it. */
export async function openFigure(id: string, language?: string) {
  const panel = await openPanel({ metrics: id }, language);
  const root = panel.shadowRoot;
  const chart = root?.querySelector<SVGSVGElement | HTMLElement>('[role=img]') ?? null;
  const bars = Array.from(root?.querySelectorAll('rect') ?? [], (rect) =>
    rect.getBoundingClientRect(),
  );
  return { panel, chart, bars, lines: heard(panel) };
}

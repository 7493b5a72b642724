import type { ReactiveControllerHost } from 'lit';
import { figureTextParts } from '../../controllers/on-demand-figures.ts';
import { OnDemandPart } from '../../controllers/on-demand-part.ts';
import { PartController } from '../../controllers/part-controller.ts';
import { TextsController } from '../../controllers/texts-controller.ts';
import type { Messages, SharedMessages } from '../../locale/messages.ts';

/** The parts of a panel that are files of their own: what only some figures say and show. */
export const STATS_PARTS = {
  more: new OnDemandPart('figure-more', () => import('./figure-more.ts')),
  story: new OnDemandPart('story', () => import('./story.ts')),
  kiosk: new OnDemandPart('panel-kiosk', () => import('./panel-kiosk.ts')),
  refresh: new OnDemandPart(
    'refresh-controller',
    () => import('../../controllers/refresh-controller.ts'),
  ),
  line: new OnDemandPart('line-chart', () => import('./line-chart.ts')),
  computed: new OnDemandPart('computed-figures', () => import('../../model/computed-figures.ts')),
} as const;

/** The same parts as one panel has them. */
export function statsParts(
  host: ReactiveControllerHost & HTMLElement,
  messages: () => SharedMessages,
) {
  return {
    texts: new TextsController(
      host,
      messages,
      figureTextParts,
      ({ figures }: Partial<Messages>) => figures,
    ),
    more: new PartController(host, STATS_PARTS.more, messages, ({ styles }) => styles),
    story: new PartController(host, STATS_PARTS.story, messages, ({ styles }) => styles),
    kiosk: new PartController(host, STATS_PARTS.kiosk, messages, ({ styles }) => styles),
    refresh: new PartController(host, STATS_PARTS.refresh, messages),
    line: new PartController(host, STATS_PARTS.line, messages, ({ styles }) => styles),
    computed: new PartController(host, STATS_PARTS.computed, messages),
  };
}

export type StatsParts = ReturnType<typeof statsParts>;

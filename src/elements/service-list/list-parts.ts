import type { ReactiveControllerHost } from 'lit';
import { OnDemandPart } from '../../controllers/on-demand-part.ts';
import { PartController } from '../../controllers/part-controller.ts';
import type { SharedMessages } from '../../locale/messages.ts';

/** The parts of a list that are files of their own: nobody waits for a week they do not look at. */
export const LIST_PARTS = {
  description: new OnDemandPart(
    'structured-data-controller',
    () => import('../../controllers/structured-data-controller.ts'),
  ),
  details: new OnDemandPart('service-details', () => import('./service-details.ts')),
  filters: new OnDemandPart('filter-panel', () => import('./filter-panel.ts')),
  finder: new OnDemandPart('capability-finder', () => import('./capability-finder.ts')),
  nothing: new OnDemandPart('nothing-found', () => import('./nothing-found.ts')),
  nearMe: new OnDemandPart('near-me-controller', () => import('./near-me-controller.ts')),
  week: new OnDemandPart('week-content', () => import('./week-content.ts')),
} as const;

/** The same parts as one list has them. */
export function listParts(
  host: ReactiveControllerHost & HTMLElement,
  messages: () => SharedMessages,
) {
  return {
    description: new PartController(host, LIST_PARTS.description, messages),
    details: new PartController(host, LIST_PARTS.details, messages),
    filters: new PartController(host, LIST_PARTS.filters, messages, ({ styles }) => styles),
    finder: new PartController(host, LIST_PARTS.finder, messages),
    nothing: new PartController(host, LIST_PARTS.nothing, messages),
    nearMe: new PartController(host, LIST_PARTS.nearMe, messages),
    week: new PartController(host, LIST_PARTS.week, messages, ({ styles }) => styles),
  };
}

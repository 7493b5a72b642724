import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { ChangingFeed } from '../support/changing-feed.ts';
import { focusIn, purposeOf, reachable } from '../support/focus-identity.ts';
import { mount, settled, unmountAll, type LinliElement } from '../support/mount.ts';
import {
  ALL,
  METRICS,
  MINUTES,
  nowAt,
  QUESTIONS,
  SERVICES,
  townInMotion,
  type Motion,
} from '../support/town-in-motion.ts';

/** Random towns and what happens to each; so many of each kind of element. */
const RUNS = 60;

/** One change, of the feed, the clock, or what somebody has chosen; or the focus goes elsewhere. */
type Change =
  | { readonly kind: 'feed'; readonly motion: Motion }
  | { readonly kind: 'clock'; readonly minutes: number }
  | { readonly kind: 'focus'; readonly at: number }
  | { readonly kind: 'sort' | 'query' | 'category' | 'day'; readonly at: number }
  | { readonly kind: 'open'; readonly at: number };

const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items]);

const motions: fc.Arbitrary<Motion> = fc.record({
  services: shuffled(Object.keys(SERVICES)),
  minutes: shuffled(MINUTES).map((minutes) => [...minutes].sort((a, b) => a - b)),
  questions: shuffled(QUESTIONS),
  metrics: shuffled(METRICS),
});

const places = fc.nat({ max: 200 });

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: motions.map((motion) => ({ kind: 'feed' as const, motion })) },
  {
    weight: 3,
    arbitrary: fc.nat({ max: 150 }).map((minutes) => ({ kind: 'clock' as const, minutes })),
  },
  { weight: 4, arbitrary: places.map((at) => ({ kind: 'focus' as const, at })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('sort' as const, 'query' as const, 'category' as const, 'day' as const),
      at: places,
    }),
  },
  { weight: 1, arbitrary: places.map((at) => ({ kind: 'open' as const, at })) },
);

/** Sets a field as somebody does elsewhere, in another tab or by Back: without going there. */
function choose(element: LinliElement, selector: string, at: number): void {
  const field = element.shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!field) return;
  if (field instanceof HTMLSelectElement) {
    field.selectedIndex = at % field.options.length;
    field.dispatchEvent(new Event('change'));
  } else {
    field.value = ['', '法律', '血压', '课'][at % 4] ?? '';
    field.dispatchEvent(new Event('input'));
  }
}

const FIELDS = { sort: '#sort', query: '#query', category: '#facet-category', day: '#day' };

async function carryOut(
  change: Exclude<Change, { kind: 'focus' }>,
  element: LinliElement,
  feed: ChangingFeed,
): Promise<void> {
  switch (change.kind) {
    case 'feed':
      await feed.become(townInMotion(change.motion));
      await element.reload();
      break;
    case 'clock':
      if ('now' in element) element.now = nowAt(change.minutes);
      break;
    case 'sort':
    case 'query':
    case 'category':
    case 'day':
      choose(element, FIELDS[change.kind], change.at);
      break;
    case 'open': {
      const closed = element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded=false]');
      closed?.[change.at % Math.max(closed.length, 1)]?.click();
      break;
    }
  }
  await element.updateComplete;
}

async function holds(element: LinliElement, feed: ChangingFeed, steps: readonly Change[]) {
  const asked: string[] = [];
  element.addEventListener('linli-book', (event) => {
    event.preventDefault();
    asked.push(event.detail.service);
  });
  for (const step of steps) {
    if (step.kind === 'focus') {
      const all = reachable(element);
      all[step.at % Math.max(all.length, 1)]?.focus();
      continue;
    }
    const before = focusIn(element);
    const purpose = before === null ? null : purposeOf(before);
    await carryOut(step, element, feed);
    const after = focusIn(element);
    if (purpose === null) continue;
    expect(after, `focus after ${step.kind}: was on ${purpose}`).not.to.equal(null);
    expect([purpose, null], `focus after ${step.kind}`).to.include(purposeOf(after!));
    const service = /^button {2}预约 (.+)$/.exec(purposeOf(after!) ?? '')?.[1];
    if (service === undefined) continue;
    after!.click();
    await element.updateComplete;
    expect(SERVICES[asked[asked.length - 1] ?? '']).to.equal(service);
  }
}

describe('What Enter would do', () => {
  afterEach(unmountAll);

  const elements = [
    ['linli-service-list', { 'url-prefix': 'none' }],
    ['linli-booking-form', { service: 'A' }],
    ['linli-booking-form', { service: 'B', flow: 'steps' }],
    ['linli-stats-panel', {}],
  ] as const;
  for (const [tag, attributes] of elements) {
    it(`never becomes something else without a word: ${tag} ${JSON.stringify(attributes)}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(changes, { minLength: 4, maxLength: 14 }), async (steps) => {
          const feed = await ChangingFeed.of(townInMotion(ALL));
          const element = mount(tag, { src: feed.src, now: nowAt(0), ...attributes });
          try {
            await settled(element);
            await holds(element, feed, steps);
          } finally {
            unmountAll();
          }
        }),
        { numRuns: RUNS, includeErrorInReport: true },
      );
    });
  }
});

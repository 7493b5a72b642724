import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * A list whose parts belong to its items, wherever these stand: what has the focus, or is filled in, goes with
 * its item. All is put together at once, so that a failure is one of the frame around it.
 */
export function keyedList<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  content: (item: Item, index: number) => TemplateResult | symbol,
): unknown {
  const parts = items.map((item, index) => [keyOf(item), content(item, index)] as const);
  return repeat(
    parts,
    ([key]) => key,
    ([, part]) => part,
  );
}

import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';

const axe = (
  window as unknown as { axe: { run(node: Node, options: object): Promise<AxeResults> } }
).axe;

/** The rules an element breaks, as axe finds them, each with the HTML that breaks it. */
export async function complaintsAbout(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test page is not a whole page; and its one element may begin with h2.
    rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

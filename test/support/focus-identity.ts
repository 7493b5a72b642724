/** The control or link inside an element that has the focus; `null` for none. */
export function focusIn(element: Element): HTMLElement | null {
  const inside = element.shadowRoot?.activeElement ?? null;
  const { activeElement } = document;
  const link = element !== activeElement && element.contains(activeElement) ? activeElement : null;
  return (inside ?? link) as HTMLElement | null;
}

/** All that can be pressed or filled in, inside an element and among its words in the light. */
export function reachable(element: Element): readonly HTMLElement[] {
  const inside = element.shadowRoot?.querySelectorAll<HTMLElement>(PRESSABLE) ?? [];
  const links = element.querySelectorAll<HTMLElement>('a[slot^=linli-]');
  return [...inside, ...links].filter((node) => node.getClientRects().length > 0);
}

const PRESSABLE = 'button, input:not([hidden]), select, textarea, summary';

/**
 * What a press or a letter would be for: of which service, session, question or figure. Counts, and whether
 * something is open, may change meanwhile; `null` for what does nothing.
 */
export function purposeOf(node: HTMLElement): string | null {
  if (node instanceof HTMLAnchorElement) return `link ${node.href}`;
  if (!node.matches(PRESSABLE)) return null;
  const figure = node.closest<HTMLElement>('[data-metric]')?.dataset['metric'] ?? '';
  if (node instanceof HTMLInputElement && node.type === 'radio') {
    const session = node.closest('label')?.querySelector('slot')?.name;
    return `radio ${node.name} ${session ?? node.closest('label')?.textContent}`;
  }
  const label = node.getAttribute('aria-label') ?? labelOf(node);
  return `${node.localName} ${figure} ${withoutCounts(label)}`;
}

function labelOf(node: HTMLElement): string {
  const { labels } = node as HTMLInputElement;
  return (labels?.[0] ?? node).textContent ?? '';
}

function withoutCounts(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[（(]\d+[）)]|\d+/g, '')
    .trim()
    .replace(/^(看这 *项服务|没有符合的服务，收起筛选)$/, 'done')
    .replace(/^(收起详情|收起筛选|收起|详情|更多筛选)/, 'open ');
}

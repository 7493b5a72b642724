import { html, type TemplateResult } from 'lit';

/** The values that a row of bars lies between, zero among them: heights and lengths can be compared. */
export interface BarScale {
  readonly low: number;
  readonly high: number;
}

export function barScale(values: readonly number[]): BarScale {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: 0, high: 0 },
  );
}

/** One bar from zero to a value, in the direction of the language. A picture only. */
export function bar(
  value: number,
  { low, high }: BarScale,
  look: 'solid' | 'hatched',
  isRightToLeft: boolean,
): TemplateResult {
  const span = high / 2 - low / 2 || 1; // halves, so that the largest numbers do not overflow
  const at = (point: number) => ((point / 2 - low / 2) / span) * 100;
  const [start, end] = [at(Math.min(value, 0)), at(Math.max(value, 0))];
  const x = isRightToLeft ? 100 - end : start;
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class=${look} x="${round(x)}%" y="0" width="${round(end - start)}%" height="100%"></rect>
  </svg>`;
}

function round(percent: number): string {
  return percent.toFixed(2);
}

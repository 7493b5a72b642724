import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

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

/**
 * One bar from zero to a value, in the direction of the language. A picture only.
 *
 * @param goal a value that is marked across it; `null` for none
 */
export function bar(
  value: number,
  { low, high }: BarScale,
  look: 'solid' | 'outlined',
  isRightToLeft: boolean,
  goal: number | null = null,
): TemplateResult {
  const span = high / 2 - low / 2 || 1; // halves, so that the largest numbers do not overflow
  const at = (point: number) => ((point / 2 - low / 2) / span) * 100;
  const [start, end] = [at(Math.min(value, 0)), at(Math.max(value, 0))];
  const x = isRightToLeft ? 100 - end : start;
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class=${look} x="${round(x)}%" y="0" width="${round(end - start)}%" height="100%"></rect>
    ${goal === null ? nothing : goalMark(isRightToLeft ? 100 - at(goal) : at(goal))}
  </svg>`;
}

function goalMark(percent: number): SVGTemplateResult {
  const x = `${round(percent)}%`;
  return svg`<line class="goal" x1=${x} x2=${x} y1="-25%" y2="125%"></line>`;
}

function round(percent: number): string {
  return percent.toFixed(2);
}

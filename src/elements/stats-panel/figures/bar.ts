import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The values that a row of bars lies between, zero among them: heights and lengths can be compared. */
export interface BarScale {
  readonly low: number;
  readonly high: number;
}

/** @param whole all that a value can be a part of, such as 100 %; `null` where there is no such thing */
export function barScale(values: readonly number[], whole: number | null = null): BarScale {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: 0, high: whole ?? 0 },
  );
}

/** Looks of a bar: as it was, as it is, expected, a part on the track of its whole. */
export type BarLook = 'former' | 'solid' | 'outlined' | 'part';

/**
 * One bar from zero to a value, in the direction of the language. A picture only.
 *
 * @param goal a value that is marked across it; `null` for none
 */
export function bar(
  value: number,
  { low, high }: BarScale,
  look: BarLook,
  isRightToLeft: boolean,
  goal: number | null = null,
): TemplateResult {
  const span = high / 2 - low / 2 || 1; // halves, so that the largest numbers do not overflow
  const at = (point: number) => ((point / 2 - low / 2) / span) * 100;
  const [start, end] = [at(Math.min(value, 0)), at(Math.max(value, 0))];
  const x = isRightToLeft ? 100 - end : start;
  return html`<svg
    class=${look === 'part' ? 'bar track' : 'bar'}
    aria-hidden="true"
    focusable="false"
  >
    <rect
      class=${look === 'part' ? 'solid' : look}
      x="${round(x)}%"
      y="0"
      width="${round(end - start)}%"
      height="100%"
    ></rect>
    ${goal === null ? nothing : goalMark(isRightToLeft ? 100 - at(goal) : at(goal))}
  </svg>`;
}

function goalMark(percent: number): SVGTemplateResult {
  const x = `${round(percent)}%`;
  return svg`<line class="goal" x1=${x} x2=${x} y1="-30%" y2="130%"></line>`;
}

function round(percent: number): string {
  return percent.toFixed(2);
}

import type { CSSResult } from 'lit';
import { flowStyles } from './form/flow.styles.ts';
import { resultStyles } from './result/result.styles.ts';

/** What a first touch of a form brings. */
export { ActiveBookingForm } from './active-form.ts';

export const styles: readonly CSSResult[] = [flowStyles, resultStyles];

/**
 * How a form is gone through: all on one page; on one page with a look at all answers before it is
 * sent; one question for each screen, with that look.
 */
export type FormFlow = 'page' | 'check' | 'steps';

/** Where somebody is in it: at a step, counted from 0, or at the look at all answers. */
export type FormAt = number | 'check';

export const FORM_FLOWS: readonly FormFlow[] = ['page', 'check', 'steps'];

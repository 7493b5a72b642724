/**
 * The flows of a form: all on one page; on one page with a look at all answers before it is sent;
 * one question for each screen, with that look.
 */
export type FormFlow = 'page' | 'check' | 'steps';

export const FORM_FLOWS: readonly FormFlow[] = ['page', 'check', 'steps'];

/** A flow by its name; all on one page where there is none of that name. */
export function flowNamed(name: string | null): FormFlow {
  return FORM_FLOWS.find((known) => known === name) ?? 'page';
}

import type { FormField } from '../../authoring/forms/form.ts';
import { fieldName, type FormContext } from './form-context.ts';

/** Takes over what is typed. */
export function take({ key }: FormField, { actions, place }: FormContext) {
  return ({ target }: Event): void => actions.set(place, key, (target as HTMLInputElement).value);
}

/** Says that a field was left, so that it can be looked at. */
export function leave({ key }: FormField, { actions, place }: FormContext) {
  return (): void => actions.leave(fieldName(key, place));
}

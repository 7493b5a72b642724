/** What checks, sends and manages a booking: loaded when somebody begins to fill in a form. */
export { draftErrors } from '../model/draft-errors.ts';
export { deleteBooking, patchBooking } from './endpoint.ts';
export { intentFor } from './intent.ts';
export { submitBooking } from './submit.ts';
export { wishOf } from './wish.ts';

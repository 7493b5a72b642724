import { resultStyles } from './result.styles.ts';

/** What looks at what was entered and shows what came of it: there before anything is sent. */
export { errorsIn, formEntry } from './form-entry.ts';
export { prove } from '../../controllers/prove.ts';
export { ResultDesk } from './result-desk.ts';
export { refusalNotice } from './result-notices.ts';
export { fieldErrorsOf } from './server-errors.ts';
export const styles = [resultStyles];

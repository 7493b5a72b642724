import { resultStyles } from './result.styles.ts';

/** What goes through a form and shows what came of it: there before anything is sent. */
export { FormProgress } from './form-progress.ts';
export { ResultDesk } from './result-desk.ts';
export { refusalNotice } from './result-notices.ts';
export const styles = [resultStyles];

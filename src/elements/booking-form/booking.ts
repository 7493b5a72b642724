import type { CSSResult } from 'lit';
import { wechatStyles } from '../../templates/wechat-accounts.styles.ts';
import { flowStyles } from './form/flow.styles.ts';
import { actionStyles } from './result/result-actions.styles.ts';
import { resultStyles } from './result/result.styles.ts';

/** The form in use, with its styles: the chunk that a first touch of a form brings. */
export { ActiveBookingForm } from './active-form.ts';

export const styles: readonly CSSResult[] = [flowStyles, resultStyles, actionStyles, wechatStyles];

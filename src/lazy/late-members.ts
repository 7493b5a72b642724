/**
 * Reads of a record what is shown on later occasions alone. Its table stands in a file that is read then: what a page
 * shows at first must not import this.
 */
export { lateMembersOf } from '../feed/late-members.ts';
/** The accounts in WeChat of who gives a service. */
export { wechatOf } from '../feed/wechat-of.ts';

// @ts-check
// What has to be known before there is a code that works.

/**
 * @typedef {object} Missing
 * @property {string} field name of the field to fill in
 * @property {string} why
 */

/**
 * @param {object} asked
 * @param {import('./snippets.js').TagName} asked.tag
 * @param {string} asked.service
 * @param {boolean} asked.isBesideList whether residents choose in a list of the same page
 * @param {string} asked.feed the address of the feed, as it was typed
 * @param {boolean} asked.isFromComputer whether the feed was read from a file of this computer
 * @returns {Missing | null} the first of what is missing
 */
export function missing({ tag, service, isBesideList, feed, isFromComputer }) {
  if (feed === '') {
    return {
      field: 'feed',
      why: isFromComputer
        ? '请在第 2 步写上这份文件上传以后的地址：文件现在只在您的电脑上，居民的手机要从网站上读它。'
        : '请在第 2 步写上数据文件的地址。',
    };
  }
  if (tag === 'booking-form' && service === '' && !isBesideList) {
    return {
      field: 'option-service',
      why: '请在第 3 步选一项服务：表单没有写是哪项服务，网页上又没有服务目录，谁也约不了。同一页放了服务目录，就在第 3 步勾上。',
    };
  }
  return null;
}

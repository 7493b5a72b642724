// @ts-check
// Which form to take: from what the tests saw come through each editor.

/**
 * @typedef {import('./snippets.js').Form} Form
 * @typedef {'works' | 'text' | 'nothing'} Outcome
 * @typedef {{ readonly name: string, readonly outcomes: Readonly<Record<string, Outcome>> }} Editor
 */

/** The forms by how well they are to be kept: the next one where one does not come through. */
/** @type {readonly Form[]} */
const BEST_FIRST = ['tag', 'div', 'link', 'address'];

/** @type {Readonly<Record<Form, string>>} */
export const FORM_NAMES = {
  tag: '标签',
  div: 'div，带 data-linli',
  link: '链接，带 data-linli',
  address: '链接，写在地址里',
  frame: 'iframe',
  static: '不用脚本的 HTML',
};

/**
 * @param {Editor | null} editor `null` where nobody knows which it is
 * @param {object} site
 * @param {boolean} site.hasScript whether the template can have a script
 * @param {boolean} site.isOwnFeed whether the feed is on the page's own site
 * @param {boolean} site.isOneFile whether the site takes no more than one file: the page in a frame is several
 * @returns {{ form: Form, why: string }}
 */
export function advise(editor, { hasScript, isOwnFeed, isOneFile }) {
  if (!hasScript) {
    const hasFrame =
      isOwnFeed && !isOneFile && (editor === null || editor.outcomes['frame'] === 'works');
    return hasFrame
      ? { form: 'frame', why: '网页里放不了脚本，框里的网页自己带脚本。' }
      : {
          form: 'static',
          why: '脚本和框都放不了：用命令生成不用脚本的 HTML，内容有变就再生成一次。',
        };
  }
  const forms = BEST_FIRST.filter((form) => isOwnFeed || form !== 'address');
  if (editor === null) {
    return isOwnFeed
      ? { form: 'address', why: '不知道是哪种编辑器，就用试过的编辑器都留得下的这一种。' }
      : {
          form: 'div',
          why: '数据文件在别的网站，地址里的写法不能用；先试这一种，再用 ?linli-check 看。',
        };
  }
  const form = forms.find((each) => editor.outcomes[each] === 'works');
  return form === undefined
    ? {
        form: 'static',
        why: `${editor.name} 一种也留不下：把数据文件放到自己的网站，就可以用链接。`,
      }
    : { form, why: `${editor.name} 里试过，这一种留得下来。` };
}

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

/**
 * Editors of Chinese CMSs that no test can open: they are sold, and to be had nowhere. Nothing is said of what
 * they leave.
 */
export const UNTESTED = ['TRS（拓尔思）', '大汉', '别的编辑器'];

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
 * @typedef {object} Site
 * @property {boolean} hasScript whether the template can have a script
 * @property {boolean} isOwnFeed whether the feed is on the page's own site
 * @property {boolean} isFrameFeed whether the feed is on the site of the page in the frame
 * @property {boolean} isJson whether the feed is served as JSON, and is no .txt and no article
 * @property {boolean} isOneFile whether the site takes no more than one file: the page in a frame is several
 */

/**
 * The forms that can work on a site. Links that say everything, and pages in frames, show feeds of their own
 * site alone: anybody can write them.
 *
 * @param {Site} site
 * @returns {readonly Form[]}
 */
export function formsFor({ hasScript, isOwnFeed, isFrameFeed, isJson, isOneFile }) {
  return [
    ...(hasScript ? BEST_FIRST.filter((form) => (isOwnFeed && isJson) || form !== 'address') : []),
    ...(isFrameFeed && isJson && !isOneFile ? [/** @type {const} */ ('frame')] : []),
    'static',
  ];
}

/**
 * @param {Editor | null} editor `null` where nobody knows which it is
 * @param {Site} site
 * @param {string} [untested] the name of one that no test could open
 * @returns {{ form: Form, why: string }}
 */
export function advise(editor, site, untested = '') {
  const { hasScript } = site;
  const possible = formsFor(site);
  if (!hasScript) {
    const hasFrame =
      possible.includes('frame') && (editor === null || editor.outcomes['frame'] === 'works');
    return hasFrame
      ? { form: 'frame', why: '网页里放不了脚本，框里的网页自己带脚本。' }
      : {
          form: 'static',
          why: '脚本和框都放不了：用命令生成不用脚本的 HTML，内容有变就再生成一次。',
        };
  }
  if (editor === null) {
    const about =
      untested === '' ? '不知道是哪种编辑器' : `“${untested}”没有试过，留得下哪一种不知道`;
    return possible.includes('address')
      ? {
          form: 'address',
          why: `${about}，就用试过的编辑器都留得下的这一种。贴好以后用 ?linli-check 看。`,
        }
      : {
          form: 'div',
          why: `${about}。写在地址里的链接用不了，先试这一种，再用 ?linli-check 看。`,
        };
  }
  const form = possible.find((each) => editor.outcomes[each] === 'works');
  return form === undefined
    ? {
        form: 'static',
        why: `${editor.name} 一种也留不下。数据文件放在自己的网站、类型是 JSON，就可以用链接；或者请网站管理员把代码放进模板。`,
      }
    : { form, why: `${editor.name} 里试过，这一种留得下来。` };
}

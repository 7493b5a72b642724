// @ts-check
// Says what the check finds in a feed of this computer: so much of it as one reads here.

/** @typedef {typeof import('../../src/check/report/report.ts')} Check */

/**
 * @param {Pick<Check, 'checkFeed'>} check
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function fileFindings({ checkFeed }, bytes) {
  const { findings } = checkFeed(bytes, { language: 'zh-Hans', now: Date.now() });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const [first] = [...errors, ...warnings];
  if (first === undefined) return '检查过了，没有发现问题。';
  const counts = [
    errors.length > 0 ? `${errors.length} 处要改` : '',
    warnings.length > 0 ? `${warnings.length} 处请看一看` : '',
  ];
  const where = first.at === null ? '' : `第 ${first.at.line} 行，`;
  const about = [first.about, first.detail].filter(Boolean).join('，');
  return `检查过了：${counts.filter(Boolean).join('，')}。先看这一处：${where}${first.sentence}（${about}）“编辑数据文件”那一页会列出每一处。`;
}

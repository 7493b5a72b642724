// @ts-check

/**
 * The letter to whoever keeps the site.
 *
 * @param {object} parts
 * @param {string} parts.folder where the files go; empty for the folder of the page
 * @param {boolean} parts.isOneFile whether one file is all that the site takes
 * @param {string} parts.script the line for the template; empty where it can have none
 * @param {string} parts.rules rules for the style sheet
 * @param {readonly string[]} parts.directives of the policy
 * @param {readonly string[]} parts.otherSites origins whose servers have to allow the page
 * @param {string} parts.booking about the endpoint; empty where nothing is booked
 * @param {string} parts.origin of the page
 */
export function letter(parts) {
  const { folder, isOneFile, script, rules, directives, otherSites, booking, origin } = parts;
  const steps = [
    isOneFile
      ? '把发布包里 dist/cdn/linli-all.js 这一个文件传到网站上，哪个文件夹都行，改了名也行。'
      : `把发布包里 dist/cdn 的全部文件放到${folder === '' ? '网页所在的文件夹' : ` ${folder} `}，不要改名。`,
    ...(script === '' ? [] : [`在网页模板里加一行，每页一次：\n\n${indented(script)}`]),
    ...(rules === '' ? [] : [`在样式表里加上，免得内容出来时网页跳动：\n\n${indented(rules)}`]),
    `如果网站发送 Content-Security-Policy，这几项里要有：\n\n${indented(directives.join('\n'))}\n\n   不需要 unsafe-inline，也不需要 unsafe-eval。没有 CSP，就不用改。`,
    ...otherSites.map(
      (site) =>
        `请 ${site} 的管理员让服务器发送：\n\n${indented(`Access-Control-Allow-Origin: ${origin}`)}`,
    ),
    ...(booking === '' ? [] : [booking]),
    '请让服务器压缩 .js 和 .json（gzip），并发送 ETag 或 Last-Modified。',
  ];
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`).join('\n\n');
  return `您好：\n\n网页上要放“邻里”的社区服务组件，请帮忙做这几件事。\n\n${numbered}\n\n组件不用 Cookie，不在浏览器里存东西，除了上面写的地址，不连别的网站。每个文件的校验值在 integrity.txt 里。`;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^(?=.)/gm, '   ');
}

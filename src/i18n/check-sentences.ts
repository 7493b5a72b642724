import type { FeedFailureKind } from '../model/feed-state.ts';

/** Sentences for an editor about a page, what serves it, and its feed as a whole. */
export const zhHansCheck = {
  // the feed as a text
  'broken-json': '这里开始不是 JSON 了，多半是前面少了或多了逗号、引号、括号。',
  'broken-byte': '这里有一个坏掉的字，显示成 �：请重新输入，再存一次。',
  'feed-not-utf8': '数据文件不是 UTF-8。能读，但别的程序会读成乱码：请另存为 UTF-8。',
  'feed-read': '数据文件读到了。',
  stale:
    '数据文件过了它自己说的更新期限（generated_at 加 ttl），访客会看到“可能已有变化”：请更新内容。',
  undated: '数据文件没有写 generated_at，访客和您都看不出它有多旧：请让导出程序写上。',

  // how it is served
  'mixed-content': '网页是 https，这个地址是 http，浏览器不会去读：请把地址改成 https。',
  'blocked-by-policy': '网页的 CSP 不允许读这个地址：请网站管理员在括号里的那一项加上它。',
  'no-cors': '对方服务器没有允许本网站读它：请对方加上括号里的这一行响应头。',
  unreachable: '连不上这个地址：请在浏览器里打开它试试，检查拼写、证书和服务器。',
  'http-status': '服务器没有给出内容：请检查地址，或把状态码告诉网站管理员。',
  'slow-answer': '超过 15 秒没有传完：请检查服务器，或换一个更近的地址。',
  'wrong-type': '服务器说这不是 JSON。能读，但请让服务器发送 application/json。',
  large: '数据文件很大，手机上要等：请删去过期内容。',
  uncompressed: '服务器没有压缩它：请打开 gzip，流量大约能省八成。',
  'no-validator': '服务器没有发送 ETag 或 Last-Modified，访客每次都要重新下载：请打开。',

  // a tag
  'unknown-attribute': '没有这个属性，写了不起作用：请检查拼写，或删掉。',
  'attribute-value': '这个属性不能写这个值，现在按没写处理。可以写的在括号里。',
  'unknown-id': '数据文件里没有这个 id，请检查拼写。',
  'no-fallback': '标签里面是空的，脚本没来时访客什么也看不到：请写上电话或链接。',
  'not-defined':
    '组件没有加载出来，访客看到的是标签里面的文字：请检查 linli.js 和它旁边的 linli-*.js 是否都已上传，CSP 的 script-src 是否允许。',
  'other-version': '这个标签用的是另一个版本：网页上有两个 linli.js，请只留一个。',
  'not-shown': '网页把这个标签藏起来了，访客现在看不到它。',
  'visitors-see': '访客现在看到：',
  'unknown-tag': 'data-linli 只能写 service-list、booking-form 或 stats-panel。',
  'insecure-form': '网页不是 https，姓名和电话会明文传送，预约表单不会打开：请换成 https。',
  'no-privacy': '数据文件里没有 booking.endpoint 和 booking.privacy，表单不会打开：请补上。',
  endpoint: '预约接口能连上。',
  'no-preflight': '预约接口不让本网站提交预约：请它的管理员让 OPTIONS 请求得到括号里的响应头。',
  'endpoint-status': '预约接口没有照约定回答，访客会看到“请打电话”：请把这一行发给它的管理员。',

  // the page
  'no-tag': '这一页上没有邻里的标签：可能被编辑器删掉了，请换一种写法（见“贴进编辑器”）。',
  'page-charset': '网页不是 UTF-8。组件不受影响，但请让网页也用 UTF-8。',
  quirks: '网页第一行没有 <!doctype html>，浏览器按二十年前的规矩排版。组件不受影响。',
  'no-viewport':
    '网页没有 <meta name="viewport">，手机上字会很小：请加上 content="width=device-width, initial-scale=1"。',
  'no-lang': '网页没有写语言，朗读工具会读错：请写 <html lang="zh-Hans">。',
  'script-twice': '网页上有两个 linli.js：请只留一个。',
  'page-fine': '网页的写法没有问题。',
  'tag-fine': '标签的写法没有问题。',

  // what only `linli doctor` sees
  'no-script': '网页里没有 linli.js：请网站管理员在模板里加上。',
  'script-blocked': '网页的 CSP 不允许 linli.js：请在 script-src 加上括号里的地址。',
  'script-type': '服务器发送的类型不是 JavaScript，浏览器不会运行它。',
  'wrong-integrity':
    'integrity 和文件对不上，浏览器不会运行它：请用发布包 integrity.txt 里的那一行。',
  'file-missing':
    'linli.js 旁边缺这个文件：请把发布包里的 linli-*.js 都上传；只能上传一个文件，就用 linli-all.js。',
  'trusted-types': '网页的 CSP 的 trusted-types 不允许 Lit：请加上 lit-html，或删掉这一项。',
  'script-found': 'linli.js 和它旁边的文件都在。',
  'one-file-found': 'linli-all.js 在，不用别的文件。',
  'frame-blocked': '框里的网页不让别的网页嵌入它：请放宽括号里的响应头。',
  'local-address': '这个地址在本机或内网里，没有去问：确实要问，请在命令后面加 --local。',
  'file-too-large':
    '文件超过 16 MB，没有读完，也没有检查：网页不读这么大的数据文件，请改小，或者分成几个文件。',
  'answer-too-large': '内容超过 16 MB，没有读完，也没有检查：请检查地址，或改小。',
  'many-redirects': '转了 5 次还没有到，没有再跟：请直接写最后的地址。',
  'left-out': '一次最多问 100 次、读 64 MB、用 60 秒。括号里的没有问，也没有检查。',
  'page-cut': '网页太大，只看了前面一部分，后面的没有检查：请看括号里的是不是写错了。',
} as const;

type OwnCode = keyof typeof zhHansCheck;

/** Codes of all that a check can find; why a feed cannot be read is said as the elements say it. */
export type CheckCode = OwnCode | FeedFailureKind;

/** Sentences that say what to do about each finding. */
export type CheckSentences = Readonly<Record<CheckCode, string>>;

export const enCheck: Readonly<Record<OwnCode, string>> = {
  'broken-json':
    'From here on it is no JSON: a comma, quote or bracket before it is missing or too many.',
  'broken-byte': 'A character is broken here and shown as �: type it again and save.',
  'feed-not-utf8':
    'The feed is not UTF-8. It is read, but other programs will garble it: save it as UTF-8.',
  'feed-read': 'The feed was read.',
  stale:
    'The feed is past the time it was to be updated by (generated_at and ttl): visitors are told that it may have changed. Update it.',
  undated:
    'The feed does not say generated_at: nobody can see how old it is. Let its export write it.',

  'mixed-content':
    'The page is https and this address is http: browsers do not read it. Write https.',
  'blocked-by-policy':
    'The CSP of the page does not allow this address: add it to the directive in brackets.',
  'no-cors':
    'The other server does not let this site read it: it has to send the header in brackets.',
  unreachable:
    'This address cannot be reached: open it in a browser; check its spelling, certificate and server.',
  'http-status':
    'The server gave no content: check the address, or tell its administrator the status.',
  'slow-answer': 'It took more than 15 seconds: check the server, or take a nearer one.',
  'wrong-type': 'The server says it is not JSON. It is read, but send application/json.',
  large: 'The feed is large, and phones wait for it: remove what is past.',
  uncompressed: 'The server does not compress it: gzip saves about four fifths.',
  'no-validator':
    'The server sends no ETag or Last-Modified: every visit downloads all of it. Turn them on.',

  'unknown-attribute': 'There is no such attribute: check its spelling, or delete it.',
  'attribute-value':
    'This attribute cannot have this value, and counts as not written. What it can have is in brackets.',
  'unknown-id': 'The feed has no such id: check its spelling.',
  'no-fallback':
    'The tag is empty: where the script does not come, visitors see nothing. Write a phone number or a link.',
  'not-defined':
    'The element was not loaded, and visitors see what is inside the tag: check that linli.js and all linli-*.js are uploaded, and allowed by script-src of the CSP.',
  'other-version': 'This tag is of another version: the page has two linli.js. Keep one.',
  'not-shown': 'The page hides this tag: visitors do not see it now.',
  'visitors-see': 'What visitors see now:',
  'unknown-tag': 'data-linli can be service-list, booking-form or stats-panel.',
  'insecure-form':
    'The page is not https, and names and numbers would be sent in the clear: the form does not open. Use https.',
  'no-privacy':
    'The feed has no booking.endpoint and booking.privacy: the form does not open. Add them.',
  endpoint: 'The booking endpoint can be reached.',
  'no-preflight':
    'The booking endpoint does not let this site send bookings: OPTIONS has to be answered with the headers in brackets.',
  'endpoint-status':
    'The booking endpoint does not answer as agreed, and visitors are asked to phone: send this line to its administrator.',

  'no-tag':
    'There is no tag of linli on this page: an editor may have removed it. Write it another way.',
  'page-charset': 'The page is not UTF-8. The elements do not mind, but let the page be UTF-8.',
  quirks:
    'The page does not begin with <!doctype html>, and is laid out as twenty years ago. The elements do not mind.',
  'no-viewport':
    'The page has no <meta name="viewport">, and is tiny on phones: add content="width=device-width, initial-scale=1".',
  'no-lang':
    'The page does not say its language, and is read aloud wrongly: write <html lang="en">.',
  'script-twice': 'The page has two linli.js: keep one.',
  'page-fine': 'Nothing is wrong with the page.',
  'tag-fine': 'Nothing is wrong with the tag.',

  'no-script': 'The page has no linli.js: let its template have it.',
  'script-blocked':
    'The CSP of the page does not allow linli.js: add the address in brackets to script-src.',
  'script-type': 'The server does not say that it is JavaScript: browsers do not run it.',
  'wrong-integrity':
    'integrity does not fit the file: browsers do not run it. Take the line from integrity.txt of the release.',
  'file-missing':
    'This file is missing beside linli.js: upload all linli-*.js of the release, or use linli-all.js.',
  'trusted-types':
    'trusted-types in the CSP of the page does not allow Lit: add lit-html, or remove it.',
  'script-found': 'linli.js and the files beside it are there.',
  'one-file-found': 'linli-all.js is there, and needs no other file.',
  'frame-blocked':
    'The page in the frame lets no other page embed it: relax the header in brackets.',
  'local-address':
    'This is an address of this computer or the local network, and was not asked: add --local to the command if you mean it.',
  'file-too-large':
    'The file is over 16 MB: it was not read to its end, and not checked. No page reads a feed of that size: make it smaller, or divide it.',
  'answer-too-large':
    'There is more than 16 MB here: it was not read to its end, and not checked. Check the address, or make it smaller.',
  'many-redirects':
    'After 5 redirects it still leads on, and was not followed: write the last address.',
  'left-out':
    'One run asks at most 100 times, reads 64 MB and takes 60 seconds: what is in brackets was not asked, and not checked.',
  'page-cut':
    'The page is too large, and only its beginning was looked at: see whether what is in brackets is meant.',
};

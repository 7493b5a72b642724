import type { FeedFailureKind } from '../model/feed-state.ts';

/** Sentences for an editor about a page, what serves it, and its feed as a whole. */
export const zhHansCheck = {
  // the feed as a text
  'broken-json': '这里开始不是 JSON 了，多半是前面少了或多了逗号、引号、括号。',
  'json-chinese-quote': '这里是中文引号 “ ”，要用英文引号 "（关掉中文输入法再输入）。',
  'json-chinese-comma': '这里是中文逗号、顿号或分号，要用英文逗号 ,（关掉中文输入法再输入）。',
  'json-chinese-colon': '这里是中文冒号 ：，要用英文冒号 :（关掉中文输入法再输入）。',
  'json-chinese-bracket': '这里是中文括号，要用英文的 [ ] 或 { }（关掉中文输入法再输入）。',
  'json-trailing-comma': '最后一项后面多了一个逗号，请删掉。',
  'json-extra-comma': '这里多了一个逗号，请删掉。',
  'json-missing-comma': '这里前面少了一个逗号：两项之间要有英文逗号。',
  'json-missing-colon': '名称和内容之间少了英文冒号 :。',
  'json-single-quote': '单引号不行，要用英文双引号 "。',
  'json-comment': 'JSON 里不能写注释，请删掉。',
  'json-bare-name': '名称要加英文双引号 "。',
  'json-bare-text': '文字要加英文双引号 "；是和否写 true、false，不知道写 null，都用小写。',
  'json-number': '数字只能写阿拉伯数字和小数点，不能以 0 开头；电话、日期、钟点要加英文双引号 "。',
  'json-open-quote':
    '从这里开始的引号没有关上：一段文字要写在一行里，后面加英文双引号 "；文字里面要用引号，请用中文的 “ ”；要换行，写 \\n。',
  'json-backslash': '反斜线 \\ 要写两个 \\\\；网址里用 /。',
  'json-odd-blank': '这里有一个看不见的特殊空格（多半是从网页或 Word 里粘贴来的），请删掉。',
  'json-wrong-bracket': '括号对不上：[ 用 ] 关，{ 用 } 关，冒号后面要有内容。',
  'json-after-end':
    '前面已经写完了，这里往后是多出来的：多半是前面多了一个 } 或 ]，或者把两份文件放在了一起。',
  'json-truncated': '文件到这里就断了：最后少了括号里的这些，或者没有传完，请重新上传。',
  'file-empty': '文件是空的：请把数据文件再存一次，重新上传。',
  'file-excel':
    '这是 Excel（或 WPS 表格、旧的 Word）文件，只是改了名字，网页读不了：要写成 JSON，见“怎么写”。',
  'file-word':
    '这是 Word 或 WPS 文字文件，只是改了名字，网页读不了：请把里面的 JSON 存成纯文本，编码选 UTF-8。',
  'file-zip': '这是压缩包，网页读不了：请解开，上传里面的 JSON 文件。',
  'file-other': '这是图片或 PDF，网页读不了：要上传 JSON 文件。',
  'file-html': '这是一个网页，不是数据文件：请检查地址，或者在浏览器里另存时选“仅文本”。',
  'file-csv': '这是 CSV 表格，网页读不了：要写成 JSON，见“怎么写”。',
  'broken-byte': '这里有一个坏掉的字，显示成 �：请重新输入，再存一次。',
  'feed-not-utf8': '数据文件不是 UTF-8。能读，但别的程序会读成乱码：请另存为 UTF-8。',
  'feed-read': '数据文件读到了。',
  'feed-attached': '这是文章页，数据文件用的是它最新的附件，在括号里。',
  'feed-in-article': '这是文章页，数据文件用的是里面的那段文字，是完整的。',
  'feed-made': '数据文件生成的时间。',
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
  'tag-unclosed':
    '这个标签没有关上（浏览器不认 <linli-… /> 这种写法），它后面的内容全被吞进标签里，访客看不到：请在标签里写上电话，后面写 </linli-…>。',
  'form-without-service':
    '表单没有写是哪项服务，网页上也没有服务目录可以选，谁也约不了：请写上 service，或者在同一页放一个服务目录。',
  'tag-in-paragraph':
    '标签写在段落 <p> 里面，又在标签里写了段落，浏览器把两个都拆开了：标签里成了空的，电话留在外面一直显示。请把标签移到 <p> 外面。',
  'link-elsewhere':
    '链接里的数据文件在另一个网站，为了安全只当普通链接：请把数据文件放到本网站，或改用标签、带 data-linli 的 div。',
  'frame-inside': '框里的网页要单独检查：请在浏览器里打开括号里的地址。',
  'not-defined':
    '组件没有加载出来，访客看到的是标签里面的文字：请检查 linli.js 和它旁边的 linli-*.js 是否都已上传，CSP 的 script-src 是否允许。',
  'other-version': '这个标签用的是另一个版本：网页上有两个 linli.js，请只留一个。',
  'not-shown': '网页把这个标签藏起来了，访客现在看不到它。',
  'visitors-see': '访客现在看到：',
  'visitors-see-instead': '这里没有照您写的显示，访客现在看到的是下面这些，请先改好其他几处。',
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
  'feed-page-missing':
    'linli.js 旁边缺这个网页，检查里的“怎么写”会打不开（访客看到的不受影响）：请把发布包里的这个文件也上传。',
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
  'json-chinese-quote': 'Here is a curly or Chinese quote: use the straight one, ".',
  'json-chinese-comma': 'Here is a Chinese comma, or a semicolon: use a plain comma.',
  'json-chinese-colon': 'Here is a Chinese colon: use a plain one, ":".',
  'json-chinese-bracket': 'Here is a Chinese bracket: use [ ] or { }.',
  'json-trailing-comma': 'The comma after the last item is one too many: delete it.',
  'json-extra-comma': 'This comma is one too many: delete it.',
  'json-missing-comma': 'A comma is missing before this.',
  'json-missing-colon': 'A colon is missing between name and value.',
  'json-single-quote': 'Texts stand in double quotes, not in single ones.',
  'json-comment': 'JSON has no comments: delete it.',
  'json-bare-name': 'Names stand in double quotes.',
  'json-bare-text':
    'Texts stand in double quotes; yes and no are true and false, unknown is null, in small letters.',
  'json-number':
    'Numbers are digits with a point, and do not begin with 0: put telephone numbers, dates and times in double quotes.',
  'json-open-quote':
    'The quote that begins here does not end: a text stands on one line, with a double quote behind it. Write quotes within a text as \\" and ends of lines as \\n.',
  'json-backslash': 'Write a backslash twice; addresses have /.',
  'json-odd-blank':
    'Here is a special blank that is not seen, from a web page or Word perhaps: delete it.',
  'json-wrong-bracket':
    'The brackets do not match: ] ends [, } ends {, and a value follows a colon.',
  'json-after-end':
    'All before this is complete, and this is too much: there is a bracket too many before it, or two files were put together.',
  'json-truncated':
    'The file breaks off here: its last brackets are missing, or its upload was interrupted. Upload it again.',
  'file-empty': 'The file is empty: save it again, and upload it.',
  'file-excel':
    'This is an Excel file (or WPS, or an old Word one) by another name, and pages cannot read it: write JSON, as “more” describes.',
  'file-word':
    'This is a Word or WPS file by another name, and pages cannot read it: save the JSON in it as plain text in UTF-8.',
  'file-zip': 'This is an archive, and pages cannot read it: upload the JSON file that is in it.',
  'file-other': 'This is an image or a PDF, and pages cannot read it: upload a JSON file.',
  'file-html': 'This is a web page and no feed: check the address.',
  'file-csv': 'This is a CSV table, and pages cannot read it: write JSON, as “more” describes.',
  'broken-byte': 'A character is broken here and shown as �: type it again and save.',
  'feed-not-utf8':
    'The feed is not UTF-8. It is read, but other programs will garble it: save it as UTF-8.',
  'feed-read': 'The feed was read.',
  'feed-attached': 'This is an article: the feed is its newest attachment, in brackets.',
  'feed-in-article': 'This is an article: the feed is the text in it, which is whole.',
  'feed-made': 'The time the feed was made.',
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
  'tag-unclosed':
    'This tag is not closed (browsers do not know <linli-… />): all that follows is swallowed by it, and visitors do not see it. Write a phone number in it, and </linli-…> behind that.',
  'form-without-service':
    'The form does not say of which service it is, and no list is there to choose one in: nobody can book. Say its service, or put a list on the same page.',
  'tag-in-paragraph':
    'The tag stands in a paragraph and has one in it: browsers end both, so the tag is empty, and its phone number stays outside for good. Move the tag out of the <p>.',
  'link-elsewhere':
    'The feed of this link is on another site, so it stays a link: put the feed on this site, or write a tag, or a div with data-linli.',
  'frame-inside':
    'The page in the frame is checked by itself: open the address in brackets in a browser.',
  'not-defined':
    'The element was not loaded, and visitors see what is inside the tag: check that linli.js and all linli-*.js are uploaded, and allowed by script-src of the CSP.',
  'other-version': 'This tag is of another version: the page has two linli.js. Keep one.',
  'not-shown': 'The page hides this tag: visitors do not see it now.',
  'visitors-see': 'What visitors see now:',
  'visitors-see-instead':
    'This is not shown as it was meant, and visitors see this instead: mend the other findings first.',
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
  'feed-page-missing':
    'This page is missing beside linli.js: the links of the check (“more”) lead nowhere. Visitors do not mind. Upload this file of the release, too.',
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

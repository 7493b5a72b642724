import type { FailureMessages } from './messages.ts';

/** Sentences for an editor whose feed cannot be read: what is wrong and what to change. */
export const zhHansFailures: FailureMessages = {
  'no-address': '标签缺少 src 属性：请写上数据文件的地址，例如 src="feed.json"。',
  network:
    '无法连接数据文件：请检查地址能否打开；如果在另一个网站上，对方服务器要发送 Access-Control-Allow-Origin；https 网页不能读取 http 文件；网页的 connect-src 要允许这个地址。',
  timeout: '数据文件超过 15 秒没有传完：请检查服务器，或换一个更近的地址。',
  'not-found': '数据文件不存在（404）：请检查 src 的拼写和文件是否已上传。',
  http: '服务器返回了错误：请把状态码告诉网站管理员。',
  'too-large': '数据文件超过 16 MB：请拆分或删去过期内容。',
  'not-json':
    '这个地址返回的不是 JSON：请检查 src 是否指向数据文件，或者本网站的文章页，里面有 .json、.txt 附件或那段文字。',
  'login-page': '这个地址返回的是登录页面：数据文件必须不登录就能打开。',
  truncated: '数据文件不完整，可能上传中断：请重新上传。',
  damaged: '文章里的那段文字不完整，或者被改动了：请重新整段贴进去。',
  'cannot-unpack': '这个浏览器太旧，解不开文章里的那段文字：请改用附件。',
  'not-a-feed': 'JSON 里没有 feed 和 feed.spec：这不是邻里数据文件。',
  foreign:
    '由网址指定的数据文件（链接、linli-embed.html 或 same-site）要在本网站上，不能转到别的网站，类型要是 application/json。',
  'wrong-version': '数据文件的主版本与组件不一致：请更新组件或数据文件。',
  'not-together': '和前面几份合不到一起：时区不同，或者 feed.id 重复。',
  unexpected: '显示内容时出错，这是组件的缺陷：请把这一行和数据文件发给开发者。',
  odd: '数据文件里有写得不对的地方，网址后加 ?linli-check 可以看全部：',
};

/** Help of `linli diff`. */
export const DIFF_USAGE = `用法  usage:  linli diff OLD NEW [options]

  两份数据之间，居民会看到哪些变化：一句一条，可以直接贴进公众号。
  What changed for residents between two feeds: sentences that are ready to be published.

  OLD  NEW            数据文件或网址，旧的在前  a feed each, a file or an address, the older first
  --format text|markdown|json
                      text：一句一条；json：给程序读的  sentences; json for programs
  --lang zh-Hans|en   文字的语言  language of the sentences
  --days N            逐场比较今后多少天，1 到 366；默认 28
                      days for which sessions are compared one by one; 28 by default
  --at DATE           从哪一天算起；默认今天  the day it is asked for, 2026-12-01; today by default
  --local             本机和内网的地址也可以问
                      addresses of this computer and the local network too
  --verbose           逐条列出向谁请求过  each request that was made

例  example:

  linli diff last-week.json feed.json --format markdown > changes.md

  服务

  · 12月2日（周三）16:00 孕期瑜伽取消：老师请假。
  · 孕期瑜伽：费用由“10 元”改为“免费”。

不算变化的：记录的先后、没人看到的编号、生成时间、x_ 开头的内容。服务的编号在链接里，改了会说。
No change: order of records, ids nobody sees, the time a file was made, private keys (x_). The id of a
service stands in links: a new one is said.

退出码  exit code:  0 没有变化 nothing changed   1 有变化 something did   2 用法或文件不对 wrong use
`;

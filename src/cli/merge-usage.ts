/** Help of `linli merge`. */
export const MERGE_USAGE = `用法  usage:  linli merge FEED… --out FILE [options]

  几份数据合成一份，例如各街道的合成全县的。什么都不删，不确定的不猜，做了什么都会说。
  Several feeds in one, such as those of a county. Nothing is removed or guessed; what was done is said.

  FEED                数据文件或网址，先后不影响结果  a file or an address; their order makes no difference
  --out FILE          写到哪里；网站不收 .json，就叫 .txt
                      where it is written; name it .txt where a site takes no .json
  --force             已经有这个文件时：原来的改名为 .old.json，再写
                      write over it; the one that was there is kept as .old.json
  --id ID             新的 feed.id；默认 merged  the new feed.id; merged by default
  --title TEXT        新的标题；默认把各份的标题连起来  the new title; by default those of all
  --booking ID|none   留哪一份的预约接口；其他各份的服务改为电话预约或“请咨询”
                      the feed whose booking endpoint is kept; services of others are booked by phone
  --skip-unreadable   读不到的跳过，合并其余的  leaves out what cannot be read, and merges the rest
  --lang zh-Hans|en   文字的语言  language of the texts
  --local             本机和内网的地址也可以问
                      addresses of this computer and the local network too
  --verbose           逐条列出向谁请求过  each request that was made

例  example:

  linli merge beimen.json ningbian.json --out county.json --id county --title 全县便民服务

编号：每条记录的编号前面都加上它那份的 feed.id（beimen.svc-yoga），谁再加入都不变；留下预约接口的那一份编号不变，接口
认得。几份都有、内容不冲突的地点和机构合成一条，编号随排在前面的那一份。
Ids begin with the feed.id they come from (beimen.svc-yoga), whoever joins later; those of the feed whose
booking endpoint is kept stay as they are, for the endpoint knows them. Places and organisations that
several feeds have, and that do not contradict each other, become one.

退出码  exit code:  0 写好了 written   1 不能合并 cannot be one   2 用法或文件不对 wrong use
`;

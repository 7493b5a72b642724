/** Help of the command. */
export const USAGE = `用法  usage:

  linli check FILE|URL                    数据文件哪里写错了：行、列、怎么改
                                          what is wrong in a feed, by line and column
  linli mend FILE|URL                     看得懂的笔误改成标准写法，另存一份
                                          certain slips as the feed has them, in a new file
  linli doctor URL                        从外面检查网页：脚本、CSP、数据文件、预约接口
                                          what a page on the web suffers from
  linli snapshot FILE|URL [options]       同样的内容，不用脚本的 HTML
                                          the same content as HTML without script
  linli template [options]                一份空的表格，在 Excel 或 WPS 里填
                                          an empty workbook to be filled in (--help)
  linli convert FILE [options]            把表格（Excel、WPS、CSV）变成数据文件
                                          a feed of a workbook (--help)
  linli diff OLD NEW [options]            两份数据之间，居民会看到哪些变化
                                          what changed for residents between two feeds (--help)
  linli merge FEED… --out FILE            几份数据合成一份，例如各街道的合成全县的
                                          several feeds in one, such as those of a county (--help)
  linli calendar FEED --out FILE.ics      手机日历可以订阅的场次，阅读器可以订阅的变动
                                          sessions to subscribe to, and news of changes (--help)
  linli article FILE|URL [options]        数据文件变成一段文字，贴进文章里
                                          a feed as text to paste into an article (--help)
  linli serve FILE [options]              预约接口，数据存在本机  the booking endpoint (--help)
  linli conformance URL --feed FILE|URL   预约接口守不守约定
                                          which promises an endpoint keeps (--help)

  --lang zh-Hans|en                       文字的语言  language of the texts
  --tag service-list|booking-form|stats-panel
  --area ID                               只要这个地点的服务  only services given there
  --metrics ID,ID                         只要这些数字  only these figures
  --heading-level 2…6
  --out FILE                              mend 写到哪里；默认是旁边的 .mended.json
                                          where mend writes; beside the file by default
                                          （网站不收 .json，就叫 .txt）
                                          (name it .txt where a site takes no .json)
  --wrap SRC                              外面套上标签，src 写 SRC  the tag around it
  --local                                 本机和内网的地址也可以问
                                          addresses of this computer and the local network too
  --verbose                               逐条列出向谁请求过  each request that was made

退出码  exit code:  0 好 fine   1 有错误 errors   2 用法或文件不对 wrong use
`;

/** Help of `linli serve`. */
export const SERVE_USAGE = `用法  usage:  linli serve FILE [options]

  FILE                要预约的数据文件  the feed that is booked from (FEED_FILE; --feed FILE)
  --port NUMBER       8787；0 是任何空闲端口  0 for any free port (PORT)
  --host ADDRESS      127.0.0.1 (HOST)
  --database FILE     .cache/booking/bookings.sqlite；也可以写 --sqlite  or --sqlite (SQLITE_FILE)
  --site /PATH=FOLDER 同时提供的网页，可以多次  a folder to serve beside it; repeatable
  --file /PATH=FILE   同时提供的文件，可以多次  a file to serve beside it; repeatable

环境变量  variables:
  DATABASE_URL  DATABASE_SCHEMA  DATABASE_POOL_SIZE
                      PostgreSQL，代替本机文件  instead of a file
  PUBLIC_ORIGIN       代理后面对外的地址，带路径  what links begin with behind a proxy, path included
  ALLOWED_ORIGINS     哪些网站可以预约，逗号分开；默认所有
                      sites whose pages may book, separated by commas; any by default
  STAFF_TOKENS        名字=口令,…：谁能打开 /office  name=token,…: who may open /office
  RETENTION_DAYS      30：活动后多少天删除个人信息  days that personal data is kept after a session
  RATE_PER_ADDRESS    60：每个地址 10 分钟；0 不限  writes from one address in 10 minutes; 0 for no limit
  RATE_PER_PHONE      10：每个电话每天；0 不限  bookings with one number a day; 0 for no limit
  MINIMUM_SECONDS     2：从查看到预约至少几秒  between looking and booking
  CHALLENGE_BITS      0：给机器人的计算题，0 到 24  work against robots, 0 to 24
  TRUST_PROXY         1，或者代理的地址：前面的代理说明请求来自谁
                      1, or addresses of proxies: those of your own, who say who asks
`;

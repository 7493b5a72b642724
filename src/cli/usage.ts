/** Help of the command. */
export const USAGE = `用法  usage:

  linli check FILE|URL                    数据文件哪里写错了：行、列、怎么改
                                          what is wrong in a feed, by line and column
  linli doctor URL                        从外面检查网页：脚本、CSP、数据文件、预约接口
                                          what a page on the web suffers from
  linli snapshot FILE|URL [options]       同样的内容，不用脚本的 HTML
                                          the same content as HTML without script
  linli serve FILE [options]              预约接口，数据存在本机  the booking endpoint (--help)
  linli conformance URL --feed FILE|URL   预约接口守不守约定
                                          which promises an endpoint keeps (--help)

  --lang zh-Hans|en                       文字的语言  language of the texts
  --tag service-list|booking-form|stats-panel
  --area ID                               只要这个地点的服务  only services given there
  --metrics ID,ID                         只要这些数字  only these figures
  --heading-level 2…6
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

/** What the command says of itself. */
export const USAGE = `用法  usage:

  linli check FILE|URL                    数据文件哪里写错了：行、列、怎么改
                                          what is wrong in a feed, by line and column
  linli doctor URL                        从外面检查网页：脚本、CSP、数据文件、预约接口
                                          what a page on the web suffers from
  linli snapshot FILE|URL [options]       同样的内容，不用脚本的 HTML
                                          the same content as HTML without script

  --lang zh-Hans|en                       文字的语言  language of the texts
  --tag service-list|booking-form|stats-panel
  --area ID                               只要这个地点的服务  only services given there
  --metrics ID,ID                         只要这些数字  only these figures
  --heading-level 2…6
  --wrap SRC                              外面套上标签，src 写 SRC  the tag around it

退出码  exit code:  0 好 fine   1 有错误 errors   2 用法或文件不对 wrong use
`;

/** Help of `linli article`. */
export const ARTICLE_USAGE = `用法  usage:  linli article FILE|URL [options]

  把数据文件变成一段文字，贴进网站的一篇文章：网站不收 .json、.txt 附件时用。标签的 src 写这篇文章的地址，
  以后改内容，只改这篇文章。
  Writes a feed as text to paste into an article of the site, where it takes neither .json nor .txt. The tag
  names that article in its src; from then on only the article changes.

  FILE|URL            数据文件  a feed
  --out FILE          写到哪里；默认是旁边的 .article.txt
                      the file to write; .article.txt beside the feed by default
  --force             已经有这个文件时：原来的改名为 .old.txt，再写
                      write over it; the one that was there is kept as .old.txt
  --lang zh-Hans|en   文字的语言  language of the texts
  --local             本机和内网的地址也可以问
                      addresses of this computer and the local network too

例  example:

  linli article feed.json

  写在 feed.article.txt，14 KB。把里面的全部文字贴进一篇文章，标签的 src 写这篇文章的地址。

退出码  exit code:  0 写好了 written   2 用法或文件不对 wrong use
`;

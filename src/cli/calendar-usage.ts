/** Help of `linli calendar`. */
export const CALENDAR_USAGE = `用法  usage:  linli calendar FEED --out FILE.ics [--out FILE.atom] [options]

  把场次做成手机日历可以订阅的文件（.ics），把停课、改期、加场做成阅读器可以订阅的消息（.atom）。
  The sessions as a calendar to subscribe to, and what is cancelled, moved or added as news for feed readers.

  FEED                数据文件或网址  the feed, a file or an address
  --out FILE          写到哪里，可以写两次：.ics 是日历，.atom 或 .xml 是消息
                      where it is written, once or twice: a calendar, and news
  --force             已经有这个文件时：原来的改名为 .old，再写
                      write over it; the one that was there is kept as .old
  --area ID           只要这个地点和它下面的地点  only what is given there, or at a place in it
  --service ID        只要这项服务  only this service
  --organization ID   只要这个机构和它下面的机构的  only what it gives, or one that belongs to it
  --from DATE         从哪一天起，例如 2026-11-01；默认上个月1日
                      the first day; by default the 1st of the last month
  --months N          今后几个月，1 到 12；默认 6  months ahead; 6 by default
  --page URL          有服务列表的网页，日历和消息里的链接通向它
                      the page with the list, to which links lead
  --lang zh-Hans|en   文字的语言  language of the texts
  --at DATE           从哪一天看；默认今天  the day it is asked for; today by default
  --local             本机和内网的地址也可以问
                      addresses of this computer and the local network too
  --verbose           逐条列出向谁请求过  each request that was made

例  example:

  linli calendar feed.json --out jiashun.ics --out jiashun.atom --area jiashun --force \\
    --page https://county.example/services.html

每次改了数据，同一条命令再运行一次，放到同一个网址：订阅的日历过几小时自己更新，停的那一场标为取消。原来的文件在的话，
没变的场次不动，变了的版本加一，消息的时间也只在内容变了时才更新；所以请写到原来的文件，加 --force。
Run it again after each change, and put the files at the same addresses: calendars read them anew after some
hours. Where the earlier file is there, what did not change stays as it is, and what did gets a later version;
so write to the same file, with --force. Times are in UTC; the calendar of a phone shows its own.

在网页上订阅：把放到网上以后的网址写进数据的 feed 里，"ics_url" 是日历，"atom_url" 是消息，服务目录和一周安排就有“订阅日历”。
For residents to subscribe on the page, write the addresses where you publish them into "feed" of the data:
"ics_url" for the calendar, "atom_url" for the news. They are of the whole feed, so make those without --area.

退出码  exit code:  0 写好了 written   1 场次太多 too many sessions   2 用法或文件不对 wrong use
`;

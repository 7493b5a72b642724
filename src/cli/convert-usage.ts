/** Help of `linli convert`. */
export const CONVERT_USAGE = `用法  usage:  linli convert FILE [options]

  把表格（Excel、WPS 或 CSV）变成数据文件。看不懂的格子居民看到“请咨询”，这里说是哪一格、要怎么写。
  数据文件也能变回表格：没有改的格子，再变成数据文件时和原来一样。
  Makes a feed of a workbook. Residents are told to ask where a cell cannot be read; each is listed with
  what is wanted. Of a feed it makes a workbook: what is not changed there stays as it was in the feed.

  FILE                .xlsx、.xls 或 .csv 表格，或者 .json 数据文件  a workbook or CSV file, or a feed
  --feed OLD          原来的数据文件：编号不变，表格里没有的栏目都留着
                      the feed as it was: ids stay, and all that has no column
  --out FILE          写到哪里；默认在它旁边。数据文件写成 .csv 时只有“服务”
                      the file to write; beside it by default. A feed written as .csv has its services alone
  --force             已经有这个文件时：原来的改名为 .old.json，再写
                      write over it; the one that was there is kept as .old.json
  --title TEXT        新数据的标题；默认是文件名  title of a new feed; the name of the file by default
  --headings FILE     自己的标题：{"项目清单": "name"}  headings of your own
  --save-headings FILE
                      把认出来的标题存下来，改好以后用 --headings
                      keep the match of headings, to be changed and used again
  --lang zh-Hans|en   文字的语言  language of the findings
  --at DATE           在哪一天读；默认今天  the day it is read on; today by default

例  example:

  linli convert feed.json --out 服务台账.xlsx
  linli convert 服务台账.xlsx --out feed.json

  服务!E7 “单双周”不知道从哪一周数起。请写：每2周周六，2026年11月7日起（第一次的日期）。
  25 项服务、8 个机构、4 个地点、12 个数字，写在 feed.json。

一行一项服务。时间写成一句话：每周三、周四 16:00-18:00；没有固定时间写：请电话咨询。
A row a service. Times are a sentence: every Wednesday, Thursday 16:00-18:00; or please call.

退出码  exit code:  0 都读懂了 all was read   1 有没读懂的 something was not   2 用法或文件不对 wrong use
`;

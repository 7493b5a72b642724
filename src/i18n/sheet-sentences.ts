/** Sentences for a clerk about a workbook: why it was not read or not written, and what stands in it oddly. */
export const zhHansSheets = {
  // the file as a whole
  empty: '文件是空的：请在 Excel 或 WPS 里打开原来的表格，再存一次。',
  'too-large':
    '文件太大（超过 50 MB），没有读：请在 WPS 里删去图片和多余的工作表，另存为 .xlsx 再试。',
  'too-many-cells':
    '表格里的格子太多，没有读：请选中数据下面和右边的空行空列，删除，保存后再试；还不行，请把内容复制到新的表格里。',
  encrypted: '表格加了密码，读不了：请在 WPS 里去掉密码（文件 → 文档加密），保存后再试。',
  damaged: '文件坏了，没有读：请在 WPS 里打开，另存为 .xlsx；打不开，请重新下载或换一份备份。',
  signed: '表格有数字签名，改一个字签名就失效，所以没有改：请在 WPS 里另存为一份没有签名的 .xlsx。',
  'old-workbook': '这是很旧的 Excel 格式（1997 年以前），读不了：请在 WPS 里另存为 .xlsx。',
  'other-workbook': '这种表格格式读不了：请在 WPS 里打开，另存为 .xlsx。',
  'web-page': '这是网页，只是改了名字，不是表格：请在 WPS 里打开，另存为 .xlsx。',
  json: '这是 JSON 文件，不是表格：请选 .xlsx 或 .csv 文件。',
  'not-a-workbook': '这不是表格：请选 .xlsx、.xls 或 .csv 文件。',
  'not-xlsx': '只能改 .xlsx 表格：请在 WPS 里另存为 .xlsx 再试。',

  // places in a file that was read
  'unclosed-quote': '这一行的引号没有关上，后面的引号都当成普通的字：请检查这一行。',
  'odd-quote': '这一行的引号后面还有字，前面可能少了一个引号：请检查这一行。',
  'broken-text': '这一行有坏掉的字，显示成 �：请重新输入，再存一次。',

  // what is odd about a cell
  'over-24-hours': '这个钟点超过 24 小时：请改成一天里的钟点。',
  'date-hidden': '这一格里还有日期，只是没有显示：请确认，或者只写钟点。',
  'time-hidden': '这一格里还有钟点，只是没有显示：请确认，或者只写日期。',
  'year-hidden': '这个日期没有显示年份，年份是表格自己填的：请写上年份。',
  'day-hidden': '这个日期没有显示是几号，几号是表格自己填的：请写上完整的日期。',
  'not-a-date': '这一格的格式是日期或钟点，里面却不是：请重新输入。',
  'number-in-text-cell':
    '这一格存成了数字，前面的 0 可能已经丢了：请检查，在前面加一个英文单引号再输入。',
  'not-computed': '这个公式还没有算出结果：请在 WPS 里打开，保存一次再试。',
  picture: '这一格里是图片，读不了：请写成文字。',

  // a cell that was not written
  'formula-kept': '这一格是公式，没有改：请在 WPS 里自己改。',
  covered: '这一格被合并单元格盖住了，没有写：请先取消合并。',
  'no-such-sheet': '没有这个工作表，没有写：请检查名称。',
  'no-such-cell': '没有这一格，没有写：请检查它的位置。',
  'text-too-long': '文字太长（一格最多 32767 个字），没有写：请改短。',
  'not-writable': '表格里写不了这个日期或数，没有写：请检查。',
  'has-formulas': '表格里有公式：请在 WPS 里打开，保存一次，公式才会重新计算。',
} as const;

/** Codes of all that can be said about a file of sheets. */
export type SheetCode = keyof typeof zhHansSheets;

/** Sentences that say what to do, by their codes. */
export type SheetSentences = Readonly<Record<SheetCode, string>>;

export const enSheets: SheetSentences = {
  empty: 'The file is empty: open the sheet in Excel or WPS and save it again.',
  'too-large':
    'The file is too large (over 50 MB) and was not read: delete its pictures and the sheets you do not need, save it as .xlsx and try again.',
  'too-many-cells':
    'The sheet has too many cells and was not read: select the empty rows below and the empty columns to the right, delete them, save, and try again; if that does not help, copy the content into a new workbook.',
  encrypted: 'The workbook has a password and cannot be read: remove it, save, and try again.',
  damaged:
    'The file is damaged and was not read: open it and save it as .xlsx; if it does not open, download it again or take a backup.',
  signed:
    'The workbook is signed, and any change would break the signature, so nothing was changed: save a copy as .xlsx without a signature.',
  'old-workbook':
    'This is a very old format of Excel (before 1997) and cannot be read: save it as .xlsx.',
  'other-workbook': 'Workbooks of this format cannot be read: open it and save it as .xlsx.',
  'web-page':
    'This is a web page under another name, not a workbook: open it in Excel or WPS and save it as .xlsx.',
  json: 'This is a JSON file, not a workbook: choose a .xlsx or .csv file.',
  'not-a-workbook': 'This is no workbook: choose a .xlsx, .xls or .csv file.',
  'not-xlsx': 'Only .xlsx workbooks can be changed: save it as .xlsx and try again.',

  'unclosed-quote':
    'A quote opens in this row and is not closed; those after it were read as plain characters: look at this row.',
  'odd-quote':
    'Text follows a closing quote in this row; a quote before it may be missing: look at this row.',
  'broken-text': 'A broken character, shown as �, is in this row: type it again and save.',

  'over-24-hours': 'This time is more than 24 hours: write a time of the day.',
  'date-hidden':
    'This cell has a date, too, which it does not show: confirm, or write the time only.',
  'time-hidden':
    'This cell has a time, too, which it does not show: confirm, or write the date only.',
  'year-hidden':
    'This date shows no year; the year is one that the program put there: write the year.',
  'day-hidden':
    'This date shows no day; the day is one that the program put there: write the whole date.',
  'not-a-date': 'This cell is formatted as a date or time and holds none: type it again.',
  'number-in-text-cell':
    'This cell was saved as a number, and a 0 at its beginning may be gone: check it, and type it again with an apostrophe before it.',
  'not-computed': 'This formula has no result yet: open the workbook, save it and try again.',
  picture: 'This cell holds a picture, which cannot be read: write it as text.',

  'formula-kept': 'This cell is a formula and was not changed: change it yourself.',
  covered: 'This cell is covered by a merged one and was not written: unmerge the cells first.',
  'no-such-sheet': 'There is no sheet of this name, so nothing was written: check the name.',
  'no-such-cell': 'There is no such cell, so nothing was written: check its place.',
  'text-too-long':
    'The text is too long (32,767 characters fit in a cell) and was not written: shorten it.',
  'not-writable': 'A sheet cannot hold this date or number, so it was not written: check it.',
  'has-formulas':
    'The workbook has formulas: open it and save it once, so that they are worked out anew.',
};

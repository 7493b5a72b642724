import { OFFICE } from './office-workbook.ts';

/** The headings of the sheet of changes. */
export const CHANGE_HEAD = OFFICE['停课改期']?.[0] ?? [];
/** Rows below them that cannot be read, each for another reason. */
export const BROKEN_CHANGES = [
  CHANGE_HEAD,
  ['孕妇瑜珈', '2026-12-02', '', '', '停课'],
  ['孕期瑜伽', '12月2日', '', '', '停课'],
  ['孕期瑜伽', '2026-12-01', '', '', '停课'],
  ['孕期瑜伽', '2026-12-02', '', '9:00', '停课'],
  ['孕期瑜伽', '2026-12-02', '', '', '改期'],
  ['孕期瑜伽', '2026-12-02', '', '', '再说'],
  ['孕期瑜伽', '2026-12-09', '2026-12-02', '', '停课'],
  ['孕期瑜伽', '2026-12-02', '', '', '改期', '2026-12-04', '25:00'],
];

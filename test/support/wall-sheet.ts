import { qrCode } from '../../src/lazy/paper/qr-code.ts';
import { withoutJoiners } from './mount.ts';
import { linesOf } from './service-list.driver.ts';

/** The rows of the table, be its words in the light DOM or, as on paper, in the cells themselves. */
export function rowsOf(page: ParentNode | null): readonly string[] {
  return Array.from(page?.querySelectorAll('tr') ?? [], ({ cells }) =>
    Array.from(cells, (cell) => linesOf(cell).join() || withoutJoiners(cell.textContent.trim()))
      .filter(Boolean)
      .join(' '),
  );
}

const BEAUTY = '具体时间请咨询 美甲课 巧手技能学校 嘉顺社区';
/** The sheet of the directory: what takes place in seven days from its Tuesday on. */
export const WEEK: readonly string[] = [
  '11月24日周二',
  '16:30–18:00 智能手机课 巧手技能学校 嘉顺社区',
  '11月25日周三',
  '19:30–20:30 瑜伽 嘉顺社区',
  BEAUTY,
  '11月26日周四',
  '19:00–20:30 合唱团（取消：老师外出） 油运社区',
  BEAUTY,
  '11月27日周五',
  '10:00–11:00 瑜伽 油运社区',
  '11月28日周六',
  '11:00–12:00 绘本故事会 长宁社区',
  '17:00–18:30 少儿编程（原定 11月29日周日 16:00：场地有会） 油运社区',
];

interface Drawn {
  readonly path: string | null;
  readonly box: string | null;
}

/** The drawing of the QR code on a page. */
export function drawnOn(page: ParentNode | null): Drawn {
  const code = page?.querySelector('svg[role=img][aria-label="扫码看最新安排"]');
  const path = code?.querySelector('path')?.getAttribute('d') ?? null;
  return { path, box: code?.getAttribute('viewBox') ?? null };
}

/** The drawing of the QR code of an address. */
export function codeOf(address: string): Drawn {
  const { path, size } = qrCode(address) ?? { path: null, size: 0 };
  return { path, box: `0 0 ${size} ${size}` };
}

import type { Directory } from '../../model/directory.ts';
import type { BookingRow } from '../store/tables.ts';
import { csv } from '../../model/figures/csv.ts';
import { gbkText } from './gbk.ts';
import { answersOf, attendeesOf, type OfficeSession } from './office-data.ts';
import { STATUS_LABELS } from './status-labels.ts';

const HEAD = [
  '时间',
  '服务',
  '地点',
  '预约码',
  '情况',
  '姓名',
  '参加人',
  '电话',
  '人数',
  '同来',
  '回答',
  '到场',
];

/** The bookings of sessions as the rows of a table, with a head. */
export function bookingTable(
  sessions: readonly { readonly session: OfficeSession; readonly rows: readonly BookingRow[] }[],
  directory: Directory,
): readonly (readonly string[])[] {
  const lines = sessions.flatMap(({ session, rows }) =>
    rows.map((row) => [
      session.time,
      session.service,
      session.place,
      row.code,
      STATUS_LABELS[row.status],
      row.contact_name ?? '',
      row.on_behalf_name ?? row.contact_name ?? '',
      row.contact_phone ?? '',
      String(row.party_size),
      attendeesOf(row).join('、'),
      answersOf(row, session.announced, directory)
        .map(([question, answer]) => `${question}：${answer}`)
        .join('；'),
      row.came === null ? '' : row.came === 'yes' ? '来了' : '没来',
    ]),
  );
  return [HEAD, ...lines];
}

/** The coding that was asked for: GBK where it is named, else UTF-8. */
export function charsetIn(asked: string | undefined): 'utf-8' | 'gbk' {
  return asked === 'gbk' ? 'gbk' : 'utf-8';
}

/** A table as a file to download, in UTF-8 with a byte order mark or in GBK. */
export function tableFile(
  table: readonly (readonly string[])[],
  charset: 'utf-8' | 'gbk',
  name: string,
): Response {
  const text = csv(table);
  const gbk = charset === 'gbk' ? gbkText(text) : null;
  const bytes = gbk?.bytes ?? Buffer.from(`\uFEFF${text}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `text/csv; charset=${charset}`,
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-replaced-characters': String(gbk?.replaced ?? 0),
    },
  });
}

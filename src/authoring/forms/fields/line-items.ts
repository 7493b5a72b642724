import type { Observation } from '../../../model/figures/figures.ts';
import type { Attachment, WeChat } from '../../../model/service.ts';
import { isObject } from '../../../shape/members.ts';
import { readAttachments, writeAttachments } from '../../sentences/facts/attachments.ts';
import { readWeChat, writeWeChat } from '../../sentences/facts/wechat.ts';
import type { FactReading } from '../../sentences/facts/fact-reading.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import type { FeedEdit } from '../feed-edit.ts';
import { textOfValue, type FormLanguage } from '../form.ts';
import { valueAt, withValue } from '../members.ts';
import { ask, meantAt, put, sameText, stepsOf, type Codec } from './codec.ts';
import { readSeries, writeSeries } from './series-lines.ts';

/** Things of a record, a line each; a name of theirs may be in several languages. */
interface Lines<Item> {
  readonly read: (text: string) => FactReading<readonly Item[]>;
  readonly write: (items: readonly Item[], language: FormLanguage) => string | null;
  /** The member that is a text, in the languages of the feed. */
  readonly text: string & keyof Item;
  /** One of which nothing is known. */
  readonly blank: Partial<Item>;
  /** The members by which one of them is the same as before. */
  readonly known: readonly (string & keyof Item)[];
}

/** Files to download, each with its address. */
export const ATTACHMENTS: Codec = linesCodec<Attachment>({
  read: readAttachments,
  write: writeAttachments,
  text: 'name',
  blank: { media_type: null, size_in_bytes: null },
  known: ['url'],
});

/** Accounts in WeChat, each with its kind. */
export const WECHAT: Codec = linesCodec<WeChat>({
  read: readWeChat,
  write: writeWeChat,
  text: 'name',
  blank: { kind: null, id: null, qr_url: null },
  known: ['kind', 'id'],
});

/** The values of a figure over time, each with its time. */
export const SERIES: Codec = linesCodec<Observation>({
  read: readSeries,
  write: writeSeries,
  text: 't',
  blank: { v: null, qualifier: 'eq', projected: null },
  known: ['t'],
});

function linesCodec<Item extends object>(lines: Lines<Item>): Codec {
  const { read, write, text: named, blank, known } = lines;
  return {
    read: (field, record, edit) => {
      const items = meantAt(record, stepsOf(field));
      if (items === undefined) return '';
      const written = valueAt(record.written, stepsOf(field)) ?? [];
      if (!Array.isArray(items) || !Array.isArray(written)) return null;
      // One that cannot be read is not left out because another is changed.
      if (items.length !== written.length) return null;
      if (items.length === 0) return '';
      const plain = (items as readonly JsonRecord[]).map((item) => ({
        ...blank,
        ...item,
        [named]: edit.wording(item[named]) || null,
      }));
      return write(plain as unknown as readonly Item[], edit.language);
    },
    put: (field, record, value, edit) => {
      const text = textOfValue(value).trim();
      if (text === '') return put(withValue(record, stepsOf(field), undefined));
      const reading = read(text);
      if (reading.kind === 'ask')
        return ask({ by: 'fact', code: reading.code, piece: reading.piece });
      const before = valueAt(record, stepsOf(field));
      const items = reading.fact.map((item) => {
        const same = (Array.isArray(before) ? before : []).find(
          (one: unknown) =>
            isObject(one) &&
            known.every((key) => plainOf(one, key, named, edit) === (item[key] ?? null)),
        ) as JsonRecord | undefined;
        let made: JsonRecord = { ...same };
        for (const [key, said] of Object.entries(item) as [string, unknown][]) {
          const isName = key === named && typeof said === 'string';
          const isBlank = said === (blank as JsonRecord)[key] && same?.[key] === undefined;
          const kept = isName ? sameText(same?.[key], said, edit) : said;
          made = withValue(made, [key], isBlank ? undefined : (kept ?? undefined));
        }
        return made;
      });
      return put(withValue(record, stepsOf(field), items));
    },
  };
}

/** A member of an item as a line says it. */
function plainOf(item: JsonRecord, key: string, named: string, edit: FeedEdit): unknown {
  return key === named ? edit.wording(item[key]) : (item[key] ?? null);
}

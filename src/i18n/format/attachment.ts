import { fileKindOf } from '../../model/file-kind.ts';
import type { Attachment } from '../../model/service.ts';
import { localizedText, type Locale } from '../locale.ts';
import type { MessagesWith } from '../messages.ts';
import { formatNumber } from './format.ts';

const KILO = 1024;

/** The name of a file with what is known of it: "报名表（PDF，120 KB）". */
export function formatAttachment(
  file: Attachment,
  locale: Locale<MessagesWith<'details'>>,
): string {
  const { common, details } = locale.messages;
  const name = localizedText(file.name, locale) ?? '';
  const kind = fileKindOf(file);
  const size = formatSize(file.size_in_bytes, locale);
  const kinds: Readonly<Partial<Record<string, string>>> = details.fileKinds;
  const facts = details.file(kind === null ? null : (kinds[kind] ?? kind), size);
  return facts === '' ? name : common.aside(name, facts);
}

/** A size as people compare it; a file of which nobody knows it, or that is empty, has none. */
function formatSize(bytes: number | null, { messages }: Locale): string | null {
  if (!bytes) return null;
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  const isLarge = kilobytes >= 1000;
  const size = isLarge ? Math.round((bytes / KILO / KILO) * 10) / 10 : kilobytes;
  return `${formatNumber(size, messages)}\u00a0${isLarge ? 'MB' : 'KB'}`;
}

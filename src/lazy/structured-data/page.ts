import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { safeAddress } from '../../model/web-address.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { JsonLdNode } from './json-ld.ts';

/** Options for the description of services. */
export interface DescriptionOptions {
  readonly now: Instant;
  /** Language of the texts, BCP 47. */
  readonly language: string;
  /** Absolute address of the page that shows the services: what nodes are named by, if it is known. */
  readonly address?: string | undefined;
  /** Absolute address of the feed, without which its relative addresses are left out. */
  readonly feedAddress?: string | undefined;
  /** Gives the absolute address at which the page shows one service; `null` where it has none. */
  readonly addressOf?: ((serviceId: string) => string | null) | undefined;
}

/** Kind of record that a node stands for. */
export type Kind = 'service' | 'session' | 'organization' | 'place';

/** The page a description stands on: everything a node needs besides its record. */
export interface Page {
  readonly directory: Directory;
  readonly now: Instant;
  readonly language: string;
  readonly today: PlainDate;
  /** IANA zone of the feed. */
  readonly zone: string;
  text(text: Text | null): string | null;
  /** A text as a list: empty where it is not known. */
  texts(texts: readonly Text[]): readonly string[];
  /** The name other nodes refer to a node by. */
  reference(kind: Kind, id: string): JsonLdNode;
  /** The absolute address of a web page; `null` where it is not one. */
  link(address: string | null): string | null;
  /** The absolute address of a service: its own page, else this one; `null` where neither is known. */
  addressOf(service: Service): string | null;
}

export function pageOf(directory: Directory, options: DescriptionOptions): Page {
  const { now, language, address = '', feedAddress = 'about:blank' } = options;
  const link = (target: string | null) => {
    const absolute = safeAddress(target, feedAddress);
    return absolute !== null && /^https?:/.test(absolute) ? absolute : null;
  };
  const { languages, timezone: zone } = directory.feed.feed;
  const textIn = (text: Text | null) => wordingOf(text, language, languages)?.text ?? null;
  const [pageAddress = ''] = address.split('#', 1);
  return {
    directory,
    now,
    language,
    today: wallTimeAt(now, zone).date,
    zone,
    text: textIn,
    texts: (texts) => texts.flatMap((text) => textIn(text) ?? []),
    // As a query is written: that takes any characters an id may have.
    reference: (kind, id) => ({
      '@id': `${pageAddress}#${new URLSearchParams([[`linli-${kind}`, id]]).toString()}`,
    }),
    link,
    addressOf: ({ url, id }) => link(url) ?? link(options.addressOf?.(id) ?? null),
  };
}

import type { ListResults } from '../../elements/service-list/list-results.ts';
import { servicesShown } from '../../elements/service-list/services-shown.ts';
import type { SharedMessages } from '../../i18n/messages.ts';
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { jsonForScript, structuredDataOf } from './graph.ts';

/** The results of a list to be described for search engines, with what their description takes. */
export interface Described {
  readonly directory: Directory;
  readonly results: ListResults;
  readonly pageSize: number;
  readonly locale: { readonly messages: SharedMessages; readonly now: Instant };
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** Gives the absolute address at which the page shows one service; `null` where it has none. */
  readonly list: { addressOfService(id: string): string | null };
}

const TYPE = 'application/ld+json';

/** Keeps a schema.org description of what an element shows in the light DOM, where it is asked for. */
export class StructuredDataScript {
  readonly #host: HTMLElement;
  #described: string | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @param described what is shown; `null` where nothing is to be described */
  describe(described: Described | null): void {
    if (described === null) {
      this.#described = null;
      this.#node()?.remove();
      return;
    }
    const { directory, results, pageSize, locale, address: feedAddress, list } = described;
    const services = servicesShown(results, pageSize);
    const { messages, now } = locale;
    const subject = [
      directory.feed.feed.generated_at,
      messages.tag,
      feedAddress,
      ...services.map(({ id }) => id),
    ];
    const key = subject.join('\n');
    if (key === this.#described) return;
    this.#described = key;
    const addressOf = (id: string) => list.addressOfService(id);
    const options = { now, language: messages.tag, feedAddress, addressOf };
    const value = structuredDataOf(directory, services, options);
    const text = trustedText(jsonForScript(value));
    this.#node()?.remove();
    if (text === null) return;
    const node = this.#host.ownerDocument.createElement('script');
    node.type = TYPE;
    node.text = text;
    this.#host.append(node);
  }

  #node(): Element | undefined {
    return Array.from(this.#host.children).find(
      (child) => child instanceof HTMLScriptElement && child.type === TYPE,
    );
  }
}

/** Chromium's part of `window` for pages that want to know where each script comes from. */
interface TrustedWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScript: (text: string) => string },
    ): { createScript(text: string): string };
  };
}

let policy: ReturnType<NonNullable<TrustedWindow['trustedTypes']>['createPolicy']> | null = null;

/**
 * A text that may be that of a script, also where a page has Trusted Types: this one is data, and holds
 * nothing that ends its element. `null` where the page's `trusted-types` does not name the policy
 * `linli`.
 */
function trustedText(text: string): string | null {
  const { trustedTypes } = window as TrustedWindow;
  if (trustedTypes === undefined) return text;
  try {
    policy ??= trustedTypes.createPolicy('linli', { createScript: (data) => data });
    return policy.createScript(text);
  } catch {
    return null;
  }
}

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { copyText } from '../../../browser/clipboard.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansSubscription } from '../../../i18n/zh-hans-subscription.ts';
import { subscribable, webcalAddress } from '../../../model/calendar-address.ts';
import { COPY, icon } from '../../../templates/icon.ts';
import type { ListContext } from '../list-context.ts';

type Host = ReactiveControllerHost & HTMLElement;

const FIELD = 'calendar-address';

/** Takes the address of a calendar to the clipboard, and knows what has become of it. */
export class AddressCopy {
  readonly #host: Host;
  #copied: { readonly address: string; readonly isByHand: boolean } | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Where an address has gone; `null` while nobody has asked for it. */
  stateOf(address: string): 'copied' | 'by-hand' | null {
    if (this.#copied?.address !== address) return null;
    return this.#copied.isByHand ? 'by-hand' : 'copied';
  }

  /** Without a clipboard, as on pages without encryption, it is there to be copied, and selected. */
  async copy(address: string): Promise<void> {
    const isByHand = !(await copyText(address));
    this.#copied = { address, isByHand };
    this.#host.requestUpdate();
    if (!isByHand) return;
    await this.#host.updateComplete;
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${FIELD}`);
    field?.focus();
    field?.select(); // a window in the background hears of no focus
  }
}

/** The calendar and the news of a feed, to subscribe to; nothing where it names neither. */
export function subscription(
  { directory, locale, lightText, address }: ListContext,
  copy: AddressCopy,
): TemplateResult | typeof nothing {
  const { feed } = directory.feed;
  const { calendar, news } = subscribable(feed, address);
  if (calendar === null && news === null) return nothing;
  const { subscription: words, list } = withSections(locale.messages, {
    subscription: zhHansSubscription,
  });
  const title = localizedText(feed.title, locale) ?? list.label;
  return html`<details class="subscription">
    <summary>${words.title[calendar === null ? 'news' : 'calendar']}</summary>
    ${
      calendar === null
        ? nothing
        : html`${lightText.paragraph('subscribe-about', words.about(title))}
            <div class="ways">
              ${lightText.link('subscribe', words.open, webcalAddress(calendar))}
              <button type="button" @click=${() => void copy.copy(calendar)}>
                ${icon(COPY)}<span>${words.copy}</span>
              </button>
            </div>
            <div role="status">
              ${copy.stateOf(calendar) === 'copied' ? html`<p>${words.copied}</p>` : nothing}
            </div>
            ${copy.stateOf(calendar) === 'by-hand' ? byHand(calendar, words.copyThis) : nothing}
            <div class="quiet">${lightText.paragraph('subscribe-phones', words.phones)}</div>`
    }
    ${
      news === null
        ? nothing
        : html`<div class="ways">${lightText.link('subscribe-news', words.news, news, true)}</div>`
    }
  </details>`;
}

/** The address in a field, selected once it has the focus. */
function byHand(address: string, label: string): TemplateResult {
  return html`<div class="field">
    <label for=${FIELD}>${label}</label>
    <input
      id=${FIELD}
      dir="ltr"
      readonly
      .value=${address}
      @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
    />
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../browser/clipboard.ts';
import type { LightTextController } from '../controllers/light-text-controller.ts';
import { localizedText, type Locale } from '../i18n/locale.ts';
import { withSections } from '../i18n/with-sections.ts';
import { zhHansWeChat } from '../i18n/zh-hans-wechat.ts';
import type { WeChat } from '../model/service.ts';
import { httpAddress } from '../model/web-address.ts';

interface AccountsContext {
  readonly locale: Locale;
  readonly lightText: LightTextController;
  /** Address of the feed, which images stand beside. */
  readonly address: string;
}

/** Accounts in WeChat: each with its name, its id to copy and its code to scan; nothing where there are none. */
export function wechatAccounts(
  key: string,
  accounts: readonly WeChat[],
  { locale, lightText, address }: AccountsContext,
): TemplateResult | typeof nothing {
  const { common, wechat } = withSections(locale.messages, { wechat: zhHansWeChat });
  const codes = accounts.map(({ qr_url }) => httpAddress(qr_url, address));
  if (accounts.length === 0) return nothing;
  return html`<div class="wechat">
    ${accounts.map(({ kind, name, id }, index) => {
      const label = wechat.kinds[kind ?? 'account'];
      const own = localizedText(name, locale);
      const code = codes[index] ?? null;
      const line = `${key}-${index}`;
      return html`<div class="account">
        ${own === null && id ? nothing : lightText.paragraph(line, own === null ? label : common.labelled(label, own))}
        ${
          id
            ? html`<div class="contact">
                ${lightText.piece(`${line}-label`, common.label(wechat.id))}
                ${lightText.piece(`${line}-id`, id)}
                <button
                  type="button"
                  class="plain"
                  aria-label=${`${wechat.copy} ${id}`}
                  @click=${(event: Event) => void copyId(id, event.currentTarget as HTMLElement, wechat)}
                >
                  ${wechat.copy}
                </button>
                <span role="status"></span>
              </div>`
            : nothing
        }
        ${
          code === null
            ? nothing
            : html`<img
                class="account-code"
                src=${code}
                alt=${wechat.qrOf(own ?? id ?? label)}
                loading="lazy"
                decoding="async"
                referrerpolicy="no-referrer"
              />`
        }
      </div>`;
    })}
    ${codes.some((code) => code !== null) ? lightText.paragraph(`${key}-scan`, wechat.scan) : nothing}
  </div>`;
}

/** Copies an id; where a page has no clipboard, marks it, so that the browser's own way to copy is at hand. */
async function copyId(
  id: string,
  button: HTMLElement,
  { copied, marked }: { readonly copied: string; readonly marked: string },
): Promise<void> {
  const isCopied = await copyText(id);
  const slot = button.previousElementSibling as HTMLSlotElement | null;
  const [node] = slot?.assignedNodes() ?? [];
  if (!isCopied && node !== undefined) getSelection()?.selectAllChildren(node);
  const status = button.nextElementSibling;
  if (status !== null) status.textContent = isCopied ? copied : marked;
}

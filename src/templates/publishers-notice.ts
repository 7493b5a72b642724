import { html, nothing, type TemplateResult } from 'lit';
import type { LightTextController } from '../controllers/light-text-controller.ts';
import { localized, localizedText, type Locale } from '../i18n/locale.ts';
import type { Feed } from '../model/feed.ts';
import type { Text } from '../model/text.ts';

interface NoticeContext {
  readonly feed: Feed;
  readonly locale: Locale;
  readonly lightText: LightTextController;
}

/** A notice that stands in the feed, below the name of its publisher: it cannot pass for words of ours. */
export function publishersNotice(
  key: string,
  notice: Text | null,
  { feed, locale, lightText }: NoticeContext,
): TemplateResult | typeof nothing {
  const sentence = localized(notice, locale);
  if (sentence === null) return nothing;
  const publisher = feed.organizations.find(({ id }) => id === feed.feed.publisher_id);
  const name = localizedText(publisher?.name ?? null, locale);
  return html`<div class="notice" part="notice">
    <div class="notice-from">
      ${lightText.paragraph(`${key}-from`, locale.messages.common.noticeFrom(name))}
    </div>
    ${lightText.paragraph(key, sentence)}
  </div>`;
}

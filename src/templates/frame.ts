import { html, nothing, type TemplateResult } from 'lit';
import type { LightTextController } from '../controllers/light-text-controller.ts';
import { formatTime } from '../i18n/format/format.ts';
import { formatOverdue } from '../i18n/format/freshness.ts';
import type { SharedMessages } from '../i18n/messages.ts';
import type { Locale } from '../i18n/locale.ts';
import { visitorFailure, type FeedReady, type FeedState } from '../model/feed-state.ts';
import { publishersNotice } from './publishers-notice.ts';

interface FrameParts<Texts extends SharedMessages> {
  readonly messages: Texts;
  readonly lightText: LightTextController;
  /** Name of the region for assistive technology. */
  readonly label: string;
  readonly now: number;
  readonly onRetry: () => void;
  /** Told what went wrong where the content could not be put together. */
  readonly onUnexpected: (error: unknown) => void;
}

/**
 * The frame around every element's content: the fallback children while waiting and when reading
 * failed, the notice of an old copy, the feed's own notice. Said once for all elements.
 */
export function frame<Texts extends SharedMessages>(
  state: FeedState,
  parts: FrameParts<Texts>,
  content: (ready: FeedReady, locale: Locale<Texts>) => TemplateResult,
): TemplateResult {
  const { messages, label } = parts;
  return html`<section
    class="root"
    part="root"
    lang=${messages.tag}
    dir=${messages.dir}
    aria-label=${label}
    aria-busy=${state.status === 'waiting'}
  >
    ${state.status === 'ready' ? guardedFrame(state, parts, content) : fallbackFrame(state, parts)}
  </section>`;
}

/** The content; where making it fails, what is shown when a feed cannot be read. */
function guardedFrame<Texts extends SharedMessages>(
  state: FeedReady,
  parts: FrameParts<Texts>,
  content: (ready: FeedReady, locale: Locale<Texts>) => TemplateResult,
): TemplateResult {
  try {
    return readyFrame(state, parts, content);
  } catch (error) {
    parts.onUnexpected(error);
    const { address } = state;
    const failure = { kind: 'unexpected', address, status: null, detail: String(error) } as const;
    return fallbackFrame({ status: 'failed', failure }, parts);
  }
}

function fallbackFrame(
  state: Exclude<FeedState, FeedReady>,
  { messages, lightText, onRetry }: FrameParts<SharedMessages>,
): TemplateResult {
  if (state.status === 'waiting') {
    return html`<slot></slot>
      <p class="quiet loading" role="status">${messages.common.loading}</p>`;
  }
  return html`<div class="notice failed" role="status" part="notice">
    ${lightText.paragraph('status', messages.common.failed[visitorFailure(state.failure.kind)])}
    <slot></slot>
    <button type="button" @click=${onRetry}>${messages.common.retry}</button>
  </div>`;
}

function readyFrame<Texts extends SharedMessages>(
  state: FeedReady,
  { messages, lightText, now, onRetry }: FrameParts<Texts>,
  content: (ready: FeedReady, locale: Locale<Texts>) => TemplateResult,
): TemplateResult {
  const { languages, timezone: zone, notice } = state.feed.feed;
  const locale: Locale<Texts> = { messages, languages, zone, now };
  const readAt = formatTime(state.readAt, zone);
  const overdue = formatOverdue(state.feed.feed, locale);
  return html`
    ${
      state.refreshFailure === null
        ? nothing
        : html`<div class="notice" role="status" part="notice">
            ${lightText.paragraph('stale', messages.common.stale(readAt))}
            <button type="button" @click=${onRetry}>${messages.common.retry}</button>
          </div>`
    }
    ${
      overdue === null
        ? nothing
        : html`<div class="notice" part="notice">${lightText.paragraph('overdue', overdue)}</div>`
    }
    ${publishersNotice('notice', notice, { feed: state.feed, locale, lightText })}
    ${content(state, locale)}
  `;
}

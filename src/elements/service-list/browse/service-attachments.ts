import { html, nothing, type TemplateResult } from 'lit';
import { formatAttachment } from '../../../i18n/format/attachment.ts';
import { lateMembersOf } from '../../../lazy/late-members.ts';
import type { Service } from '../../../model/service.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { DetailsContext } from './details-context.ts';

/** Files of a service to take home, each with its kind and size. */
export function serviceAttachments(
  service: Service,
  { locale, lightText, address }: DetailsContext,
): TemplateResult | typeof nothing {
  const { details, common } = locale.messages;
  const key = `svc-${service.id}-file`;
  const files = lateMembersOf('services', service).attachments.flatMap((file) => {
    const source = safeAddress(file.url, address);
    return source === null ? [] : [{ source, text: formatAttachment(file, locale) }];
  });
  if (files.length === 0) return nothing;
  return html`<div class="files">
    ${lightText.paragraph(`${key}s`, common.label(details.attachments))}
    <ul>
      ${files.map(
        ({ source, text }, index) =>
          html`<li>${lightText.link(`${key}-${index}`, text, source, true)}</li>`,
      )}
    </ul>
  </div>`;
}

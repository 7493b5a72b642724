import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { phonesOf } from '../../../i18n/format/service.ts';
import { wechatOf } from '../../../lazy/late-members.ts';
import { feedbackAddress } from '../../../model/feedback.ts';
import type { Service } from '../../../model/service.ts';
import { safeAddress } from '../../../model/web-address.ts';
import { phoneText } from '../../../templates/phones.ts';
import { wechatAccounts } from '../../../templates/wechat-accounts.ts';
import type { DetailsContext } from './details-context.ts';
import { shareService } from './share-service.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** Numbers to call and the page of a service. */
export function serviceContacts(service: Service, context: DetailsContext): TemplateResult {
  const { directory, locale, lightText, address } = context;
  const { details, common } = locale.messages;
  const key = `svc-${service.id}`;
  const website = safeAddress(
    service.url ?? directory.organization(service.organization_id)?.url ?? null,
    address,
  );
  return html`
    ${keyedList(
      phonesOf(directory, service),
      ({ number }) => number,
      (phone, index) => {
        const label = localizedText(phone.name, locale) ?? details.phone;
        return html`<div class="contact">
          ${lightText.paragraph(`${key}-phone-${index}-label`, common.label(label))}
          ${phoneText(`${key}-phone-${index}`, phone.number, lightText)}
        </div>`;
      },
    )}
    ${wechatAccounts(`${key}-wechat`, wechatOf(directory, service), context)}
    ${
      website === null
        ? nothing
        : html`<div class="contact">
            ${lightText.link(`${key}-website`, details.website, website, true)}
          </div>`
    }
  `;
}

/** Sending a service to somebody, and telling its editors what is wrong with it. */
export function serviceSharing(service: Service, context: DetailsContext): TemplateResult {
  const { directory, locale, lightText, address, canShare, sharing } = context;
  const { details } = locale.messages;
  const key = `svc-${service.id}`;
  const name = localizedText(service.name, locale) ?? service.id;
  const feedback = safeAddress(feedbackAddress(directory, service, name), address);
  const shared = sharing?.service === service.id ? sharing : null;
  return html`<div class="sharing">
      ${
        canShare
          ? html`<button
              type="button"
              class="plain"
              aria-label=${`${details.share} ${name}`}
              @click=${() => void shareService(service, context)}
            >
              ${details.share}
            </button>`
          : nothing
      }
      ${feedback === null ? nothing : lightText.link(`${key}-report`, details.report, feedback, true)}
    </div>
    <div role="status">
      ${
        shared === null
          ? nothing
          : shared.address === null
            ? html`<p>${details.shared}</p>`
            : html`<label for="share-address">${details.copyThis}</label>
                <input
                  id="share-address"
                  readonly
                  .value=${shared.address}
                  @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                />`
      }
    </div>`;
}

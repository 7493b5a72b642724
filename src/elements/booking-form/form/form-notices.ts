import { html, nothing, type TemplateResult } from 'lit';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { localizedText, type Locale } from '../../../i18n/locale.ts';
import { formatBookingMode, formatNextTime, phonesOf } from '../../../i18n/format/service.ts';
import type { Directory } from '../../../model/directory.ts';
import { telephoneAddress } from '../../../model/phone-number.ts';
import type { Service } from '../../../model/service.ts';
import type { OfferForeign, OfferRefused } from './offer.ts';

interface NoticeContext {
  readonly directory: Directory;
  readonly locale: Locale<MessagesWith<'form'>>;
  readonly lightText: LightTextController;
}

/** Title of a form, above everything else of it: the service that is booked here. */
export function formTitle(
  { id, name }: Service,
  level: number,
  { locale, lightText }: Pick<NoticeContext, 'locale' | 'lightText'>,
): TemplateResult {
  const title = locale.messages.form.title(localizedText(name, locale) ?? id);
  return html`<div class="title" tabindex="-1">${lightText.heading(level, 'title', title)}</div>`;
}

/** Advice where nothing can be booked here: the reason, and to come or to call instead. */
export function phoneInstead(
  reason: string,
  service: Service,
  { directory, locale, lightText }: NoticeContext,
): TemplateResult {
  const { form } = locale.messages;
  const phones = phonesOf(directory, service);
  const mode = formatBookingMode(service, locale);
  return html`<div class="instead">
    ${reason === '' ? nothing : lightText.paragraph('instead', reason)}
    ${mode === null ? nothing : lightText.paragraph('instead-mode', mode)}
    ${
      phones.length === 0
        ? nothing
        : html`${lightText.paragraph('instead-call', form.callInstead)}
          ${phones.map((phone, index) => {
            const dial = telephoneAddress(phone.number);
            const name = localizedText(phone.name, locale);
            const text = name === null ? phone.number : `${name} ${phone.number}`;
            return dial === null
              ? lightText.paragraph(`instead-phone-${index}`, text)
              : lightText.link(`instead-phone-${index}`, text, dial);
          })}`
    }
  </div>`;
}

/** Reason why the form does not ask for anything, with the next time and what to do instead. */
export function refusedView(
  { kind, service }: OfferRefused | OfferForeign,
  context: NoticeContext,
): TemplateResult {
  const { form } = context.locale.messages;
  const reasons = {
    'not-online': form.notOnline,
    insecure: form.insecure,
    'no-notice': form.noNotice,
    'foreign-endpoint': form.noNotice,
  };
  const { directory, locale, lightText } = context;
  const time = formatNextTime(directory, service, locale);
  return html`<div class="instead">
    ${lightText.paragraph('instead-time', time.text)}
    ${phoneInstead(reasons[kind], service, context)}
  </div>`;
}

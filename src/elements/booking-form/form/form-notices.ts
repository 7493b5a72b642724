import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../../../controllers/words-controller.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { said, type Reader } from '../../../i18n/reader.ts';
import { bookingModeWords, nextTimeWords, phonesOf } from '../../../i18n/format/service-words.ts';
import type { Directory } from '../../../model/directory.ts';
import { telephoneAddress } from '../../../model/phone-number.ts';
import type { Service } from '../../../model/service.ts';
import type { OfferRefused } from './offer.ts';

interface NoticeContext {
  readonly directory: Directory;
  readonly reader: Reader<MessagesWith<'form'>>;
  readonly words: WordsController;
}

/** Title of a form, above everything else of it: the service that is booked here. */
export function formTitle(
  { id, name }: Service,
  level: number,
  { reader, words }: Pick<NoticeContext, 'reader' | 'words'>,
): TemplateResult {
  const title = reader.messages.form.title(said(name, reader) ?? id);
  return html`<div class="title" tabindex="-1">${words.heading(level, 'title', title)}</div>`;
}

/** Advice where nothing can be booked here: the reason, and to come or to call instead. */
export function phoneInstead(
  reason: string,
  service: Service,
  { directory, reader, words }: NoticeContext,
): TemplateResult {
  const { form } = reader.messages;
  const phones = phonesOf(directory, service);
  const mode = bookingModeWords(service, reader);
  return html`<div class="instead">
    ${reason === '' ? nothing : words.paragraph('instead', reason)}
    ${mode === null ? nothing : words.paragraph('instead-mode', mode)}
    ${
      phones.length === 0
        ? nothing
        : html`${words.paragraph('instead-call', form.callInstead)}
          ${phones.map((phone, index) => {
            const dial = telephoneAddress(phone.number);
            const name = said(phone.name, reader);
            const text = name === null ? phone.number : `${name} ${phone.number}`;
            return dial === null
              ? words.paragraph(`instead-phone-${index}`, text)
              : words.link(`instead-phone-${index}`, text, dial);
          })}`
    }
  </div>`;
}

/** Reason why the form does not ask for anything, with the next time and what to do instead. */
export function refusedView(
  { kind, service }: OfferRefused,
  context: NoticeContext,
): TemplateResult {
  const { form } = context.reader.messages;
  const reasons = {
    'not-online': form.notOnline,
    insecure: form.insecure,
    'no-notice': form.noNotice,
  };
  const { directory, reader, words } = context;
  const time = nextTimeWords(directory, service, reader);
  return html`<div class="instead">
    ${words.paragraph('instead-time', time.text)} ${phoneInstead(reasons[kind], service, context)}
  </div>`;
}

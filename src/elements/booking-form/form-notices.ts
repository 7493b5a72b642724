import { html, nothing, type TemplateResult } from 'lit';
import type { BookingState } from '../../controllers/booking-state.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import { said, type Reader } from '../../locale/reader.ts';
import { bookingModeWords, nextTimeWords, phonesOf } from '../../locale/service-words.ts';
import type { Directory } from '../../model/directory.ts';
import { telephoneAddress } from '../../model/phone-number.ts';
import type { Service } from '../../model/service.ts';
import { partFrame } from '../../templates/part-frame.ts';
import type { FormContext } from './form-context.ts';
import type { OfferRefused } from './offer.ts';

interface NoticeContext {
  readonly directory: Directory;
  readonly reader: Reader<MessagesWith<'form'>>;
  readonly words: WordsController;
}

/** What is booked here, above everything else of the form. */
export function formTitle(
  { id, name }: Service,
  level: number,
  { reader, words }: Pick<NoticeContext, 'reader' | 'words'>,
): TemplateResult {
  const title = reader.messages.form.title(said(name, reader) ?? id);
  return html`<div class="title" tabindex="-1">${words.heading(level, 'title', title)}</div>`;
}

/** What a resident can do where nothing can be booked here: come, or call. */
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

/** Why the form does not ask for anything, and what to do instead. */
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

/** What the endpoint did not take, and that nothing typed is lost. */
export function refusalFrame(context: FormContext): TemplateResult | typeof nothing {
  const { state, parts, reader, words } = context;
  if (state.status !== 'editing' || state.refusal === null) return nothing;
  const { refusal } = state;
  if (refusal.code === 'unreachable') {
    return html`<div class="notice refusal" role="alert" tabindex="-1">
      ${words.paragraph('refusal', reader.messages.common.failed.network)}
    </div>`;
  }
  return partFrame(parts.texts, 'texts', context, (texts) =>
    partFrame(parts.desk, 'desk', context, (part) =>
      part.refusalNotice(refusal, { ...context, texts }),
    ),
  );
}

/** What is going on while a booking is on its way. */
export function sendingNotice(
  state: BookingState,
  { messages }: Reader<MessagesWith<'form'>>,
  words: WordsController,
): TemplateResult {
  const phase = state.status === 'sending' ? state.phase : null;
  return html`<div class="sending">
    <div role="status">
      ${phase === null ? '' : words.paragraph('sending', sendingWords(phase, messages.form))}
    </div>
    ${
      phase?.phase === 'waiting'
        ? html`<div class="countdown" aria-hidden="true">${phase.seconds}</div>`
        : nothing
    }
  </div>`;
}

/** Said once: a countdown that is read aloud every second says nothing. */
function sendingWords(
  phase: Extract<BookingState, { status: 'sending' }>['phase'],
  form: MessagesWith<'form'>['form'],
): string {
  switch (phase.phase) {
    case 'sending':
      return form.sending;
    case 'checking':
      return form.checking;
    case 'waiting':
      return form.retryingIn(phase.of);
  }
}

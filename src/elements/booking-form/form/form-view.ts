import { html, nothing, type TemplateResult } from 'lit';
import { isChoosable } from '../../../booking/places.ts';
import { hasTerms } from '../../../model/booking/booking-terms.ts';
import { commonKinds } from '../../../model/booking/common-questions.ts';
import { hasTimesInDoubt } from '../../../model/directory.ts';
import { maxPartySizeOf } from '../../../model/booking/party-size.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import { commonField } from './common-field.ts';
import type { FormContext } from './form-context.ts';
import { formTitle, phoneInstead } from './form-notices.ts';
import { sessionChoice } from './session-choice.ts';

/** Everything shown around the questions of a form. */
export interface FormSurroundings {
  /** Reason why a submission was refused; below it, `summary` lists what is to be mended first. */
  readonly notice: TemplateResult | typeof nothing;
  readonly summary: TemplateResult | typeof nothing;
  /** Words for what is being done with a submission; `null` while the form is filled in. */
  readonly sending: SendingMessages | null;
}

export interface SendingMessages {
  /** Said once: a countdown that is read aloud every second says nothing. */
  readonly text: string;
  /** Counted down in view. */
  readonly seconds: number | null;
}

/** A form all on one page: when, who, how many, how to reach them, consent, send. */
export function formPage(context: FormContext, surroundings: FormSurroundings): TemplateResult {
  return formFrame(
    context,
    surroundings,
    html`${allFields(context)} ${sendControls(context, surroundings.sending)}`,
  );
}

/** All fields below each other. What only some services ask comes with what a first touch brings. */
export function allFields(context: FormContext): TemplateResult {
  const { service } = context.offer;
  return html`${commonKinds(maxPartySizeOf(service)).map((kind) => commonField(kind, context))}
  ${
    hasTerms(service)
      ? lazyContent(context.active, 'further', context, (active) => active.furtherFields(context))
      : nothing
  }
  ${commonField('consent', context)}`;
}

/** The form around its content; what stands instead of it where there is nothing to choose. */
export function formFrame(
  context: FormContext,
  { notice, summary }: FormSurroundings,
  content: TemplateResult,
): TemplateResult {
  const { offer, locale, lightText, places, headingLevel, onSubmit } = context;
  const { directory, service, sessions } = offer;
  const { form } = locale.messages;
  const title = formTitle(service, headingLevel, { locale, lightText });
  if (!sessions.some((session) => isChoosable(session, places))) {
    const isInDoubt = hasTimesInDoubt(directory, service);
    const none = isInDoubt ? locale.messages.list.timesInDoubt(false) : form.noSession;
    const reason = sessions.length === 0 ? none : form.noneOpen;
    return html`${title}
      <div class="instead">
        ${sessions.length === 0 ? nothing : sessionChoice(context)}
        ${phoneInstead(reason, service, { directory, locale, lightText })}
      </div>`;
  }
  return html`${title}
    <form novalidate @submit=${onSubmit}>${notice} ${summary} ${content}</form>`;
}

/** The end of a form, on one page or in steps: the trap for robots, the state of sending, the button. */
export function sendControls(
  { locale, lightText }: FormContext,
  sending: SendingMessages | null,
): TemplateResult {
  const { form } = locale.messages;
  return html`${trap()} ${sendingNotice(sending, lightText)}
    <button class="primary" type="submit" part="submit" aria-disabled=${sending !== null}>
      ${sending === null ? form.submit : form.sending}
    </button>`;
}

/** State of a submission on its way, announced once; the seconds of a wait are only seen. */
export function sendingNotice(
  sending: SendingMessages | null,
  lightText: FormContext['lightText'],
): TemplateResult {
  return html`<div class="sending">
    <div role="status">
      ${sending === null ? nothing : lightText.paragraph('sending', sending.text)}
    </div>
    ${
      sending === null || sending.seconds === null
        ? nothing
        : html`<div class="countdown" aria-hidden="true">${sending.seconds}</div>`
    }
  </div>`;
}

/** A field that nobody sees or reaches: what is written there was written by a robot. */
function trap(): TemplateResult {
  return html`<input id="website" name="website" autocomplete="off" hidden />`;
}

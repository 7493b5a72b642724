import { html, nothing, type TemplateResult } from 'lit';
import { isChoosable } from '../../../booking/places.ts';
import { hasTerms } from '../../../model/booking/booking-terms.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import type { FormContext } from './form-context.ts';
import { formFacts } from './form-facts.ts';
import { formTitle } from './form-title.ts';
import { instead } from './instead.ts';
import { consentPart, partyPart, whoSection } from './form-parts.ts';
import { nameField, phoneField } from './person-fields.ts';
import { section } from './section.ts';
import { sessionChoice } from './session-choice.ts';

/** Everything shown around the questions of a form. */
export interface FormSurroundings {
  /** Reason why a submission was refused; below it, `summary` lists what is to be mended first. */
  readonly notice?: TemplateResult | typeof nothing;
  readonly summary?: TemplateResult | typeof nothing;
  /** The time that is chosen, said again where it is sent. */
  readonly chosen?: TemplateResult | typeof nothing;
  /** State of a submission on its way. */
  readonly sending?: TemplateResult;
  /** Words of the button while it is on its way; `null` while it is not. */
  readonly busy?: string | null;
}

/** A form all on one page: when, who, how many, how to reach them, consent, send. */
export function formPage(context: FormContext, surroundings: FormSurroundings): TemplateResult {
  const end = html`${surroundings.chosen} ${sendControls(context, surroundings)}`;
  return formFrame(context, surroundings, formSections(context, end));
}

/**
 * All fields in numbered parts: the time, and beside it, where there is room, who comes and the rest. What only
 * some services ask comes with what a first touch brings.
 *
 * @param end goes on from here
 */
export function formSections(context: FormContext, end: TemplateResult): TemplateResult {
  const { offer, locale, active } = context;
  const { service } = offer;
  const contact = html`${nameField(context)} ${phoneField(context)}`;
  return html`<div class="sections">
    ${sessionChoice(context)}
    <div class="people">
      ${whoSection(context, partyPart(context))}
      ${section({ id: 'contact', title: locale.messages.form.contact }, context, contact)}
      ${
        hasTerms(service)
          ? lazyContent(active, 'further', context, ({ furtherFields }) => furtherFields(context))
          : nothing
      }
      ${consentPart(context)}
      <div>${end}</div>
    </div>
  </div>`;
}

/** The form around its content; what stands instead of it where there is nothing to choose. */
export function formFrame(
  context: FormContext,
  { notice, summary }: FormSurroundings,
  content: TemplateResult,
): TemplateResult {
  const { offer, places, onSubmit } = context;
  const { service, sessions } = offer;
  const title = html`${formTitle(service, context)} ${formFacts(context)}`;
  if (!sessions.some((session) => isChoosable(session, places))) {
    const kind = sessions.length === 0 ? 'no-session' : 'none-open';
    return html`${title} ${sessions.length === 0 ? nothing : sessionChoice(context)}
    ${instead(kind, offer, context)}`;
  }
  return html`${title}
    <form novalidate @submit=${onSubmit}>${notice} ${summary} ${content}</form>`;
}

/** The end of a form, on one page or in steps: the trap for robots, the state of sending, the button. */
export function sendControls(
  { locale }: FormContext,
  { sending, busy = null }: FormSurroundings,
): TemplateResult {
  return html`${trap()} ${sending}
    <button
      class="primary"
      type="submit"
      part="submit"
      aria-describedby="chosen"
      aria-disabled=${busy !== null}
      .textContent=${busy ?? locale.messages.form.submit}
    ></button>`;
}

/** A field that nobody sees or reaches: what is written there was written by a robot. */
function trap(): TemplateResult {
  return html`<input id="website" name="website" autocomplete="off" hidden />`;
}

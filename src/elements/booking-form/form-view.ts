import { html, type TemplateResult } from 'lit';
import { errorSummary } from '../../templates/error-summary.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { errorWords, type FormContext } from './form-context.ts';
import { phoneInstead, refusalFrame, sendingNotice } from './form-notices.ts';
import { formSections } from './form-sections.ts';
import { isChoosable, sessionChoice } from './session-choice.ts';

/** The form: when, who, how many, how to reach them, consent, send. */
export function formView(context: FormContext): TemplateResult {
  const { offer, reader, words, places, errors, flow, parts, onGoTo, onSubmit } = context;
  const { directory, service, sessions } = offer;
  const { form } = reader.messages;
  if (!sessions.some((session) => isChoosable(session, places))) {
    const reason = sessions.length === 0 ? form.noSession : form.noneOpen;
    return html`<div class="instead">
      ${sessions.length === 0 ? '' : sessionChoice(context)}
      ${phoneInstead(reason, service, { directory, reader, words })}
    </div>`;
  }
  const sections = formSections(context);
  return html`<form novalidate @submit=${onSubmit}>
    ${refusalFrame(context)}
    ${errorSummary(
      form.errorTitle,
      errors.map((error) => ({ target: error.field, message: errorWords(error, context) })),
      onGoTo,
    )}
    ${
      flow === 'page'
        ? html`${sections.map(({ content }) => content)} ${sendParts(context)}`
        : partFrame(parts.texts, 'texts', context, (texts) =>
            partFrame(parts.flow, 'flow', context, ({ flowView }) =>
              flowView(sections, { ...context, texts, send: sendParts(context) }),
            ),
          )
    }
  </form>`;
}

/** What stands at the end of a form, wherever that is. */
function sendParts(context: FormContext): TemplateResult {
  const { state, reader, words } = context;
  return html`${trap()} ${sendingNotice(state, reader, words)} ${submitButton(context)}`;
}

function submitButton({ state, reader }: FormContext): TemplateResult {
  const { form } = reader.messages;
  return html`<button
    class="primary"
    type="submit"
    part="submit"
    aria-disabled=${state.status === 'sending'}
  >
    ${state.status === 'sending' ? form.sending : form.submit}
  </button>`;
}

/** A field that nobody sees or reaches: what is written there was written by a robot. */
function trap(): TemplateResult {
  return html`<input id="website" name="website" autocomplete="off" hidden />`;
}

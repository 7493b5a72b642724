import { html, nothing, type TemplateResult } from 'lit';
import { flowStyles } from './form-flow.styles.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';
import type { FormContext } from './form-context.ts';
import type { FormSection } from './form-section.ts';

/** What it is shown with. */
export const styles = [flowStyles];

interface FlowContext extends FormContext {
  readonly texts: BookingMessages;
  /** What stands at the end: what is going on, and the button that sends. */
  readonly send: TemplateResult;
}

/** A form that is gone through question by question, or looked at as a whole before it is sent. */
export function flowView(sections: readonly FormSection[], context: FlowContext): TemplateResult {
  const { at, flow } = context;
  if (at === 'check') return checkView(sections, context);
  return flow === 'steps' ? stepView(sections, at, context) : pageView(sections, context);
}

/** All questions, then the way to the look at all answers. */
function pageView(sections: readonly FormSection[], { texts }: FlowContext): TemplateResult {
  return html`${sections.map(({ content }) => content)}
    <button class="primary" type="submit" part="next">${texts.check.toCheck}</button>`;
}

/** One question, where one is, and the ways on and back. */
function stepView(
  sections: readonly FormSection[],
  at: number,
  { texts, words, onMove }: FlowContext,
): TemplateResult {
  const number = Math.min(at, sections.length - 1);
  const { check } = texts;
  return html`
    <div class="quiet step" tabindex="-1">
      ${words.paragraph('step', check.step(number + 1, sections.length + 1))}
    </div>
    ${sections[number]?.content}
    <div class="step-ways">
      ${number === 0 ? nothing : html`<button type="button" @click=${() => onMove(number - 1)}>${check.back}</button>`}
      <button class="primary" type="submit" part="next">${check.next}</button>
    </div>
  `;
}

/** All answers, each with a way to change it: what is sent is what stands here. */
function checkView(
  sections: readonly FormSection[],
  { texts, words, flow, headingLevel, send, onMove, onGoTo }: FlowContext,
): TemplateResult {
  const { check } = texts;
  const answers = sections.flatMap((section, index) =>
    section.answers.map((answer) => ({ ...answer, index })),
  );
  return html`
    <div class="title step" tabindex="-1">
      ${words.heading(Math.min(headingLevel + 1, 6), 'check', check.title)}
    </div>
    <div class="answers">
      ${answers.map(
        ({ label, value, field, index }) =>
          html`<div class="answer">
            <div class="quiet">${words.paragraph(`check-${field}-label`, label)}</div>
            <div class="answer-value">
              ${words.paragraph(`check-${field}`, value.trim() === '' ? check.empty : value)}
            </div>
            <button
              type="button"
              class="plain"
              aria-label=${check.changeWhat(label)}
              @click=${() => {
                onMove(flow === 'steps' ? index : 0);
                onGoTo(field);
              }}
            >
              ${check.change}
            </button>
          </div>`,
      )}
    </div>
    ${send}
    <button type="button" @click=${() => onMove(flow === 'steps' ? sections.length - 1 : 0)}>
      ${check.back}
    </button>
  `;
}

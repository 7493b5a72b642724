import { html, nothing, type TemplateResult } from 'lit';
import {
  isFurther,
  questionKey,
  type FormQuestion,
} from '../../../model/booking/form-questions.ts';
import { commonField } from './common-field.ts';
import type { FlowContext } from './flow-context.ts';
import {
  formFrame,
  formPage,
  formSections,
  sendControls,
  type FormSurroundings,
} from './form-view.ts';
import { furtherField, questionsOf } from './further-field.ts';
import { answersTo } from './given-answers.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** The form as somebody goes through it: on one page, question by question, or as a whole before it is sent. */
export function flowView(context: FlowContext, surroundings: FormSurroundings): TemplateResult {
  const { at, flow } = context;
  const questions = questionsOf(context);
  if (at === 'check') {
    return formFrame(context, surroundings, checkView(questions, context, surroundings));
  }
  switch (flow) {
    case 'page':
      return formPage(context, surroundings);
    case 'check':
      return formFrame(context, surroundings, pageView(context, surroundings));
    case 'steps':
      return formFrame(context, surroundings, stepView(questions, at, context));
  }
}

/** All questions, then the way to the look at all answers. */
function pageView(context: FlowContext, { chosen }: FormSurroundings): TemplateResult {
  const next = html`${chosen}
    <button class="primary" type="submit" part="next">
      ${context.locale.messages.booking.check.toCheck}
    </button>`;
  return formSections(context, next);
}

/** One question, where one is, and the ways on and back. */
function stepView(
  questions: readonly FormQuestion[],
  at: number,
  context: FlowContext,
): TemplateResult {
  const { locale, lightText, onMove } = context;
  const number = Math.min(at, questions.length - 1);
  const { check } = locale.messages.booking;
  const question = questions[number];
  return html`
    <div class="quiet step" tabindex="-1">
      ${lightText.paragraph('step', check.step(number + 1, questions.length + 1))}
    </div>
    ${
      question === undefined
        ? nothing
        : keyedList([question], questionKey, () => fieldOf(question, context))
    }
    <div class="step-ways">
      ${number === 0 ? nothing : html`<button type="button" @click=${() => onMove(number - 1)}>${check.back}</button>`}
      <button class="primary" type="submit" part="next">${check.next}</button>
    </div>
  `;
}

function fieldOf(question: FormQuestion, context: FlowContext): TemplateResult | typeof nothing {
  return isFurther(question)
    ? furtherField(question, context)
    : commonField(question.kind, context);
}

/** All answers, each with a way to change it: what is sent is what stands here. */
function checkView(
  questions: readonly FormQuestion[],
  context: FlowContext,
  surroundings: FormSurroundings,
): TemplateResult {
  const { locale, lightText, flow, headingLevel, onMove, onGoTo } = context;
  const { check } = locale.messages.booking;
  const answers = questions.flatMap((question, index) =>
    answersTo(question, context).map((answer) => {
      const key = question.kind === 'answer' ? questionKey(question) : answer.field;
      return { ...answer, key, index };
    }),
  );
  return html`
    <div class="title step" tabindex="-1">
      ${lightText.heading(Math.min(headingLevel + 1, 6), 'check', check.title)}
    </div>
    <div class="answers">
      ${keyedList(
        answers,
        ({ key }) => key,
        ({ label, value, field, index }) =>
          html`<div class="answer">
            <div class="quiet">${lightText.paragraph(`check-${field}-label`, label)}</div>
            <div class="answer-value">
              ${lightText.paragraph(`check-${field}`, value.trim() === '' ? check.empty : value)}
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
    ${sendControls(context, surroundings)}
    <button type="button" @click=${() => onMove(flow === 'steps' ? questions.length - 1 : 0)}>
      ${check.back}
    </button>
  `;
}

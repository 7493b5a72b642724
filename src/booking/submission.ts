import type { Problem } from './contract.ts';
import type { Intent } from './intent.ts';
import type { Outcome } from './outcome.ts';
import type { SendingPhase, Sent } from './send.ts';

/**
 * The state of something that is sent under a key of its own, a booking or a need: the one state that
 * is shown of it.
 */
export type Submission<Made> =
  | {
      readonly status: 'editing';
      readonly refusal: Refusal | null;
      /**
       * The intent that was sent and has no final answer yet, `null` for none; the same content is sent
       * again word for word.
       */
      readonly earlier: Intent | null;
    }
  | { readonly status: 'sending'; readonly intent: Intent; readonly phase: SendingPhase }
  /** The reply was lost for good: nobody knows yet; sending again is safe. */
  | { readonly status: 'unknown'; readonly intent: Intent }
  | { readonly status: 'made'; readonly made: Made; readonly after: AfterMade }
  | { readonly status: 'taken-back' };

/** The state of the changes to what was made. */
export type AfterMade =
  | { readonly kind: 'nothing' | 'undoing' | 'undo-failed' | 'changing' | 'changed' }
  /** Another session is being chosen; the former choice may have been refused. */
  | { readonly kind: 'choosing'; readonly refusal: string | null };

/** The reason for which something was not taken. */
export interface Refusal {
  /** Last part of the problem's type. */
  readonly code: string;
  readonly problem: Problem | null;
}

export type SubmissionEvent<Made> =
  | { readonly kind: 'send'; readonly intent: Intent }
  | { readonly kind: 'phase'; readonly of: Intent; readonly phase: SendingPhase }
  /** `intent` is `of`, or the same under a new key. */
  | {
      readonly kind: 'answered';
      readonly of: Intent;
      readonly intent: Intent;
      readonly outcome: Sent<Made>;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'undo-answered'; readonly of: Made; readonly isGone: boolean }
  /** The endpoint was asked what has become of what was made. */
  | { readonly kind: 'seen'; readonly of: Made; readonly made: Made }
  | { readonly kind: 'choose'; readonly isChoosing: boolean }
  | { readonly kind: 'change' }
  | { readonly kind: 'change-answered'; readonly of: Made; readonly outcome: Outcome<Made> }
  /** Something an earlier page has kept: made, or sent without an answer. */
  | { readonly kind: 'restore'; readonly made: Made | null; readonly intent: Intent | null }
  | { readonly kind: 'start-over' };

export const EDITING = { status: 'editing', refusal: null, earlier: null } as const;

/**
 * The state after an event; the very same one where the event means nothing in it, such as a second
 * press while one is on its way, or the answer to what somebody has sent who has left since.
 *
 * @param isTakenBack tells an answer that says that what was asked for is there no more
 */
export function submissionAfter<Made>(
  state: Submission<Made>,
  event: SubmissionEvent<Made>,
  isTakenBack: (made: Made) => boolean,
): Submission<Made> {
  switch (event.kind) {
    case 'send':
      if (state.status !== 'editing' && state.status !== 'unknown') return state;
      return { status: 'sending', intent: event.intent, phase: { phase: 'sending', waited: 0 } };
    case 'phase':
      if (state.status !== 'sending' || state.intent !== event.of) return state;
      return { ...state, phase: event.phase };
    case 'answered':
      if (state.status !== 'sending' || state.intent !== event.of) return state;
      return answered(event.intent, event.outcome, isTakenBack);
    case 'undo':
      if (state.status !== 'made' || state.after.kind === 'undoing') return state;
      return { ...state, after: { kind: 'undoing' } };
    case 'undo-answered':
      if (state.status !== 'made' || state.made !== event.of) return state;
      return event.isGone ? { status: 'taken-back' } : { ...state, after: { kind: 'undo-failed' } };
    case 'seen':
      if (state.status !== 'made' || state.made !== event.of) return state;
      if (state.after.kind === 'undoing' || state.after.kind === 'changing') return state;
      return isTakenBack(event.made) ? { status: 'taken-back' } : { ...state, made: event.made };
    case 'choose':
      if (state.status !== 'made') return state;
      return {
        ...state,
        after: event.isChoosing ? { kind: 'choosing', refusal: null } : { kind: 'nothing' },
      };
    case 'change':
      if (state.status !== 'made' || state.after.kind !== 'choosing') return state;
      return { ...state, after: { kind: 'changing' } };
    case 'change-answered':
      if (state.status !== 'made' || state.made !== event.of) return state;
      return changed(state.made, event.outcome, isTakenBack);
    case 'restore':
      return state.status === 'editing' ? restored(state, event.made, event.intent) : state;
    case 'start-over':
      return EDITING;
  }
}

function answered<Made>(
  intent: Intent,
  outcome: Sent<Made>,
  isTakenBack: (made: Made) => boolean,
): Submission<Made> {
  switch (outcome.kind) {
    case 'made':
      return isTakenBack(outcome.made)
        ? { status: 'taken-back' }
        : { status: 'made', made: outcome.made, after: { kind: 'nothing' } };
    case 'unknown':
      return { status: 'unknown', intent };
    case 'wait': {
      const code = outcome.code === 'too-many-requests' ? outcome.code : 'busy';
      return { status: 'editing', refusal: { code, problem: null }, earlier: intent };
    }
    case 'refused': {
      // A final answer: whatever is sent next is another intent.
      const { code, problem } = outcome;
      return { status: 'editing', refusal: { code, problem }, earlier: null };
    }
    case 'given-up':
      return EDITING;
  }
}

function changed<Made>(
  made: Made,
  outcome: Outcome<Made>,
  isTakenBack: (made: Made) => boolean,
): Submission<Made> {
  switch (outcome.kind) {
    case 'made':
      return isTakenBack(outcome.made)
        ? { status: 'taken-back' }
        : { status: 'made', made: outcome.made, after: { kind: 'changed' } };
    case 'refused':
      return { status: 'made', made, after: { kind: 'choosing', refusal: outcome.code } };
    case 'wait':
    case 'unknown':
      return { status: 'made', made, after: { kind: 'choosing', refusal: 'busy' } };
  }
}

function restored<Made>(
  state: Submission<Made>,
  made: Made | null,
  intent: Intent | null,
): Submission<Made> {
  if (made !== null) return { status: 'made', made, after: { kind: 'nothing' } };
  return intent === null ? state : { status: 'unknown', intent };
}

/** The intent that was sent and has no final answer yet; `null` for none. */
export function unansweredIn<Made>(state: Submission<Made>): Intent | null {
  switch (state.status) {
    case 'editing':
      return state.earlier;
    case 'sending':
    case 'unknown':
      return state.intent;
    case 'made':
    case 'taken-back':
      return null;
  }
}

/** Tells if something would be lost if the page were left now. */
export function isOnItsWay<Made>(state: Submission<Made>): boolean {
  switch (state.status) {
    case 'sending':
    case 'unknown':
      return true;
    case 'made':
      return state.after.kind === 'undoing' || state.after.kind === 'changing';
    case 'editing':
    case 'taken-back':
      return false;
  }
}

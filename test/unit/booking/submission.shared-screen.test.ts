import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Intent } from '../../../src/booking/intent.ts';
import type { Outcome } from '../../../src/booking/outcome.ts';
import {
  EDITING,
  submissionAfter,
  unansweredIn,
  type Submission,
  type SubmissionEvent,
} from '../../../src/booking/submission.ts';
import { runs } from '../../support/sweep.ts';

/** Something made, with the person whose it is: the number of those who were wiped away before them. */
interface Made {
  readonly owner: number;
}
type State = Submission<Made>;

const intentOf = (owner: number, times: number): Intent => ({
  endpoint: 'https://county.example',
  path: 'bookings',
  fingerprint: `${owner}`,
  request: { requestId: `${owner}-${times}`, consents: [], proof: null },
});

/** An act of whoever stands before the screen, or an answer that comes to what was asked for at some time. */
const acts = fc.oneof(
  ...(['press', 'undo', 'choose', 'change', 'wipe', 'back'] as const).map((kind) =>
    fc.constant({ kind, of: 0, outcome: 'made' as const }),
  ),
  fc.record({
    kind: fc.constantFrom('answer', 'phase', 'undo-answer', 'change-answer' as const),
    of: fc.nat(30),
    outcome: fc.constantFrom('made', 'unknown', 'wait', 'refused' as const),
  }),
);

function outcomeOf(kind: 'made' | 'unknown' | 'wait' | 'refused', owner: number): Outcome<Made> {
  switch (kind) {
    case 'made':
      return { kind, made: { owner } };
    case 'unknown':
      return { kind };
    case 'wait':
      return { kind, seconds: 1, code: 'busy' };
    case 'refused':
      return {
        kind,
        code: 'session-full',
        problem: { type: 'session-full', title: '', status: 409 },
      };
  }
}

/** The person whose things a state holds; `null` for nobody. */
function ownerIn(state: State): number | null {
  if (state.status === 'made') return state.made.owner;
  const intent = unansweredIn(state);
  return intent === null ? null : Number(intent.fingerprint);
}

describe('a shared screen', () => {
  it('shows nobody what is of somebody before them, in whatever order answers and wipes come', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (orders) => {
        let state: State = EDITING;
        let person = 0;
        const intents: Intent[] = [];
        const things: Made[] = [];
        const step = (event: SubmissionEvent<Made>) => {
          state = submissionAfter<Made>(state, event, () => false);
          if (state.status === 'made' && !things.includes(state.made)) things.push(state.made);
        };
        for (const { kind, of, outcome } of orders) {
          const intent = intents[of % Math.max(intents.length, 1)];
          const thing = things[of % Math.max(things.length, 1)];
          if (kind === 'press') {
            const next = intentOf(person, intents.length);
            intents.push(next);
            step({ kind: 'send', intent: next });
          } else if (kind === 'wipe' || kind === 'back') {
            person += 1;
            step({ kind: 'start-over' });
          } else if (kind === 'undo') step({ kind: 'undo' });
          else if (kind === 'choose') step({ kind: 'choose', isChoosing: true });
          else if (kind === 'change') step({ kind: 'change' });
          else if (kind === 'answer' && intent !== undefined) {
            const answer = outcomeOf(outcome, Number(intent.fingerprint));
            step({ kind: 'answered', of: intent, intent, outcome: answer });
          } else if (kind === 'phase' && intent !== undefined) {
            step({ kind: 'phase', of: intent, phase: { phase: 'sending', waited: 0 } });
          } else if (kind === 'undo-answer' && thing !== undefined) {
            step({ kind: 'undo-answered', of: thing, isGone: outcome === 'made' });
          } else if (kind === 'change-answer' && thing !== undefined) {
            step({ kind: 'change-answered', of: thing, outcome: outcomeOf(outcome, thing.owner) });
          }
          expect(ownerIn(state)).to.be.oneOf([null, person]);
        }
      }),
      runs(500),
    );
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { EDITING, type AfterMade, type Submission } from '../../../src/booking/submission.ts';
import {
  focusAfterStep,
  focusAfterSubmission,
} from '../../../src/elements/booking-form/form/focus-target.ts';
import { UNTOUCHED, type FormAt } from '../../../src/model/booking/form-step.ts';

const INTENT = {
  endpoint: '',
  path: '',
  fingerprint: '',
  request: { requestId: '', consents: [], proof: null },
};
const SENDING = {
  status: 'sending',
  intent: INTENT,
  phase: { phase: 'sending', waited: 0 },
} as const;
const REFUSED = { ...EDITING, refusal: { code: 'busy', problem: null } };
const UNKNOWN = { status: 'unknown', intent: INTENT } as const;
const TAKEN_BACK = { status: 'taken-back' } as const;
const made = (after: AfterMade): Submission<null> => ({ status: 'made', made: null, after });
const MADE = made({ kind: 'nothing' });
const CHOOSING = made({ kind: 'choosing', refusal: null });

describe('The focus', () => {
  const moves: [
    what: string,
    from: Submission<null>,
    to: Submission<null>,
    target: string | null,
  ][] = [
    ['goes to what came of a booking', SENDING, MADE, '.result'],
    ['goes to the open question where no answer came', SENDING, UNKNOWN, '.unknown'],
    ['goes to why it was not taken', SENDING, REFUSED, '.refusal'],
    ['stays while it is on its way', EDITING, SENDING, null],
    ['stays where a reload brings a booking back', EDITING, MADE, null],
    ['stays where a reload brings an open question back', EDITING, UNKNOWN, null],
    ['goes to the other times', MADE, CHOOSING, '.change-title'],
    ['goes back to the booking that stays', CHOOSING, MADE, '.result'],
    ['goes to the booking that was changed', CHOOSING, made({ kind: 'changed' }), '.result'],
    ['stays on the button that takes back', MADE, made({ kind: 'undoing' }), null],
    ['stays where that failed', MADE, made({ kind: 'undo-failed' }), null],
    ['goes to what was taken back', MADE, TAKEN_BACK, '.result'],
  ];
  for (const [what, before, after, target] of moves) {
    it(what, () => {
      expect(focusAfterSubmission(before, after)).to.equal(target);
    });
  }

  const at = (place: FormAt) => ({ ...UNTOUCHED, at: place });
  const errors = [{ field: 'name', code: 'name-missing' }] as const;
  const wrong = { ...UNTOUCHED, errors };

  it('goes to what is to be mended, each time anew', () => {
    expect(focusAfterStep(UNTOUCHED, wrong, 'page')).to.equal('.summary');
    expect(focusAfterStep(wrong, { ...wrong, errors: [...errors] }, 'page')).to.equal('.summary');
    expect(focusAfterStep(wrong, wrong, 'page')).to.equal(null);
  });

  it('goes to the next screen of the form', () => {
    expect(focusAfterStep(at(0), at(1), 'steps')).to.equal('.step');
    expect(focusAfterStep(at(1), at(0), 'steps')).to.equal('.step');
    expect(focusAfterStep(at(0), at('check'), 'check')).to.equal('.step');
    expect(focusAfterStep(at('check'), at(0), 'check')).to.equal('.title');
  });
});

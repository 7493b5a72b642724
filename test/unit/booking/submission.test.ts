import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Intent } from '../../../src/booking/intent.ts';
import type { Outcome } from '../../../src/booking/outcome.ts';
import {
  EDITING,
  isOnItsWay,
  submissionAfter,
  unansweredIn,
  type Submission,
  type SubmissionEvent,
} from '../../../src/booking/submission.ts';

interface Made {
  readonly id: string;
  readonly isGone?: boolean;
}
type State = Submission<Made>;
type Event = SubmissionEvent<Made>;

const intentOf = (requestId: string): Intent => ({
  endpoint: 'https://county.example',
  path: 'needs',
  fingerprint: requestId,
  request: { requestId, consents: [], proof: null },
});
const FIRST = intentOf('first');
const SECOND = intentOf('second');
const MADE: Made = { id: 'a' };
const SENDING: State = { status: 'sending', intent: FIRST, phase: { phase: 'sending', waited: 0 } };
const UNKNOWN: State = { status: 'unknown', intent: FIRST };
const made = (kind: 'nothing' | 'undoing' | 'changing' | 'undo-failed' | 'changed'): State => ({
  status: 'made',
  made: MADE,
  after: { kind },
});
const CHOOSING: State = { status: 'made', made: MADE, after: { kind: 'choosing', refusal: null } };
const problem = { type: 'session-full', title: '', status: 409 };

const after = (state: State, event: Event) =>
  submissionAfter(state, event, ({ isGone = false }) => isGone);
const answered = (outcome: Outcome<Made> | { kind: 'given-up' }, of = FIRST): Event => ({
  kind: 'answered',
  of,
  intent: of,
  outcome,
});

describe('What is sent under a key of its own', () => {
  const transitions: [what: string, state: State, event: Event, next: State][] = [
    ['is on its way once it is sent', EDITING, { kind: 'send', intent: FIRST }, SENDING],
    ['is sent again where nobody knows', UNKNOWN, { kind: 'send', intent: FIRST }, SENDING],
    ['is made', SENDING, answered({ kind: 'made', made: MADE }), made('nothing')],
    [
      'is taken back where the answer says that it is there no more',
      SENDING,
      answered({ kind: 'made', made: { id: 'a', isGone: true } }),
      { status: 'taken-back' },
    ],
    [
      'is as it is now where somebody looks again',
      CHOOSING,
      { kind: 'seen', of: MADE, made: { id: 'a, moved' } },
      { ...CHOOSING, made: { id: 'a, moved' } },
    ],
    [
      'is taken back where somebody looks again and it is there no more',
      made('nothing'),
      { kind: 'seen', of: MADE, made: { id: 'a', isGone: true } },
      { status: 'taken-back' },
    ],
    ['is unknown where no answer came', SENDING, answered({ kind: 'unknown' }), UNKNOWN],
    [
      'is edited again, with its key, where the endpoint has no time',
      SENDING,
      answered({ kind: 'wait', seconds: 3, code: 'maintenance' }),
      { status: 'editing', refusal: { code: 'busy', problem: null }, earlier: FIRST },
    ],
    [
      'is edited again, with another key, after a refusal',
      SENDING,
      answered({ kind: 'refused', code: 'session-full', problem }),
      { status: 'editing', refusal: { code: 'session-full', problem }, earlier: null },
    ],
    ['is edited again where it was given up', SENDING, answered({ kind: 'given-up' }), EDITING],
    ['is being taken back', made('nothing'), { kind: 'undo' }, made('undoing')],
    [
      'is taken back',
      made('undoing'),
      { kind: 'undo-answered', of: MADE, isGone: true },
      { status: 'taken-back' },
    ],
    [
      'stays where it could not be taken back',
      made('undoing'),
      { kind: 'undo-answered', of: MADE, isGone: false },
      made('undo-failed'),
    ],
    ['can be changed', made('nothing'), { kind: 'choose', isChoosing: true }, CHOOSING],
    ['is being changed', CHOOSING, { kind: 'change' }, made('changing')],
    [
      'is refused another choice',
      made('changing'),
      {
        kind: 'change-answered',
        of: MADE,
        outcome: { kind: 'refused', code: 'session-full', problem },
      },
      { status: 'made', made: MADE, after: { kind: 'choosing', refusal: 'session-full' } },
    ],
    [
      'can be chosen for again where the answer was lost',
      made('changing'),
      { kind: 'change-answered', of: MADE, outcome: { kind: 'unknown' } },
      { status: 'made', made: MADE, after: { kind: 'choosing', refusal: 'busy' } },
    ],
    [
      'is there again after a reload',
      EDITING,
      { kind: 'restore', made: MADE, intent: null },
      made('nothing'),
    ],
    [
      'is unknown again after a reload',
      EDITING,
      { kind: 'restore', made: null, intent: FIRST },
      UNKNOWN,
    ],
    ['is forgotten', made('nothing'), { kind: 'start-over' }, EDITING],
  ];
  for (const [what, state, event, next] of transitions) {
    it(what, () => {
      expect(after(state, event)).to.deep.equal(next);
    });
  }

  const ignored: [what: string, state: State, event: Event][] = [
    ['a second press', SENDING, { kind: 'send', intent: SECOND }],
    ['a press after it was made', made('nothing'), { kind: 'send', intent: SECOND }],
    [
      'the answer to what somebody has sent who has left',
      EDITING,
      answered({ kind: 'made', made: MADE }),
    ],
    [
      'the answer to what was sent before',
      { ...SENDING, intent: SECOND },
      answered({ kind: 'made', made: MADE }),
    ],
    [
      'the progress of what was sent before',
      { ...SENDING, intent: SECOND },
      { kind: 'phase', of: FIRST, phase: { phase: 'checking', waited: 0 } },
    ],
    ['a second wish to take it back', made('undoing'), { kind: 'undo' }],
    ['a change that nobody chose', made('nothing'), { kind: 'change' }],
    [
      'that another one is gone',
      { status: 'made', made: { id: 'b' }, after: { kind: 'undoing' } },
      { kind: 'undo-answered', of: MADE, isGone: true },
    ],
    [
      'what was kept while one is on its way',
      SENDING,
      { kind: 'restore', made: MADE, intent: null },
    ],
  ];
  for (const [what, state, event] of ignored) {
    it(`does not mind ${what}`, () => {
      expect(after(state, event)).to.equal(state);
    });
  }

  it('minds no look at something else', () => {
    const of: Made = { id: 'another' };
    expect(after(CHOOSING, { kind: 'seen', of, made: of })).to.equal(CHOOSING);
    expect(after(SENDING, { kind: 'seen', of: MADE, made: MADE })).to.equal(SENDING);
    const undoing = made('undoing'); // the answer to that says more
    expect(after(undoing, { kind: 'seen', of: MADE, made: { id: 'a' } })).to.equal(undoing);
  });

  it('is remembered until it has a final answer', () => {
    const editing: State = { status: 'editing', refusal: null, earlier: FIRST };
    const unanswered = [SENDING, UNKNOWN, editing].map(unansweredIn);
    expect(unanswered).to.deep.equal([FIRST, FIRST, FIRST]);
    const final = [EDITING, made('nothing'), { status: 'taken-back' } as const].map(unansweredIn);
    expect(final).to.deep.equal([null, null, null]);
  });

  it('is on its way until somebody knows', () => {
    const onItsWay: State[] = [SENDING, UNKNOWN, made('undoing'), made('changing')];
    expect(onItsWay.map(isOnItsWay)).to.deep.equal([true, true, true, true]);
    const settled: State[] = [EDITING, made('nothing'), made('changed'), { status: 'taken-back' }];
    expect(settled.map(isOnItsWay)).to.deep.equal([false, false, false, false]);
  });
});

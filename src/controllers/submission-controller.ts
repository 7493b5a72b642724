import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Challenge } from '../booking/contract.ts';
import { deleteMade, postIntent, seeMade } from '../booking/endpoint.ts';
import {
  intentFor,
  type Intent,
  type KeyedRequest,
  type Target,
  type Unkeyed,
} from '../booking/intent.ts';
import type { Outcome } from '../booking/outcome.ts';
import type { ReadAnswer } from '../booking/answer-reader.ts';
import { sendUntilAnswered } from '../booking/send.ts';
import { solveChallenge } from '../booking/solve-challenge.ts';
import {
  EDITING,
  isOnItsWay,
  submissionAfter,
  unansweredIn,
  type Submission,
  type SubmissionEvent,
} from '../booking/submission.ts';
import type { SharedMessages } from '../i18n/messages.ts';
import { guardLeaving } from './leave-guard.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Anything that is made at an endpoint and can be taken back through an address of its own. */
interface Manageable {
  readonly manageUrl: string;
}

export interface SubmissionOptions<Made extends Manageable> {
  readonly messages: () => SharedMessages;
  /** Reads what the endpoint answers when it was made, and when it was taken back. */
  readonly read: ReadAnswer<Made>;
  /**
   * Tells an answer that says that it is there no more.
   *
   * @param wasAsked whether it was asked to be taken back
   */
  readonly isTakenBack: (made: Made, wasAsked: boolean) => boolean;
  /** Challenge that the endpoint asked to be solved beforehand; `null` for none. */
  readonly challenge: () => Challenge | null;
  /** Told of each change, from which state to which. */
  readonly onTransition: (before: Submission<Made>, after: Submission<Made>) => void;
}

/** Sends a booking or a need for an element, and keeps where that stands. */
export class SubmissionController<Made extends Manageable> implements ReactiveController {
  readonly #host: Host;
  readonly #options: SubmissionOptions<Made>;
  #state: Submission<Made> = EDITING;

  constructor(host: Host, options: SubmissionOptions<Made>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    guardLeaving(host, () => isOnItsWay(this.#state));
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  get state(): Submission<Made> {
    return this.#state;
  }

  /** Sends something. A second press while one is on its way does nothing. */
  send(target: Target, content: Unkeyed<KeyedRequest>): Promise<void> {
    return this.#send(intentFor(target, content, unansweredIn(this.#state), Date.now()));
  }

  /** Sends what was not answered once more, word for word: it counts at most once. */
  readonly resume = async (): Promise<void> => {
    if (this.#state.status === 'unknown') await this.#send(this.#state.intent);
  };

  /** Takes back what was made. */
  async undo(): Promise<void> {
    if (this.#state.status !== 'made') return;
    const { made } = this.#state;
    if (!this.#dispatch({ kind: 'undo' })) return;
    const { read, messages, isTakenBack } = this.#options;
    const outcome = await deleteMade(made.manageUrl, read, messages().tag);
    const isGone = outcome.kind === 'made' && isTakenBack(outcome.made, true);
    this.#dispatch({ kind: 'undo-answered', of: made, isGone });
  }

  /** Lets something else be chosen for what was made, or no longer. */
  choose(isChoosing: boolean): void {
    this.#dispatch({ kind: 'choose', isChoosing });
  }

  /** Changes what was made into what was chosen. */
  async change(asked: (made: Made) => Promise<Outcome<Made>>): Promise<void> {
    if (this.#state.status !== 'made') return;
    const { made } = this.#state;
    if (!this.#dispatch({ kind: 'change' })) return;
    this.#dispatch({ kind: 'change-answered', of: made, outcome: await asked(made) });
  }

  /**
   * Goes on from what an earlier page has kept: what was not answered is sent once more, and what was made
   * may have been changed since.
   */
  restore(made: Made | null, intent: Intent | null): void {
    this.#dispatch({ kind: 'restore', made, intent });
    void this.resume();
    if (made !== null) void this.#see(made);
  }

  /** Back to nothing. */
  startOver(): void {
    this.#dispatch({ kind: 'start-over' });
  }

  async #see(made: Made): Promise<void> {
    const { read, messages } = this.#options;
    const outcome = await seeMade(made.manageUrl, read, messages().tag);
    if (outcome.kind === 'made') this.#dispatch({ kind: 'seen', of: made, made: outcome.made });
  }

  readonly #onOnline = (): void => void this.resume();

  async #send(intent: Intent): Promise<void> {
    const wasSent = unansweredIn(this.#state) === intent;
    if (!this.#dispatch({ kind: 'send', intent })) return;
    const { messages, read, challenge } = this.#options;
    const sent = await sendUntilAnswered<Made>(intent, {
      wasSent,
      challenge: challenge(),
      post: (asked, proof) => postIntent(asked, proof, read, messages().tag),
      onPhase: (phase) => void this.#dispatch({ kind: 'phase', of: intent, phase }),
      prove: (asked, requestId, isOnItsWay) =>
        solveChallenge(asked, requestId, {
          isWanted: () => isOnItsWay || this.#host.isConnected,
        }),
    });
    this.#dispatch({ kind: 'answered', of: intent, ...sent });
  }

  /** @returns whether the event meant anything */
  #dispatch(event: SubmissionEvent<Made>): boolean {
    const before = this.#state;
    const { isTakenBack, onTransition } = this.#options;
    const after = submissionAfter(before, event, (made) => isTakenBack(made, false));
    if (after === before) return false;
    this.#state = after;
    this.#host.requestUpdate();
    onTransition(before, after);
    return true;
  }
}

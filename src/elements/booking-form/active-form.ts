import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import { fieldErrorsIn } from '../../booking/field-errors.ts';
import { bookingTarget } from '../../booking/intent.ts';
import { isChoosable } from '../../booking/places.ts';
import { readBooking } from '../../booking/read-answer.ts';
import { bookingRequest } from '../../booking/request.ts';
import { draftErrors } from '../../booking/rules.ts';
import { unansweredIn, type Refusal, type Submission } from '../../booking/submission.ts';
import { BookedEvent } from '../../controllers/booked-event.ts';
import { adviseEditor } from '../../controllers/editor-advice.ts';
import type { FocusController } from '../../controllers/focus-controller.ts';
import { KeptBooking } from '../../controllers/kept-booking.ts';
import { KioskController } from '../../controllers/kiosk-controller.ts';
import type { PlacesController } from '../../controllers/places-controller.ts';
import { SubmissionController } from '../../controllers/submission-controller.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import { withSections } from '../../locale/with-sections.ts';
import { zhHansBooking } from '../../locale/zh-hans-booking.ts';
import { EMPTY_DRAFT, typedOver, type BookingDraft } from '../../model/booking-draft.ts';
import { bookingTermsOf } from '../../model/booking-terms.ts';
import { placesOf, type FeedReady } from '../../model/feed-state.ts';
import type { FormFlow } from '../../model/form-flow.ts';
import { formQuestions } from '../../model/form-questions.ts';
import { nextStep, standingErrors, UNTOUCHED, type FormState } from '../../model/form-step.ts';
import { maxPartySizeOf } from '../../model/party-size.ts';
import type { ActiveReader } from './form/active-context.ts';
import { activeView } from './form/active-view.ts';
import { flowStyles } from './form/flow.styles.ts';
import type { FlowContext } from './form/flow-view.ts';
import { focusAfterStep, focusAfterSubmission } from './form/focus-target.ts';
import type { ActiveForm, FormContext, FormReader, FormSetting } from './form/form-context.ts';
import { furtherFields } from './form/further-field.ts';
import { goToField } from './form/go-to-field.ts';
import { kioskNotice } from './form/kiosk-notice.ts';
import type { OfferOpen } from './form/offer.ts';
import { attendeeFields, otherFields } from './form/party-fields.ts';
import { requestOrigin } from './form/request-origin.ts';
import { NeedController } from './need/need-controller.ts';
import { ResultController } from './result/result-controller.ts';
import { resultStyles } from './result/result.styles.ts';

export const styles: readonly CSSResult[] = [flowStyles, resultStyles];

/** The element that a form in use belongs to. */
export interface FormOwner {
  readonly host: LitElement;
  readonly focus: FocusController;
  readonly places: PlacesController;
  readonly messages: () => MessagesWith<'form'>;
  /** What was last shown to be booked; `null` where nothing can be. */
  readonly shown: () => { readonly offer: OfferOpen; readonly ready: FeedReady } | null;
  readonly draft: () => BookingDraft;
  readonly enter: (draft: BookingDraft) => void;
  /** Forgets what was chosen and typed. */
  readonly clear: () => void;
  readonly flow: () => FormFlow;
  readonly isShared: () => boolean;
  /** Whether what is typed is to be kept in the tab. */
  readonly isKept: () => boolean;
}

/** Milliseconds after a press in which another one is taken for the same: many people double-click. */
const PRESS_GUARD_MS = 1_000;

/** A form in use: goes through its questions, sends it, and shows what comes of it. */
export class ActiveBookingForm implements ActiveForm {
  readonly #owner: FormOwner;
  readonly #booking: SubmissionController<Booking>;
  readonly #result: ResultController;
  readonly #need: NeedController;
  readonly #kiosk: KioskController;
  readonly #kept = new KeptBooking();
  #state: FormState = UNTOUCHED;
  #pressed: { readonly at: number; readonly draft: BookingDraft } | null = null;

  constructor(owner: FormOwner) {
    this.#owner = owner;
    const { host, places, messages } = owner;
    this.#booking = new SubmissionController<Booking>(host, {
      messages,
      read: readBooking,
      isTakenBack: ({ status }) => status === 'cancelled',
      challenge: () => places.challenge,
      onTransition: (before, after) => this.#onTransition(before, after),
    });
    const booking = this.#booking;
    this.#result = new ResultController({ ...owner, booking, onAnother: this.startOver });
    this.#need = new NeedController(owner);
    this.#kiosk = new KioskController(host, {
      isShared: owner.isShared,
      isInUse: () => this.stage !== 'empty',
      wipe: this.startOver,
    });
    host.addController({
      hostUpdate: () => this.#takeUp(),
      hostUpdated: () => this.#keep(),
    });
  }

  get stage(): ActiveForm['stage'] {
    switch (this.#booking.state.status) {
      case 'editing': {
        const isEmpty = this.#owner.draft() === EMPTY_DRAFT && !this.#need.isInUse;
        return isEmpty ? 'empty' : 'in-use';
      }
      case 'sending':
      case 'unknown':
        return 'on-its-way';
      case 'made':
      case 'taken-back':
        return 'done';
    }
  }

  readonly view = (form: FormContext): TemplateResult => {
    const { state } = this.#booking;
    const context = this.#contextOf(form);
    switch (state.status) {
      case 'editing':
      case 'sending':
        return activeView(state, context);
      case 'unknown':
      case 'made':
      case 'taken-back':
        return this.#result.view(state, context);
    }
  };

  readonly needView = (ready: FeedReady, setting: FormSetting): TemplateResult =>
    this.#need.view(ready, { ...setting, reader: activeReader(setting.reader) });

  readonly kioskNotice = ({ reader, words }: FormSetting) =>
    kioskNotice(this.#kiosk, words, activeReader(reader).messages.booking.kiosk);

  readonly otherFields = (form: FormContext): TemplateResult => otherFields(this.#contextOf(form));

  readonly attendeeFields = (form: FormContext): TemplateResult =>
    attendeeFields(this.#contextOf(form));

  readonly furtherFields = (form: FormContext): TemplateResult =>
    furtherFields(this.#contextOf(form));

  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  readonly submit = (): void => {
    const shown = this.#owner.shown();
    if (shown === null || this.#booking.state.status === 'sending') return;
    const { offer } = shown;
    const { service } = offer;
    const { places } = this.#owner.places;
    const typed = this.#owner.draft();
    const chosen = offer.sessions.find(({ id }) => id === typed.sessionId);
    const sessionId = chosen !== undefined && isChoosable(chosen, places) ? chosen.id : null;
    const session = places?.sessions.get(sessionId ?? '') ?? null;
    const draft = { ...typed, sessionId };
    const terms = bookingTermsOf(service);
    const maxPartySize = maxPartySizeOf(service);
    const errors = draftErrors(draft, {
      terms,
      maxPartySize,
      notice: offer.privacy.version,
      isPriority: session?.status === 'priority',
    });
    const questions = formQuestions(draft, terms, maxPartySize);
    const step = nextStep(this.#owner.flow(), this.#state.at, questions, errors);
    switch (step.kind) {
      case 'mend':
        return this.#become({ ...this.#state, errors: step.errors, found: typed });
      case 'move':
        return this.#become({ at: step.at, errors: [], found: typed });
      case 'send':
        this.#become({ ...this.#state, errors: [] });
        if (sessionId === null || this.#isPressedAgain(typed)) return;
        return void this.#booking.send(
          bookingTarget(offer.endpoint, sessionId),
          bookingRequest(draft, terms, session, requestOrigin(this.#trap)),
        );
    }
  };

  /** Back to an empty form, after a booking or its undoing, or when somebody has gone. */
  readonly startOver = (): void => {
    this.#owner.clear();
    this.#state = UNTOUCHED;
    this.#result.clear();
    this.#need.startOver();
    this.#booking.startOver();
    this.#owner.focus.after('.title');
  };

  #contextOf(form: FormContext): FlowContext {
    const reader = activeReader(form.reader);
    const { booking, form: own } = reader.messages;
    const terms = bookingTermsOf(form.offer.service);
    const { draft, onChange } = form;
    const messages = { ...own.errors, ...booking.more.errors };
    const errors = standingErrors(this.#state, draft, terms.questions);
    return {
      ...form,
      reader,
      terms,
      flow: this.#owner.flow(),
      at: this.#state.at,
      errors: errors.map(({ field, code }) => ({ field, message: messages[code] })),
      nameLabel: draft.forOther ? booking.more.ownName : own.name,
      phoneLabel: draft.forOther ? booking.more.ownPhone : own.phone,
      onGoTo: (field) => void goToField(this.#owner.host, field),
      onMove: (at) => this.#become({ ...this.#state, at }),
      onAnswer: (question, answer) => {
        const { answers } = this.#owner.draft();
        onChange({ answers: { ...answers, [question]: answer } });
      },
      onAttendee: (index, name) => {
        const attendees = [...this.#owner.draft().attendees];
        for (let at = attendees.length; at < index; at += 1) attendees.push('');
        attendees[index] = name;
        onChange({ attendees });
      },
    };
  }

  #become(state: FormState): void {
    const before = this.#state;
    this.#state = state;
    this.#owner.host.requestUpdate();
    this.#moveFocus(focusAfterStep(before, state, this.#owner.flow()));
  }

  #onTransition(before: Submission<Booking>, after: Submission<Booking>): void {
    switch (after.status) {
      case 'sending':
      case 'unknown':
        break;
      case 'editing':
        this.#owner.places.expire();
        if (after.refusal !== null) this.#onRefused(after.refusal);
        break;
      case 'made':
        if (before.status === 'made') this.#owner.places.expire();
        if (before.status === 'sending') this.#onMade(after.made);
        break;
      case 'taken-back':
        this.#owner.places.expire();
        this.#forget();
        break;
    }
    this.#moveFocus(focusAfterSubmission(before, after));
  }

  /** Marks the fields the endpoint found fault with, all of them in view. */
  #onRefused({ problem }: Refusal): void {
    const questions = this.#owner.shown()?.offer.service.booking?.questions ?? [];
    this.#state = {
      at: this.#owner.flow() === 'steps' ? this.#state.at : 0,
      errors: fieldErrorsIn(problem?.errors ?? [], questions),
      found: this.#owner.draft(),
    };
  }

  /** Tells the page of a booking that was made. */
  #onMade({ session, status, partySize }: Booking): void {
    this.#forget();
    if (status === 'cancelled') return;
    this.#owner.host.dispatchEvent(
      new BookedEvent({ service: session.serviceId, session: session.id, status, partySize }),
    );
  }

  #forget(): void {
    this.#owner.enter(EMPTY_DRAFT);
    this.#state = UNTOUCHED;
  }

  /** The service whose form the tab is to keep; `null` for none. */
  get #keptService(): string | null {
    const { isKept, isShared, shown } = this.#owner;
    return isKept() && !isShared() ? (shown()?.offer.service.id ?? null) : null;
  }

  /** Takes up what an earlier page of the tab has kept, before it is shown. */
  #takeUp(): void {
    const service = this.#keptService;
    const kept = service === null ? null : this.#kept.takeUp(service);
    if (kept === null) return;
    this.#owner.enter(typedOver(kept.draft, this.#owner.draft()));
    this.#booking.restore(kept.booking, kept.intent);
  }

  /** Keeps what is shown now. */
  #keep(): void {
    this.#adviseOfTerms();
    if (this.#keptService === null) return;
    const { state } = this.#booking;
    this.#kept.keep({
      draft: this.#owner.draft(),
      intent: unansweredIn(state),
      booking: state.status === 'made' ? state.made : null,
    });
  }

  /** Tells the editor of what cannot be read of a booking, such as questions and rules. */
  #adviseOfTerms(): void {
    const shown = this.#owner.shown();
    if (shown === null) return;
    const { offer, ready } = shown;
    const places = placesOf(ready.issues, 'services', offer.service.id, '/booking/');
    if (places.length === 0) return;
    const { host, messages } = this.#owner;
    const { more } = withSections(messages(), { booking: zhHansBooking }).booking;
    adviseEditor(host, more.unreadableForEditor(places.join('、')));
  }

  #isPressedAgain(draft: BookingDraft): boolean {
    const at = performance.now();
    const last = this.#pressed;
    if (last !== null && at - last.at < PRESS_GUARD_MS && last.draft === draft) return true;
    this.#pressed = { at, draft };
    return false;
  }

  /** What a robot has written where people see nothing. */
  get #trap(): string {
    const { renderRoot } = this.#owner.host;
    return renderRoot.querySelector<HTMLInputElement>('#website')?.value ?? '';
  }

  #moveFocus(target: string | null): void {
    if (target !== null) this.#owner.focus.after(target);
  }
}

function activeReader(reader: FormReader): ActiveReader {
  return { ...reader, messages: withSections(reader.messages, { booking: zhHansBooking }) };
}

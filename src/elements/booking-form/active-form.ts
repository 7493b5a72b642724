import { html, type LitElement, type TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import { fieldErrorsIn } from '../../booking/field-errors.ts';
import { bookingTarget } from '../../booking/intent.ts';
import { readBooking } from '../../booking/read-answer.ts';
import { bookingRequest } from '../../booking/request.ts';
import { unansweredIn, type Refusal, type Submission } from '../../booking/submission.ts';
import { BookedEvent } from '../../events/booked-event.ts';
import type { FocusController } from '../../controllers/focus-controller.ts';
import { KeptBooking, type Kept, type KeptForm } from '../../controllers/kept-booking.ts';
import { KioskController } from '../../controllers/kiosk-controller.ts';
import type { PlacesController } from '../../controllers/places-controller.ts';
import { adviseEndpoint } from '../../browser/advise-endpoint.ts';
import { adviseEditor } from '../../browser/editor-advice.ts';
import { PressGuard } from '../../browser/press-guard.ts';
import { SubmissionController } from '../../controllers/submission-controller.ts';
import type { MessagesWith } from '../../i18n/messages.ts';
import { EMPTY_DRAFT, type BookingDraft } from '../../model/booking/booking-draft.ts';
import { typedOver } from '../../model/booking/typed-over.ts';
import type { FeedReady } from '../../model/feed-state.ts';
import { nextStep, UNTOUCHED, type FormState } from '../../model/booking/form-step.ts';
import { flowNamed, type FormFlow } from '../../model/booking/form-flow.ts';
import { activeView } from './form/active-view.ts';
import { checkedDraft } from './form/checked-draft.ts';
import { activeLocale, flowContext, type FlowContext } from './form/flow-context.ts';
import { focusAfterStep, focusAfterSubmission } from './form/focus-target.ts';
import type { ActiveForm, FormContext, FormSetting } from './form/form-context.ts';
import { FollowedStep } from './form/followed-step.ts';
import { insteadView } from './form/form-notices.ts';
import { furtherFields, questionsOf } from './form/further-field.ts';
import { goToField } from './form/go-to-field.ts';
import { kioskNotice } from './form/kiosk-notice.ts';
import type { OfferOpen } from './form/offer.ts';
import { attendeeFields, otherFields } from './form/party-fields.ts';
import { privacyItems } from './form/privacy-items.ts';
import { requestOrigin } from './form/request-origin.ts';
import { sayFields } from './form/said-fields.ts';
import { ActiveNeed } from './need/active-need.ts';
import { ActiveResult } from './result/active-result.ts';

/** The element that a form in use belongs to, with those of its attributes that it follows. */
interface FormHost extends LitElement {
  service: string | null;
  readonly flow: FormFlow | null;
  readonly keep: 'session' | null;
  readonly kiosk: boolean;
}

/** Everything that element lends to a form in use. */
export interface FormOwner {
  readonly host: FormHost;
  readonly focus: FocusController;
  readonly places: PlacesController;
  readonly messages: () => MessagesWith<'form'>;
  /** The open offer last shown, with its feed; `null` where nothing can be booked. */
  readonly shown: () => { readonly offer: OfferOpen; readonly ready: FeedReady } | null;
  readonly draft: () => BookingDraft;
  readonly enter: (draft: BookingDraft) => void;
  /** Forgets what was chosen and typed. */
  readonly clear: () => void;
}

/** A form in use: goes through its questions, sends it, and shows what comes of it. */
export class ActiveBookingForm implements ActiveForm {
  readonly #owner: FormOwner;
  readonly #booking: SubmissionController<Booking>;
  readonly #result: ActiveResult;
  readonly #need: ActiveNeed;
  readonly #kiosk: KioskController;
  readonly #presses = new PressGuard();
  readonly #step = new FollowedStep();
  #state: FormState = UNTOUCHED;
  /** The service that is there for whoever comes. */
  #ownService: string | null = null;
  /** True for one render, which takes every field away with what is in it. */
  #isBlank = false;

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
    this.#result = new ActiveResult({ ...owner, booking, onAnother: this.startOver });
    this.#need = new ActiveNeed(owner);
    this.#kiosk = new KioskController(host, {
      isShared: () => host.kiosk,
      isInUse: () => this.stage !== 'empty',
      wipe: this.#wipe,
    });
    host.addController(
      new KeptBooking(host, {
        form: () => (host.keep === 'session' && !host.kiosk ? this.#shownForm : null),
        takeUp: (kept) => this.#takeUp(kept),
        worthKeeping: () => this.#worthKeeping,
      }),
    );
    host.addController({ hostUpdated: () => this.#onUpdated() });
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
    if (this.#isBlank) return html``;
    const { state } = this.#booking;
    const at = this.#step.among(questionsOf(form), this.#state.at);
    if (at !== this.#state.at) this.#state = { ...this.#state, at };
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
    this.#isBlank
      ? html``
      : this.#need.view(ready, { ...setting, locale: activeLocale(setting.locale) });

  readonly kioskNotice = ({ locale, lightText }: FormSetting) =>
    kioskNotice(this.#kiosk, lightText, activeLocale(locale).messages.booking.kiosk);

  readonly instead: ActiveForm['instead'] = (kind, offer, setting) => {
    const { host } = this.#owner;
    const locale = activeLocale(setting.locale);
    if (kind === 'no-notice' || kind === 'insecure') {
      adviseEditor(host, locale.messages.booking.forEditor[kind]);
    }
    if ('endpoint' in offer && kind === 'foreign-endpoint') adviseEndpoint(host, offer.endpoint);
    const { directory, service } = offer;
    return insteadView(kind, service, { ...setting, directory, locale });
  };

  readonly otherFields = (form: FormContext): TemplateResult => otherFields(this.#contextOf(form));

  readonly attendeeFields = (form: FormContext): TemplateResult =>
    attendeeFields(this.#contextOf(form));

  readonly privacyItems = (form: FormContext): TemplateResult => {
    const { privacy, endpoint } = form.offer;
    return privacyItems(privacy, { ...this.#contextOf(form), endpoint });
  };

  readonly furtherFields = (form: FormContext): TemplateResult =>
    furtherFields(this.#contextOf(form));

  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  readonly submit = (): void => {
    const shown = this.#owner.shown();
    if (shown === null || this.#booking.state.status === 'sending') return;
    sayFields(this.#owner.host.renderRoot);
    const typed = this.#owner.draft();
    const { draft, session, terms, questions, errors } = checkedDraft(
      typed,
      shown.offer,
      this.#owner.places.places,
    );
    const step = nextStep(this.#flow, this.#state.at, questions, errors);
    switch (step.kind) {
      case 'mend':
        return this.#become({ ...this.#state, errors: step.errors, found: typed });
      case 'move':
        return this.#become({ at: step.at, errors: [], found: typed });
      case 'send':
        this.#become({ ...this.#state, errors: [] });
        if (draft.sessionId === null || !this.#presses.isAnother(typed)) return;
        return void this.#booking.send(
          bookingTarget(shown.offer.endpoint, draft.sessionId),
          bookingRequest(draft, terms, session, requestOrigin(this.#trap)),
        );
    }
  };

  /** Back to an empty form, after a booking or its undoing. */
  readonly startOver = (): void => {
    this.#owner.clear();
    this.#state = UNTOUCHED;
    this.#result.clear();
    this.#need.startOver();
    this.#booking.startOver();
    this.#owner.focus.after('.title');
  };

  /**
   * Back to an empty form when somebody has gone. What a browser fills in by itself is in no draft, so the fields
   * go, too. The focus goes to the start where it was in the form, and is left alone elsewhere.
   */
  readonly #wipe = (): void => {
    const { host, focus } = this.#owner;
    this.startOver();
    host.service = this.#ownService;
    this.#isBlank = true;
    focus.after(host.matches(':focus-within') ? '.title' : null);
  };

  #onUpdated(): void {
    if (this.stage === 'empty') this.#ownService = this.#owner.host.service;
    if (!this.#isBlank) return;
    this.#isBlank = false;
    this.#owner.host.requestUpdate();
  }

  #contextOf(form: FormContext): FlowContext {
    return flowContext(form, {
      state: this.#state,
      flow: this.#flow,
      draft: this.#owner.draft,
      onGoTo: (field) => void goToField(this.#owner.host, field),
      onMove: (at) => this.#become({ ...this.#state, at }),
    });
  }

  #become(state: FormState): void {
    const before = this.#state;
    this.#state = state;
    this.#owner.host.requestUpdate();
    this.#moveFocus(focusAfterStep(before, state, this.#flow));
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
      at: this.#flow === 'steps' ? this.#state.at : 0,
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

  /** Takes up what an earlier page of the tab has kept. */
  #takeUp({ draft, intent, booking }: Kept): void {
    this.#owner.enter(typedOver(draft, this.#owner.draft()));
    this.#booking.restore(booking, intent);
  }

  get #flow(): FormFlow {
    return flowNamed(this.#owner.host.flow);
  }

  get #shownForm(): KeptForm | null {
    const shown = this.#owner.shown();
    if (shown === null) return null;
    const { offer, ready } = shown;
    return { feed: ready.address, endpoint: offer.endpoint, service: offer.service.id };
  }

  /** Draft, unanswered intent and booking as they are now, for the tab to keep. */
  get #worthKeeping(): Kept {
    const { state } = this.#booking;
    const booking = state.status === 'made' ? state.made : null;
    return { draft: this.#owner.draft(), intent: unansweredIn(state), booking };
  }

  /** Text in the field that people do not see: only a robot writes there. */
  get #trap(): string {
    const { renderRoot } = this.#owner.host;
    return renderRoot.querySelector<HTMLInputElement>('#website')?.value ?? '';
  }

  #moveFocus(target: string | null): void {
    if (target !== null) this.#owner.focus.after(target);
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../../booking/contract.ts';
import type { BookingWish } from '../../booking/intent.ts';
import { BookingController } from '../../controllers/booking-controller.ts';
import { BookedEvent, type BookEvent } from '../../controllers/booking-events.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { adviseEditor } from '../../controllers/editor-advice.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import type { KeptBooking } from '../../controllers/kept-booking.ts';
import type { KioskController } from '../../controllers/kiosk-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { WordsController } from '../../controllers/words-controller.ts';
import { withFormTexts } from '../../locale/form-texts.ts';
import type { FormTexts } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import {
  EMPTY_DRAFT,
  type BookingDraft,
  type DraftError,
  type DraftField,
} from '../../model/booking-draft.ts';
import { WAITING, type FeedReady } from '../../model/feed-state.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { headingLevelProperty } from '../../templates/heading-level.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { styles } from './booking-form.styles.ts';
import { FORM_FLOWS, type FormAt, type FormFlow } from './form-at.ts';
import type { FormContext } from './form-context.ts';
import { formTitle, phoneInstead, refusedView } from './form-notices.ts';
import { formParts } from './form-parts.ts';
import { formSections, hasTerms, termsOf } from './form-sections.ts';
import { formView } from './form-view.ts';
import type { NeedDesk } from './need-desk.ts';
import { offerOf, type Offer, type OfferOpen } from './offer.ts';
import type { ResultDesk } from './result-desk.ts';

const SESSIONS_SHOWN = 8;

/** Milliseconds after a press in which another one is taken for the same: many people double-click. */
const PRESS_GUARD_MS = 1_000;

/**
 * Books a session of a service. The service comes from its attribute, or from the `linli-book` event
 * of a list on the same page that reads the same feed. Where a page says so, it asks one question at a
 * time, keeps what is typed for as long as the tab is open, or forgets it for the next person.
 *
 * @slot - Shown until the feed is read, and if it never is: a phone number to book by.
 * @fires {BookedEvent} linli-booked - A booking was acknowledged; carries nothing personal.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart submit - The button that sends the booking.
 * @csspart undo - The button that takes a booking back.
 * @csspart notice - A notice above the content.
 */
export class BookingFormElement extends LitElement {
  static override styles = [tokens, base, controls, formStyles, frameStyles, styles];

  static override properties = {
    src: {},
    service: {},
    session: {},
    label: {},
    headingLevel: headingLevelProperty(2),
    theme: { reflect: true },
    now: {},
    mode: {},
    flow: {},
    keep: {},
    kiosk: { type: Boolean },
    draft: { state: true },
    errors: { state: true },
    at: { state: true },
    sessionsShown: { state: true },
  };

  /** Address of the feed. */
  declare src: string | null;
  /** Id of the service to book. */
  declare service: string | null;
  /** Id of the session chosen to begin with. */
  declare session: string | null;
  /** Name of the region for assistive technology, where a page has several of these. */
  declare label: string | null;
  /** Level of the form's heading, 2 to 6: the page owns its outline. */
  declare headingLevel: number;
  /** `light`, `dark`, or `auto` to follow the device. */
  declare theme: 'light' | 'dark' | 'auto';
  /** RFC 3339 instant to show the form as of, instead of now. */
  declare now: string | null;
  /** `book` (default), or `need` to say which service is missing. */
  declare mode: 'book' | 'need' | null;
  /** `page` (default), `check` for a look at all answers before sending, `steps` for one at a time. */
  declare flow: FormFlow | null;
  /** `session` to keep what is typed, and the booking, in the tab's session storage. */
  declare keep: 'session' | null;
  /** Whether the screen is shared: nothing is kept, and all is cleared after a minute without use. */
  declare kiosk: boolean;

  declare private draft: BookingDraft;
  declare private errors: readonly DraftError[];
  declare private at: FormAt;
  declare private sessionsShown: number;

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this);
  readonly #clock = new ClockController(this, () => this.now);
  readonly #feed = new FeedController(
    this,
    () => this.src,
    () => this.#messages,
  );
  readonly #booking = new BookingController(
    this,
    () => this.#messages.tag,
    (file) => this.#messages.common.partMissing(file),
  );
  readonly #focus = new FocusController(this);
  readonly #parts = formParts(this, () => this.#messages);
  #result: ResultDesk | null = null;
  #kept: KeptBooking | null = null;
  #kiosk: KioskController | null = null;
  #need: NeedDesk | null = null;
  #pressedAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.src = null;
    this.service = null;
    this.session = null;
    this.label = null;
    this.headingLevel = 2;
    this.theme = 'light';
    this.now = null;
    this.mode = null;
    this.flow = null;
    this.keep = null;
    this.kiosk = false;
    this.draft = EMPTY_DRAFT;
    this.errors = [];
    this.at = 0;
    this.sessionsShown = SESSIONS_SHOWN;
    // Whoever begins to fill it in will send it: what that takes is read meanwhile.
    this.addEventListener('focusin', this.#prepare, { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('linli-book', this.#onBook);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('linli-book', this.#onBook);
    super.disconnectedCallback();
  }

  get #messages(): FormTexts {
    return withFormTexts(this.#locale.messages);
  }

  /** Reads the feed again. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') && this.session !== null) {
      this.draft = { ...this.draft, sessionId: this.session };
    }
    if (changed.has('service') && changed.get('service') && this.session === null) {
      this.draft = { ...this.draft, sessionId: null };
    }
    const { state } = this.#feed;
    const offer = state.status === 'ready' && this.keep === 'session' ? this.#offerIn(state) : null;
    if (offer?.kind === 'open') this.#remember(offer);
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    return frame(
      this.#locale.isReady ? this.#feed.state : WAITING,
      {
        messages,
        words: this.#words,
        label: this.label ?? messages.form.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, reader) => this.#renderReady(ready, reader),
    );
  }

  protected override updated(): void {
    const { state } = this.#feed;
    if (state.status !== 'ready') return;
    const offer = this.#offerIn(state);
    const { form } = this.#messages;
    if (offer.kind === 'no-notice') adviseEditor(this, form.noNoticeForEditor);
    if (offer.kind === 'insecure') adviseEditor(this, form.insecureForEditor);
    if (offer.kind !== 'open') return;
    this.#adviseOfTerms(offer);
    const asked = offer.sessions.filter(({ window }) => /open|not-yet/.test(window.status));
    this.#booking.watch(
      offer.endpoint,
      asked.map(({ id }) => id),
    );
  }

  /** Tells the editor of questions and rules that cannot be read. */
  #adviseOfTerms(offer: OfferOpen): void {
    const texts = this.#parts.texts;
    if (!hasTerms(offer) || texts.state.status !== 'ready') return;
    const faults = termsOf({ offer, parts: this.#parts })?.faults ?? [];
    const { more } = texts.state.part;
    if (faults.length > 0) adviseEditor(this, more.unreadableForEditor(faults.join('、')));
  }

  /** Where the page asks for it, takes up what the tab has kept, and keeps what there is now. */
  #remember({ service }: OfferOpen): void {
    if (this.kiosk) return;
    const { state } = this.#parts.kept;
    if (state.status !== 'ready') return;
    this.#kept ??= new state.part.KeptBooking(this.#booking);
    const draft = this.#kept.takeUp(service.id);
    if (draft !== null) {
      this.draft = draft;
      if (this.#booking.pending !== null) void this.#answered(this.#booking.resume());
    }
    this.#kept.keep(this.draft);
  }

  #offerIn(ready: FeedReady): Offer {
    return offerOf(ready, this.service, this.#clock.now, window.isSecureContext);
  }

  #renderReady(ready: FeedReady, reader: Reader<FormTexts>): TemplateResult {
    if (!this.kiosk) return this.#renderMode(ready, reader);
    const words = this.#words;
    return partFrame(this.#parts.kiosk, 'kiosk', { reader, words }, (part) => {
      this.#kiosk ??= new part.KioskController(this, this.#isInUse, this.#startOver);
      return html`${part.kioskNotice(this.#kiosk, words, this.#parts.texts)}
      ${this.#renderMode(ready, reader)}`;
    });
  }

  #renderMode(ready: FeedReady, reader: Reader<FormTexts>): TemplateResult {
    const { form } = reader.messages;
    if (this.mode === 'need') return this.#renderNeed(ready, reader);
    const offer = this.#offerIn(ready);
    if (offer.service === null) {
      const sentence = offer.kind === 'no-service' ? form.chooseService : form.unknownService;
      return html`${this.#words.paragraph('no-service', sentence)}`;
    }
    const isDone = /booked|undone/.test(this.#booking.state.status);
    return html`
      ${isDone ? nothing : formTitle(offer.service, this.headingLevel, { reader, words: this.#words })}
      ${
        offer.kind === 'open'
          ? this.#renderBooking(offer, ready, reader)
          : refusedView(offer, { ...offer, reader, words: this.#words })
      }
    `;
  }

  #renderBooking(offer: OfferOpen, ready: FeedReady, reader: Reader<FormTexts>): TemplateResult {
    const context = this.#contextOf(offer, ready, reader);
    return this.#renderState(context);
  }

  #renderNeed(ready: FeedReady, reader: Reader<FormTexts>): TemplateResult {
    const words = this.#words;
    return partFrame(this.#parts.texts, 'texts', { reader, words }, (texts) =>
      partFrame(this.#parts.need, 'need', { reader, words }, ({ NeedDesk }) => {
        this.#need ??= new NeedDesk({ host: this, focus: this.#focus });
        const { headingLevel, kiosk: isShared } = this;
        return this.#need.view(ready, { reader, words, texts, headingLevel, isShared });
      }),
    );
  }

  #renderState(context: FormContext): TemplateResult {
    const { state } = context;
    if (hasTerms(context.offer) && termsOf(context)?.rules === null) {
      return partFrame(this.#parts.texts, 'texts', context, ({ more }) =>
        phoneInstead(more.unreadableRules, context.offer.service, {
          ...context,
          ...context.offer,
        }),
      );
    }
    if (state.status !== 'booked' && state.status !== 'undone' && state.status !== 'unknown') {
      return formView(context);
    }
    return partFrame(this.#parts.texts, 'texts', context, (texts) =>
      partFrame(this.#parts.desk, 'desk', context, (part) => {
        this.#result ??= new part.ResultDesk({
          host: this,
          booking: this.#booking,
          focus: this.#focus,
          onResume: () => void this.#answered(this.#booking.resume()),
          onAnother: this.#startOver,
        });
        return this.#result.view(state, { ...context, texts });
      }),
    );
  }

  #contextOf(offer: OfferOpen, ready: FeedReady, reader: Reader<FormTexts>): FormContext {
    return {
      offer,
      reader,
      words: this.#words,
      address: ready.address,
      state: this.#booking.state,
      places: this.#booking.places,
      draft: this.draft,
      errors: this.errors,
      flow: this.#way,
      at: this.at,
      isShared: this.kiosk,
      headingLevel: this.headingLevel,
      sessionsShown: this.sessionsShown,
      parts: this.#parts,
      onMoreSessions: () => this.#showAllSessions(offer),
      onChange: (change) => this.#change(change),
      onAnswer: (question, answer) =>
        this.#change({ answers: { ...this.draft.answers, [question]: answer } }),
      onAttendee: (index, name) => {
        const attendees = [...this.draft.attendees];
        for (let at = attendees.length; at < index; at += 1) attendees.push('');
        attendees[index] = name;
        this.#change({ attendees });
      },
      onGoTo: (name) => this.#goTo(name),
      onMove: (at) => this.#move(at),
      onSubmit: (event) => {
        event.preventDefault();
        void this.#next(this.#contextOf(offer, ready, reader));
      },
    };
  }

  get #way(): FormFlow {
    return FORM_FLOWS.find((known) => known === this.flow) ?? 'page';
  }

  readonly #isInUse = (): boolean =>
    this.draft !== EMPTY_DRAFT ||
    this.#booking.state.status !== 'editing' ||
    this.#need?.isInUse === true;

  #change(change: Partial<BookingDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.#pressedAt = Number.NEGATIVE_INFINITY; // what is sent next is something else
    const isStanding = ({ field }: DraftError) =>
      !(field in change) &&
      !('answers' in change && field.startsWith('answer')) &&
      !('attendees' in change && field.startsWith('attendee'));
    this.errors = this.errors.filter(isStanding);
  }

  #showAllSessions({ sessions }: OfferOpen): void {
    const next = this.sessionsShown;
    this.sessionsShown = sessions.length;
    this.#focus.after(`.sessions > :nth-child(n + ${next + 1}) input`);
  }

  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  async #next(context: FormContext): Promise<void> {
    if (this.#booking.state.status === 'sending') return;
    const desk = await this.#parts.desk.load();
    const entry = await desk?.formEntry(context, this.draft, () => this.#booking.prepare());
    if (!desk || !entry) return this.#unreachable();
    const sections = formSections(context);
    const isStep = this.#way === 'steps' && this.at !== 'check';
    const step = Number(this.at);
    this.errors = desk.errorsIn(isStep ? sections.slice(step, step + 1) : sections, entry.errors);
    if (this.errors.length > 0) return this.#focus.after('.summary');
    if (isStep && step < sections.length - 1) return this.#move(step + 1);
    if (this.#way !== 'page' && this.at !== 'check') return this.#move('check');
    const wish = entry.wish(`${location.origin}${location.pathname}`, this.#trap);
    if (wish !== null) await this.#send(context, wish);
  }

  /** Sends a booking, once all is there that it takes to show what comes of it. */
  async #send({ offer }: FormContext, wish: BookingWish): Promise<void> {
    const pressedAt = performance.now();
    if (pressedAt - this.#pressedAt < PRESS_GUARD_MS) return;
    this.#pressedAt = pressedAt;
    const { texts, desk } = this.#parts;
    const [said, part] = await Promise.all([texts.load(), desk.load()]);
    if (!said || !part) return this.#unreachable();
    const { partMissing } = this.#messages.common;
    const sending = this.#booking.submit(offer.endpoint, wish, (challenge, key) =>
      part.prove(challenge, key, this, partMissing),
    );
    await this.#answered(sending);
  }

  #unreachable(): void {
    this.#booking.refuse('unreachable');
    this.#focus.after('.refusal');
  }

  /** What a robot has written where people see nothing. */
  get #trap(): string {
    return this.renderRoot.querySelector<HTMLInputElement>('#website')?.value ?? '';
  }

  #move(at: FormAt): void {
    this.at = at;
    this.#focus.after(at === 0 && this.#way !== 'steps' ? '.title' : '.step');
  }

  /** Shows what came of a booking that was sent, and tells the page of one that was made. */
  async #answered(sending: Promise<void>): Promise<void> {
    await sending;
    const { state } = this.#booking;
    if (state.status === 'unknown') return this.#focus.after('.unknown');
    if (state.status === 'sending') return;
    if (state.status === 'editing') return this.#refused(state.refusal?.problem ?? null);
    this.draft = EMPTY_DRAFT;
    this.at = 0;
    this.#focus.after('.result');
    if (state.status !== 'booked' || state.booking.status === 'cancelled') return;
    const { session, status, partySize } = state.booking;
    this.dispatchEvent(
      new BookedEvent({ service: session.serviceId, session: session.id, status, partySize }),
    );
  }

  /** Marks the fields the endpoint found fault with, all of them in view. */
  async #refused(problem: Problem | null): Promise<void> {
    const [result, terms] = await Promise.all([
      this.#parts.desk.load(),
      problem?.errors === undefined ? null : this.#parts.terms.load(),
    ]);
    const { state } = this.#feed;
    const offer = state.status === 'ready' ? this.#offerIn(state) : null;
    const questions =
      offer?.kind === 'open' ? (terms?.bookingTermsOf(offer.service).questions ?? []) : [];
    this.errors = result?.fieldErrorsOf(problem, questions) ?? [];
    if (this.#way !== 'steps') this.at = 0;
    this.#focus.after('.refusal');
  }

  readonly #startOver = (): void => {
    this.session = null;
    this.draft = EMPTY_DRAFT;
    this.errors = [];
    this.at = 0;
    this.#result?.clear();
    this.#need?.startOver();
    this.#booking.startOver();
    this.#focus.after('.title');
  };

  #goTo(name: DraftField): void {
    this.#focus.after(
      `#${name} input:checked`,
      `#${name} input, input#${name}, select#${name}, textarea#${name}`,
    );
  }

  /** Reads what it takes to send a booking and to show what comes of it. */
  readonly #prepare = (): void => {
    void this.#booking.prepare();
    void this.#parts.texts.load();
    void this.#parts.desk.load();
  };

  readonly #onBook = (event: BookEvent): void => {
    const { state } = this.#feed;
    if (event.defaultPrevented || state.status !== 'ready') return;
    if (event.detail.feed !== state.address) return;
    event.preventDefault();
    const { status } = this.#booking.state;
    // A booking on its way, or of which nobody knows yet, comes first.
    if (status === 'sending' || status === 'unknown') return this.#focus.after('.title');
    if (status === 'booked' || status === 'undone') this.#startOver();
    this.service = event.detail.service;
    this.session = event.detail.session;
    this.#focus.after('.title');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-form': BookingFormElement;
  }
}

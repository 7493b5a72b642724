import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { wishOf } from '../../booking/wish.ts';
import { BookingController } from '../../controllers/booking-controller.ts';
import { BookedEvent, type BookEvent } from '../../controllers/booking-events.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { adviseEditor } from '../../controllers/editor-advice.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { WordsController } from '../../controllers/words-controller.ts';
import { withFormTexts } from '../../locale/form-texts.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import { maxPartySizeOf } from '../../model/bookable.ts';
import {
  draftErrors,
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
import { styles } from './booking-form.styles.ts';
import { outcomeView } from './booking-result.ts';
import { formTitle, refusedView } from './form-notices.ts';
import { formView } from './form-view.ts';
import { offerOf, type Offer, type OfferOpen } from './offer.ts';
import { fieldErrorsOf } from './server-errors.ts';
import { isChoosable } from './session-choice.ts';

const SESSIONS_SHOWN = 8;

/**
 * Books a session of a service. The service comes from its attribute, or from the `linli-book` event
 * of a list on the same page that reads the same feed.
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
    draft: { state: true },
    errors: { state: true },
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

  declare private draft: BookingDraft;
  declare private errors: readonly DraftError[];
  declare private sessionsShown: number;

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this);
  readonly #clock = new ClockController(this, () => this.now);
  readonly #feed = new FeedController(
    this,
    () => this.src,
    () => this.#messages,
  );
  readonly #booking = new BookingController(this, () => this.#messages.tag);
  readonly #focus = new FocusController(this);

  constructor() {
    super();
    this.src = null;
    this.service = null;
    this.session = null;
    this.label = null;
    this.headingLevel = 2;
    this.theme = 'light';
    this.now = null;
    this.draft = EMPTY_DRAFT;
    this.errors = [];
    this.sessionsShown = SESSIONS_SHOWN;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('linli-book', this.#onBook);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('linli-book', this.#onBook);
    super.disconnectedCallback();
  }

  get #messages(): Messages {
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
    if (offer.kind === 'open') {
      const open = offer.sessions.filter(({ window }) => window.status === 'open');
      this.#booking.watch(
        offer.endpoint,
        open.map(({ id }) => id),
      );
    }
  }

  #offerIn(ready: FeedReady): Offer {
    return offerOf(ready, this.service, this.#clock.now, window.isSecureContext);
  }

  #renderReady(ready: FeedReady, reader: Reader<Messages>): TemplateResult {
    const { form } = reader.messages;
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

  #renderBooking(offer: OfferOpen, ready: FeedReady, reader: Reader<Messages>): TemplateResult {
    const { state, places } = this.#booking;
    if (state.status === 'booked' || state.status === 'undone' || state.status === 'unknown') {
      return outcomeView(state, {
        directory: offer.directory,
        service: offer.service,
        reader,
        words: this.#words,
        headingLevel: this.headingLevel,
        onUndo: () => void this.#undo(),
        onAnother: () => this.#startOver(),
        onResume: () => void this.#answered(this.#booking.resume()),
      });
    }
    return formView({
      offer,
      reader,
      words: this.#words,
      address: ready.address,
      state,
      places,
      draft: this.draft,
      errors: this.errors,
      sessionsShown: this.sessionsShown,
      onMoreSessions: () => this.#showAllSessions(offer),
      onChange: (change) => this.#change(change),
      onGoTo: (name) => this.#goTo(name),
      onSubmit: (event) => this.#onSubmit(event, offer),
    });
  }

  #change(change: Partial<BookingDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.errors = this.errors.filter(({ field }) => !(field in change));
  }

  #showAllSessions({ sessions }: OfferOpen): void {
    const next = this.sessionsShown;
    this.sessionsShown = sessions.length;
    this.#focus.after(`.sessions > :nth-child(n + ${next + 1}) input`);
  }

  #onSubmit(event: Event, { service, sessions, endpoint }: OfferOpen): void {
    event.preventDefault();
    const { status } = this.#booking.state;
    if (status === 'sending') return;
    const { places } = this.#booking;
    const chosen = sessions.find(({ id }) => id === this.draft.sessionId);
    const sessionId = chosen !== undefined && isChoosable(chosen, places) ? chosen.id : null;
    const draft = { ...this.draft, sessionId };
    this.errors = draftErrors(draft, maxPartySizeOf(service));
    if (this.errors.length > 0) return this.#focus.after('.summary');
    const version = places?.sessions.get(sessionId ?? '')?.version ?? null;
    const wish = wishOf(draft, version, `${location.origin}${location.pathname}`);
    if (wish !== null) void this.#answered(this.#booking.submit(endpoint, wish));
  }

  /** Shows what came of a booking that was sent, and tells the page of one that was made. */
  async #answered(sending: Promise<void>): Promise<void> {
    await sending;
    const { state } = this.#booking;
    if (state.status === 'unknown') return this.#focus.after('.unknown');
    if (state.status === 'editing') {
      this.errors = fieldErrorsOf(state.refusal?.problem ?? null);
      return this.#focus.after('.refusal');
    }
    this.draft = EMPTY_DRAFT;
    this.#focus.after('.result');
    if (state.status !== 'booked' || state.booking.status === 'cancelled') return;
    const { session, status, partySize } = state.booking;
    this.dispatchEvent(
      new BookedEvent({ service: session.serviceId, session: session.id, status, partySize }),
    );
  }

  async #undo(): Promise<void> {
    await this.#booking.undo();
    if (this.#booking.state.status === 'undone') this.#focus.after('.result');
  }

  #startOver(): void {
    this.session = null;
    this.draft = EMPTY_DRAFT;
    this.errors = [];
    this.#booking.startOver();
    this.#focus.after('.title');
  }

  #goTo(name: DraftField): void {
    const input = name === 'sessionId' ? 'input[name=session]' : `#${name}`;
    this.renderRoot.querySelector<HTMLElement>(input)?.focus();
  }

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

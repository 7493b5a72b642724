import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  choiceProperty,
  headingLevelProperty,
  themeProperty,
} from '../../controllers/attribute-values.ts';
import { BookingController } from '../../controllers/booking-controller.ts';
import type { BookEvent } from '../../controllers/book-event.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { adviseEditor } from '../../controllers/editor-advice.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import type { KeptBooking } from '../../controllers/kept-booking.ts';
import type { KioskController } from '../../controllers/kiosk-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { WordsController } from '../../controllers/words-controller.ts';
import { withSections } from '../../locale/with-sections.ts';
import { zhHansForm } from '../../locale/zh-hans-form.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import {
  EMPTY_DRAFT,
  type BookingDraft,
  type DraftError,
  type DraftField,
} from '../../model/booking-draft.ts';
import { placesOf, WAITING, type FeedReady } from '../../model/feed-state.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { VERSION } from '../../version.ts';
import { styles } from './booking-form.styles.ts';
import { FORM_FLOWS, type FormAt, type FormFlow } from './form-at.ts';
import type { FormContext } from './form-context.ts';
import { formTitle, phoneInstead, refusedView } from './form-notices.ts';
import { formParts } from './form-parts.ts';
import type { FormProgress } from './form-progress.ts';
import { formView } from './form-view.ts';
import type { NeedDesk } from './need-desk.ts';
import { offerOf, type Offer, type OfferOpen } from './offer.ts';
import type { ResultDesk } from './result-desk.ts';

const SESSIONS_SHOWN = 8;

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
 * @csspart next - The button to the next question, or to the look at all answers.
 * @csspart undo - The button that takes a booking back.
 * @csspart notice - A notice above the content.
 */
export class BookingFormElement extends LitElement {
  /** Version of the library it is from. */
  static readonly version = VERSION;

  static override styles = [tokens, base, controls, formStyles, frameStyles, styles];

  static override properties = {
    src: {},
    service: {},
    session: {},
    label: {},
    headingLevel: headingLevelProperty(2),
    theme: themeProperty,
    now: {},
    mode: choiceProperty('mode', ['book', 'need'], null),
    flow: choiceProperty('flow', FORM_FLOWS, null),
    keep: choiceProperty('keep', ['session'], null),
    kiosk: { type: Boolean },
    draft: { state: true },
    errors: { state: true },
    at: { state: true },
    day: { state: true },
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
  declare private day: PlainDate | null;
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
  #progress: FormProgress | null = null;

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
    this.day = null;
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

  get #messages(): MessagesWith<'form'> {
    return withSections(this.#locale.messages, { form: zhHansForm });
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
      this.day = null;
    }
    const offer = this.keep === 'session' ? this.#openOffer : null;
    if (offer !== null) this.#remember(offer);
  }

  /** What is offered for booking now; `null` where nothing can be booked. */
  get #openOffer(): OfferOpen | null {
    const { state } = this.#feed;
    const offer = state.status === 'ready' ? this.#offerIn(state) : null;
    return offer?.kind === 'open' ? offer : null;
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
    this.#adviseOfTerms(offer, state);
    const asked = offer.sessions.filter(({ window }) => /open|not-yet/.test(window.status));
    this.#booking.watch(
      offer.endpoint,
      asked.map(({ id }) => id),
    );
  }

  /** Tells the editor of what cannot be read of a booking, such as questions and rules. */
  #adviseOfTerms({ service }: OfferOpen, { issues }: FeedReady): void {
    const places = placesOf(issues, 'services', service.id, '/booking/');
    if (places.length === 0) return;
    const { state } = this.#parts.texts;
    if (state.status !== 'ready') return;
    adviseEditor(this, state.part.more.unreadableForEditor(places.join('、')));
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
      if (this.#booking.pending !== null) this.#resume();
    }
    this.#kept.keep(this.draft);
  }

  #offerIn(ready: FeedReady): Offer {
    return offerOf(ready, this.service, this.#clock.now, window.isSecureContext);
  }

  #renderReady(ready: FeedReady, reader: Reader<MessagesWith<'form'>>): TemplateResult {
    if (!this.kiosk) return this.#renderMode(ready, reader);
    const words = this.#words;
    return partFrame(this.#parts.kiosk, 'kiosk', { reader, words }, (part) => {
      this.#kiosk ??= new part.KioskController(this, this.#isInUse, this.#startOver);
      return html`${part.kioskNotice(this.#kiosk, words, this.#parts.texts)}
      ${this.#renderMode(ready, reader)}`;
    });
  }

  #renderMode(ready: FeedReady, reader: Reader<MessagesWith<'form'>>): TemplateResult {
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
          ? this.#renderState(this.#contextOf(offer, ready, reader))
          : refusedView(offer, { ...offer, reader, words: this.#words })
      }
    `;
  }

  #renderNeed(ready: FeedReady, reader: Reader<MessagesWith<'form'>>): TemplateResult {
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
    if (context.offer.service.booking?.rules === 'unreadable') {
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
          onResume: () => this.#resume(),
          onAnother: this.#startOver,
        });
        return this.#result.view(state, { ...context, texts });
      }),
    );
  }

  #contextOf(
    offer: OfferOpen,
    ready: FeedReady,
    reader: Reader<MessagesWith<'form'>>,
  ): FormContext {
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
      day: this.day,
      sessionsShown: this.sessionsShown,
      parts: this.#parts,
      onDay: (day) => (this.day = day),
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
      onGoTo: (name) => void this.#goTo(name),
      onMove: (at) => this.#move(at),
      onSubmit: (event) => {
        event.preventDefault();
        void this.#proceed((progress) => progress.next(this.#contextOf(offer, ready, reader)));
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

  /** Goes through the form with what that takes; where it cannot be had, says so. */
  async #proceed(go: (progress: FormProgress) => Promise<void>): Promise<void> {
    const desk = await this.#parts.desk.load();
    if (desk === null) {
      this.#booking.refuse('unreachable');
      return this.#focus.after('.refusal');
    }
    this.#progress ??= new desk.FormProgress({
      host: this,
      booking: this.#booking,
      focus: this.#focus,
      parts: this.#parts,
      way: () => this.#way,
      offer: () => this.#openOffer,
      partMissing: (file) => this.#messages.common.partMissing(file),
      entered: () => ({ draft: this.draft, errors: this.errors, at: this.at }),
      enter: (change) => void Object.assign(this, change),
    });
    await go(this.#progress);
  }

  /** Sends what was not answered once more. */
  #resume(): void {
    void this.#proceed((progress) => progress.resume());
  }

  #move(at: FormAt): void {
    this.at = at;
    this.#focus.after(at === 0 && this.#way !== 'steps' ? '.title' : '.step');
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

  /** Leads to a field: among options to the one that is chosen. */
  async #goTo(name: DraftField): Promise<void> {
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const inside = `#${name} input, input#${name}, select#${name}, textarea#${name}`;
    (find(`#${name} input:checked`) ?? find(inside))?.focus();
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

import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { BOOKING_FORM } from '../../attributes/booking-form.ts';
import { propertiesOf } from '../attribute-values.ts';
import { hasMoreToSay, isChoosable } from '../../booking/places.ts';
import type { BookEvent } from '../../events/book-event.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LanguageController } from '../../controllers/language-controller.ts';
import { PlacesController, type PlacesAsked } from '../../controllers/places-controller.ts';
import { LightTextController } from '../../controllers/light-text-controller.ts';
import { bookingChunk } from '../../lazy/form-chunks.ts';
import { learnFor } from '../../lazy/learn-for.ts';
import type { MessagesWith } from '../../i18n/messages.ts';
import { withSections } from '../../i18n/with-sections.ts';
import { zhHansForm } from '../../i18n/zh-hans-form.ts';
import { EMPTY_DRAFT, withChange, type BookingDraft } from '../../model/booking/booking-draft.ts';
import { hasTerms } from '../../model/booking/booking-terms.ts';
import { directorySteps } from '../../model/directory.ts';
import { WAITING, type FeedReady } from '../../model/feed-state.ts';
import { flowNamed, type FormFlow } from '../../model/booking/form-flow.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { VERSION } from '../../version.ts';
import { styles } from './booking-form.styles.ts';
import type { FormContext, FormLocale, FormSetting } from './form/form-context.ts';
import { formTitle } from './form/form-title.ts';
import { instead } from './form/instead.ts';
import { formPage } from './form/form-view.ts';
import type { EndpointBorder } from '../../model/booking/endpoint-address.ts';
import { endpointBorder } from './form/endpoint-border.ts';
import { offerOf, type Offer, type OfferOpen } from './form/offer.ts';
import { choiceStyles } from './form/session-choice.styles.ts';

/**
 * Books a session of a service. The service comes from its attribute, or from the `linli-book` event
 * of a list on the same page that reads the same feed. Where a page says so, it asks one question at a
 * time, keeps what is typed for as long as the tab is open, or forgets it for the next person.
 *
 * @attr check - Shows a report of what is wrong, for the editor, when the page is opened; take it off again.
 * @slot - Shown until the feed is read, and if it never is: a phone number to book by.
 * @fires {BookedEvent} linli-booked - A booking was acknowledged; carries nothing personal.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart submit - The button that sends the booking.
 * @csspart next - The button to the next question, or to the look at all answers.
 * @csspart undo - The button that takes a booking back.
 * @csspart icon - A drawing beside words.
 * @csspart notice - A notice above the content.
 */
export class BookingFormElement extends LitElement {
  /** Version of the library it is from. */
  static readonly version = VERSION;

  static override styles = [tokens, base, controls, formStyles, frameStyles, choiceStyles, styles];

  static override properties = {
    ...propertiesOf(BOOKING_FORM),
    draft: { state: true },
    daysShown: { state: true },
    isPressed: { state: true },
  };

  /** Address of the feed. */
  declare src: string | null;
  /** Reads feeds of the page's own site alone, as JSON: what an address names is read so. */
  declare sameSite: boolean;
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
  /** For old eyes: type of 24 px, and all that is measured by it. */
  declare elder: boolean;
  /** RFC 3339 instant to show the form as of, instead of now. */
  declare now: string | null;
  /** `book` (default), or `need` to say which service is missing. */
  declare mode: 'book' | 'need' | null;
  /** `page` (default), `check` for a look at all answers before sending, `steps` for one at a time. */
  declare flow: FormFlow | null;
  /** `session` to keep what is typed, and the booking, in the tab's session storage. */
  declare keep: 'session' | null;
  /** True for a shared screen: nothing is kept, and all is cleared after a minute without use. */
  declare kiosk: boolean;

  declare private draft: BookingDraft;
  /** Number of days shown because somebody asked for more. */
  declare private daysShown: number;
  /** True once submit was pressed, until the chunk that it takes is there. */
  declare private isPressed: boolean;

  readonly #locale = new LanguageController(this);
  readonly #lightText = new LightTextController(this);
  readonly #clock = new ClockController(this, () => this.now);
  readonly #feed = new FeedController(this, () => this.#messages, {
    learn: learnFor,
    prepare: directorySteps,
  });
  readonly #places = new PlacesController(this, () => this.#placesAsked);
  readonly #focus = new FocusController(this);
  readonly #active = new LazyController(this, bookingChunk, {
    messages: () => this.#messages,
    isNeeded: () => this.#isActive,
    styles: ({ styles: sheets }) => sheets,
    make: ({ ActiveBookingForm }) =>
      new ActiveBookingForm({
        host: this,
        focus: this.#focus,
        places: this.#places,
        messages: () => this.#messages,
        shown: () => this.#shown,
        draft: () => this.draft,
        enter: (draft) => (this.draft = draft),
        clear: () => this.#clear(),
      }),
  });
  /** Offer for its service as of now; `null` without a feed, for a need, and where it cannot be told. */
  #offer: Offer | null = null;

  constructor() {
    super();
    this.src = null;
    this.sameSite = false;
    this.service = null;
    this.session = null;
    this.label = null;
    this.headingLevel = 2;
    this.theme = 'light';
    this.elder = false;
    this.now = null;
    this.mode = null;
    this.flow = null;
    this.keep = null;
    this.kiosk = false;
    this.draft = EMPTY_DRAFT;
    this.daysShown = 0;
    this.isPressed = false;
    // Whoever begins to fill it in will send it: what that takes is read meanwhile.
    this.addEventListener('focusin', () => void this.#active.request(), { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('linli-book', this.#onBook);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('linli-book', this.#onBook);
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
      if (this.draft.sessionId !== null) this.draft = { ...this.draft, sessionId: null };
      this.daysShown = 0;
    }
    this.#offer = this.#offerNow();
  }

  /** Stays as it is where the page has taken from it what a render needs: nothing is thrown at the page. */
  protected override scheduleUpdate(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      this.#feed.reportUnexpected(error);
    }
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    return frame(
      this.#locale.isReady ? this.#feed.state : WAITING,
      {
        messages,
        lightText: this.#lightText,
        label: this.label ?? messages.form.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, locale) => this.#renderReady(ready, locale),
    );
  }

  /** True where the form, as it stands, takes more than its first screen. */
  get #isActive(): boolean {
    if (this.mode === 'need' || this.kiosk || this.keep === 'session') return true;
    if (flowNamed(this.flow) !== 'page' || this.draft !== EMPTY_DRAFT) return true;
    const offer = this.#offer;
    if (offer?.kind !== 'open') return Boolean(offer?.service);
    const { places } = this.#places;
    return (
      hasTerms(offer.service) ||
      !offer.sessions.some((each) => isChoosable(each, places)) ||
      hasMoreToSay(places)
    );
  }

  /** The open offer that is shown, with its feed; `null` where nothing can be booked. */
  get #shown(): { readonly offer: OfferOpen; readonly ready: FeedReady } | null {
    const { state } = this.#feed;
    if (state.status !== 'ready' || this.#offer?.kind !== 'open') return null;
    return { offer: this.#offer, ready: state };
  }

  get #placesAsked(): PlacesAsked | null {
    if (this.#offer?.kind !== 'open') return null;
    const { endpoint, sessions } = this.#offer;
    const asked = sessions.filter(
      ({ window: { status } }) => status === 'open' || status === 'not-yet',
    );
    return { endpoint, sessionIds: asked.map(({ id }) => id) };
  }

  /** Works out the offer before a render: where that fails, the render is guarded and says why. */
  #offerNow(): Offer | null {
    const { state } = this.#feed;
    if (state.status !== 'ready' || this.mode === 'need') return null;
    try {
      return this.#offerIn(state);
    } catch {
      return null;
    }
  }

  #offerIn(ready: FeedReady): Offer {
    return offerOf(ready, this.service, this.#clock.now, window.isSecureContext, this.#border);
  }

  get #border(): EndpointBorder | null {
    return endpointBorder(this.sameSite, this.ownerDocument);
  }

  #renderReady(ready: FeedReady, locale: FormLocale): TemplateResult {
    const setting: FormSetting = {
      locale,
      lightText: this.#lightText,
      headingLevel: this.headingLevel,
      isShared: this.kiosk,
      border: this.#border,
      address: ready.address,
    };
    const isNeed = this.mode === 'need';
    if (!isNeed && !this.kiosk) return this.#renderBooking(ready, setting);
    return lazyContent(
      this.#active,
      'form',
      setting,
      (active) =>
        html`${active.kioskNotice(setting)}
        ${isNeed ? active.needView(ready, setting) : this.#renderBooking(ready, setting)}`,
    );
  }

  #renderBooking(ready: FeedReady, setting: FormSetting): TemplateResult {
    const offer = this.#offer ?? this.#offerIn(ready);
    const { form } = setting.locale.messages;
    switch (offer.kind) {
      case 'no-service':
      case 'unknown-service': {
        const said = offer.kind === 'no-service' ? form.chooseService : form.unknownService;
        return html`<slot></slot>
          <div class="facts">${this.#lightText.paragraph('no-service', said)}</div>`;
      }
      case 'not-online':
      case 'insecure':
      case 'no-notice':
      case 'foreign-endpoint':
        return html`${formTitle(offer.service, setting)}
        ${instead(offer.kind, offer, { ...setting, active: this.#active })}`;
      case 'open':
        return this.#renderForm(this.#contextOf(offer, setting));
    }
  }

  /** The first screen, which stays as it is when the rest comes; nothing typed is touched by that. */
  #renderForm(context: FormContext): TemplateResult {
    const { state } = this.#active;
    if (state.status === 'ready') return state.value.view(context);
    if (flowNamed(this.flow) !== 'page')
      return lazyContent(this.#active, 'form', context, (form) => form.view(context));
    const isUnreachable = this.isPressed && state.status === 'failed';
    return formPage(context, isUnreachable ? { notice: this.#renderUnreachable(context) } : {});
  }

  /** That it could not be sent, and that trying again may work; nothing typed is lost. */
  #renderUnreachable({ locale, lightText }: FormContext): TemplateResult {
    return html`<div class="notice refusal" role="alert" tabindex="-1">
      ${lightText.paragraph('refusal', locale.messages.common.failed.network)}
    </div>`;
  }

  #contextOf(offer: OfferOpen, setting: FormSetting): FormContext {
    const { form } = setting.locale.messages;
    return {
      ...setting,
      offer,
      places: this.#places.places,
      draft: this.draft,
      daysShown: this.daysShown,
      errors: [],
      nameLabel: form.name,
      phoneLabel: form.phone,
      active: this.#active,
      onMoreDays: (shown, next) => {
        this.daysShown = next;
        this.#focus.after(`.sessions > :nth-child(n + ${shown + 1}) input`);
      },
      onChange: (change) => (this.draft = withChange(this.draft, change)),
      onSubmit: (event) => {
        event.preventDefault();
        void this.#submit();
      },
    };
  }

  /** Goes on with what that takes; where it cannot be had, says so and keeps everything. */
  async #submit(): Promise<void> {
    this.isPressed = true;
    const active = await this.#active.request();
    if (active === null) return this.#focus.after('.refusal');
    this.isPressed = false;
    active.submit();
  }

  #clear(): void {
    this.session = null;
    this.draft = EMPTY_DRAFT;
    this.daysShown = 0;
  }

  readonly #onBook = (event: BookEvent): void => {
    const { state } = this.#feed;
    if (event.defaultPrevented || state.status !== 'ready') return;
    if (event.detail.feed !== state.address) return;
    event.preventDefault();
    const active = this.#active.value;
    this.#focus.after('.title');
    // A booking on its way, or of which nobody knows yet, comes first.
    if (active?.stage === 'on-its-way') return;
    if (active?.stage === 'done') active.startOver();
    this.service = event.detail.service;
    this.session = event.detail.session;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-form': BookingFormElement;
  }
}

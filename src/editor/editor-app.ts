import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Locale } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import { directoryOf } from '../model/directory.ts';
import { wallTimeAt, type Instant } from '../model/time/zoned-time.ts';
import { barView } from './bar-view.ts';
import { shownDays } from './calendar/calendar-days.ts';
import { CalendarWork } from './calendar/calendar-work.ts';
import { ChangesWork } from './changes/changes-work.ts';
import { CheckWork } from './check-work.ts';
import type { OpenDocument } from './document.ts';
import { documentView } from './document-view.ts';
import type { EditorActions, EditorContext } from './editor-context.ts';
import { languageOf, localeOf, wordsIn, type EditorLanguage } from './editor-language.ts';
import { EditorFocus } from './editor-focus.ts';
import { EditorStore } from './editor-store.ts';
import { FIRST_VIEW, type EditorView } from './editor-view.ts';
import { headView } from './head-view.ts';
import { FileDrop } from './open/file-drop.ts';
import { isUpdateWanted } from './open/open-view.ts';
import { openingView } from './open/opening-view.ts';
import { isFormChanged } from './panel/form-panel.ts';
import { PageEvents } from './page-events.ts';
import { PressUnderWay } from './press-under-way.ts';
import { FIRST_PREVIEW, type PreviewChoice } from './preview/preview-choice.ts';
import { previewOf, PreviewStage } from './preview/preview-stage.ts';

/** Time for which words stay in view; who listens has heard them at once. */
const SAID_MS = 7_000;

/**
 * The editor: a feed is opened from a file, changed, looked at and saved. Its words stand in the page itself, so that
 * one style sheet is all that it needs.
 */
export class EditorApp extends LitElement {
  static override properties = {
    now: {},
    language: { state: true },
    view: { state: true },
    preview: { state: true },
    said: { state: true },
  };

  /** RFC 3339 instant to show all as of, instead of now. */
  declare now: string | null;

  declare private language: EditorLanguage;
  declare private view: EditorView;
  declare private preview: PreviewChoice;
  /** The words that were said last, to who looks and who listens. */
  declare private said: string;

  readonly #calendar = new CalendarWork(() => this.requestUpdate());
  readonly #changes = new ChangesWork(() => this.requestUpdate());
  readonly #stage = new PreviewStage();
  readonly #check = new CheckWork((found, findings) => this.#store.found(found, findings));
  readonly #store = new EditorStore({
    language: () => this.language,
    words: () => ({ words: wordsIn(this.language).words, locale: this.#locale(null) }),
    now: () => this.#instant,
    onChange: () => this.requestUpdate(),
    say: (words) => this.#say(words),
  });
  readonly #page = new PageEvents(this, {
    isUnsaved: () => this.#store.isUnsaved || isFormChanged(this),
    isBusy: () => this.view.panel !== null,
    undo: () => this.#store.undo(),
    redo: () => this.#store.redo(),
  });
  readonly #press = new PressUnderWay(this);
  readonly #focus = new EditorFocus(this);
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.now = null;
    this.language = languageOf(location.search, document.documentElement.lang);
    this.view = FIRST_VIEW;
    this.preview = FIRST_PREVIEW;
    this.said = '';
    this.addController(
      new FileDrop(this, {
        isWaiting: () => this.#store.state.kind === 'closed',
        open: (dropped) => void this.#store.open({ ...dropped, isUpdate: isUpdateWanted(this) }),
        refuse: (why) => this.#say(wordsIn(this.language).words.open.refused[why]),
      }),
    );
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren(); // what stands there where no script runs
    return this;
  }

  /** Shows nothing new while something is pressed, so that the press arrives where it is meant. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#press.over?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const { state } = this.#store;
    const { words } = wordsIn(this.language);
    const context = state.kind === 'open' ? this.#context(state.document) : null;
    return html`
      ${headView(words, context !== null, (language) => (this.language = language))}
      ${
        context === null
          ? openingView(this.#store, {
              ...{ words, locale: this.#locale(null) },
              onChange: () => this.requestUpdate(),
            })
          : html`${barView(context, {
              undo: () => this.#store.undo(),
              redo: () => this.#store.redo(),
              another: () => this.#store.another(),
            })}
            ${documentView(context, this.preview, (change) => {
              this.preview = { ...this.preview, ...change };
            })}`
      }
      <p class="said" role="status">${this.said === '' ? nothing : this.said}</p>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const { state } = this.#store;
    if (changed.has('language')) {
      document.documentElement.lang = this.language;
      // Both its languages are written from the left, whatever the page around it is.
      this.dir = 'ltr';
    }
    if (state.kind === 'open') {
      const { present } = state.document.history;
      const dialog = this.querySelector('dialog');
      if (dialog !== null && !dialog.open) dialog.showModal();
      this.#stage.follow(this, previewOf(present, this.preview, this.#instant, this.language));
      this.#check.follow(state.document, this.language, this.#instant, this.view.tab === 'save');
    }
    this.#focus.lead(state.kind, JSON.stringify(this.view.panel));
  }

  get #instant(): Instant {
    const instant = Date.parse(this.now ?? '');
    return Number.isNaN(instant) ? Date.now() : instant;
  }

  #locale(open: OpenDocument | null): Locale<Messages> {
    return localeOf(this.language, open?.history.present.feed.feed ?? null, this.#instant);
  }

  #context(open: OpenDocument): EditorContext {
    const directory = directoryOf(open.history.present.feed);
    const locale = this.#locale(open);
    const today = wallTimeAt(locale.now, locale.zone).date;
    const { isNarrow } = this.#page;
    const { view } = this;
    const { first, last } = shownDays(view.first, today, isNarrow);
    const coming = { first: first < today ? today : first, last };
    const sessions = this.#calendar.sessionsFor(directory, coming);
    const { words } = wordsIn(this.language);
    const sentences =
      view.tab === 'changes' ? this.#changes.sentencesFor(open, words, this.#instant) : null;
    const actions = this.#actions;
    return {
      ...{ words, locale, language: this.language, today, isNarrow, document: open },
      ...{ directory, view, sessions, sentences, actions },
    };
  }

  get #actions(): EditorActions {
    const store = this.#store;
    return {
      show: (change) => {
        this.#focus.opens(change.panel, this.view.panel);
        this.view = { ...this.view, ...change };
      },
      close: () => this.#close(),
      edit: (note, change) => {
        store.edit(note, change);
        this.#close();
      },
      say: (words) => this.#say(words),
      save: (way, by) => store.save(way, by),
      keepDraft: (isKept) => store.keepDraft(isKept),
      isDraftKept: store.isDraftKept,
    };
  }

  #close(): void {
    if (this.view.panel === null) return;
    this.view = { ...this.view, panel: null };
    void this.updateComplete.then(() => this.#focus.comeBack());
  }

  #say(words: string): void {
    this.said = words;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (this.said = ''), SAID_MS);
  }
}

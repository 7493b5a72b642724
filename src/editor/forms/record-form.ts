import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FormKind, FormLanguage } from '../../authoring/forms/form.ts';
import { formOf } from '../../authoring/forms/form-of.ts';
import { questionSentence } from '../../authoring/forms/question-sentence.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { en } from '../../i18n/en.ts';
import type { Locale } from '../../i18n/locale.ts';
import { RECORD_FORM_MESSAGES } from '../../i18n/record-form-messages.ts';
import { zhHans } from '../../i18n/zh-hans.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { FormActions, FormContext } from './form-context.ts';
import { formView } from './form-view.ts';
import { FormWork } from './form-work.ts';
import { styles } from './record-form.styles.ts';
import { readingInWords } from './times-view.ts';
import { timesStyles } from './times.styles.ts';

/** A feed after its form was saved, and the record that was added or changed. */
export interface SavedRecord {
  readonly feed: JsonRecord;
  readonly record: JsonRecord;
}

/**
 * The form of one record: fields with their findings, times as a sentence with the next dates. It changes nothing by
 * itself: who asks for it is given the feed that the record stands in.
 */
export class RecordFormElement extends LitElement {
  static override styles = [tokens, base, controls, formStyles, styles, timesStyles];

  static override properties = {
    kind: {},
    feed: { attribute: false },
    record: { attribute: false },
    language: {},
    now: { attribute: false },
    theme: { reflect: true },
    onSave: { attribute: false },
    onCancel: { attribute: false },
  };

  declare kind: FormKind;
  /** The feed as it is written, parsed. */
  declare feed: JsonRecord;
  /** The record as it stands in the feed; `null` for a new one. */
  declare record: JsonRecord | null;
  declare language: FormLanguage;
  declare now: Instant;
  /** `light`, `dark`, or `auto` to follow the device. */
  declare theme: 'light' | 'dark' | 'auto';
  declare onSave: (saved: SavedRecord) => void;
  declare onCancel: () => void;

  readonly #focus = new FocusController(this);
  #work: FormWork | null = null;
  /** Fields that somebody has left: what is asked of others would come too early. */
  readonly #left = new Set<string>();
  #isTried = false;
  /** The words about the field that was left last, for who listens. */
  #said = '';

  constructor() {
    super();
    this.kind = 'service';
    this.feed = {};
    this.record = null;
    this.language = 'zh-Hans';
    this.now = 0;
    this.theme = 'auto';
    this.onSave = () => {};
    this.onCancel = () => {};
  }

  /** Tells if somebody has written something. */
  get isChanged(): boolean {
    return this.#work?.isChanged ?? false;
  }

  /** Leads to the heading of the form. */
  override focus(): void {
    if (this.hasUpdated) this.renderRoot.querySelector<HTMLElement>('#form-title')?.focus();
    else this.#focus.after('#form-title');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      this.#work !== null &&
      !['kind', 'feed', 'record'].some((name) => changed.has(name as 'kind'))
    )
      return;
    const { kind, feed, record, language, now } = this;
    this.#work = new FormWork({ kind, feed, record, language, now });
    this.#left.clear();
    this.#isTried = false;
    this.#said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (work === null) return nothing;
    const form = formOf(this.kind, this.language);
    const asked = this.#isTried ? work.asked : [];
    return html`<div class="root" part="root" lang=${this.language}>
      ${formView(form, this.record === null, asked, this.#context(work), {
        save: () => this.#save(work),
        cancel: () => this.onCancel(),
        goTo: (field) => this.#goTo(field),
      })}
      <p class="visually-hidden" role="status">${this.#said}</p>
    </div>`;
  }

  #context(work: FormWork): FormContext {
    const { language } = this;
    const { envelope } = work.names;
    const locale: Locale = {
      messages: language === 'en' ? en : zhHans,
      languages: envelope.languages,
      zone: envelope.timezone,
      now: this.now,
    };
    return {
      ...{ language, locale, edit: work.names, values: work.values, place: null },
      words: RECORD_FORM_MESSAGES[language],
      questions: this.#questions(work),
      findings: work.findings,
      timesOf: (place) => work.timesOf(place),
      actions: this.#actions(work),
    };
  }

  /** Sentences about the fields that were left, or all of them once somebody wanted to save. */
  #questions({ asked }: FormWork): ReadonlyMap<string, string> {
    const sentences = new Map<string, string>();
    for (const { field, question } of asked) {
      if (!this.#isTried && !this.#left.has(field)) continue;
      const before = sentences.get(field);
      const sentence = questionSentence(question, this.language);
      sentences.set(field, before === undefined ? sentence : `${before} ${sentence}`);
    }
    return sentences;
  }

  #actions(work: FormWork): FormActions {
    return {
      set: (place, key, value) => {
        work.set(place, key, value);
        this.requestUpdate();
      },
      leave: (name) => {
        this.#left.add(name);
        work.save();
        this.#said = this.#questions(work).get(name) ?? this.#readingOf(work, name);
        this.requestUpdate();
      },
      addPlace: () => {
        work.addPlace();
        this.#focus.after(`[id="f-at.${work.places.length - 1}.location_id"]`);
      },
      removePlace: (at) => {
        work.removePlace(at);
        work.save();
        this.#focus.after('.more');
      },
    };
  }

  /** The times of a field as they are read; empty for any other field. */
  #readingOf(work: FormWork, name: string): string {
    if (!name.endsWith('schedules')) return '';
    const [, place] = name.split('.');
    const { preview } = work.timesOf(place === undefined ? null : Number(place));
    const words = RECORD_FORM_MESSAGES[this.language];
    return readingInWords(preview, words, this.language).join(' ');
  }

  #save(work: FormWork): void {
    const result = work.save();
    if (result.kind === 'saved') {
      this.onSave({ feed: result.feed, record: result.record });
      return;
    }
    this.#isTried = true;
    this.#focus.after('.summary');
  }

  /** Puts the focus on a field, wherever it is folded away. */
  #goTo(field: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="f-${field}"]`);
    for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
      at.open = true;
    }
    target?.focus();
  }
}

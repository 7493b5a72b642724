import type { TemplateResult } from 'lit';
import type { DraftField } from '../../model/booking-draft.ts';

/** One question of the form: a screen of its own where they come one after the other. */
export interface FormSection {
  /** The fields whose errors belong to it, the first one first. */
  readonly fields: readonly DraftField[];
  readonly content: TemplateResult;
  /** What was answered, for the look at all answers; empty where it is no answer. */
  readonly answers: readonly SectionAnswer[];
}

export interface SectionAnswer {
  readonly label: string;
  readonly value: string;
  /** Where to go to change it. */
  readonly field: DraftField;
}

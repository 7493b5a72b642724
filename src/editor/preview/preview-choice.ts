/** The tags that residents see. */
export const PREVIEW_TAGS = ['service-list', 'booking-form', 'stats-panel'] as const;
export type PreviewTag = (typeof PREVIEW_TAGS)[number];

/** The choices that a preview is made of. */
export interface PreviewChoice {
  readonly tag: PreviewTag;
  /** The day as of which it is shown; empty for today. */
  readonly day: string;
  readonly service: string | null;
}

/** The choices at first. */
export const FIRST_PREVIEW: PreviewChoice = { tag: 'service-list', day: '', service: null };

/** Reasons that offices give most for what does not take place as usual, in the languages that we have them in. */
export const CHANGE_REASONS = {
  weather: { 'zh-Hans': '天气原因', en: 'weather' },
  holiday: { 'zh-Hans': '节日放假', en: 'public holiday' },
  teacher: { 'zh-Hans': '老师请假', en: 'the teacher is away' },
} as const satisfies Readonly<Record<string, Readonly<Record<'zh-Hans' | 'en', string>>>>;

export type ReasonCode = keyof typeof CHANGE_REASONS;

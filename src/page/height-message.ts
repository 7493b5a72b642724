/** What an embedded page says of itself to the page around it, and nothing more. */
export interface HeightMessage {
  readonly type: 'linli-height';
  /** CSS pixels. */
  readonly height: number;
}

/** What the page around it sends to hear it again. */
export const HEIGHT_ASKED = 'linli-height?';

/** Whether somebody's message, which may be anything, is one of these. */
export function isHeightMessage(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, height } = data as Partial<Record<keyof HeightMessage, unknown>>;
  return type === 'linli-height' && typeof height === 'number';
}

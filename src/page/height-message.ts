/** Message of an embedded page to the page around it: all that it says of itself. */
export interface HeightMessage {
  readonly type: 'linli-height';
  /** CSS pixels. */
  readonly height: number;
}

/** Message by which the page around it asks to hear it again. */
export const HEIGHT_ASKED = 'linli-height?';

/** Tells if somebody's message, which may be anything, is one of a height. */
export function isHeightMessage(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, height } = data as Partial<Record<keyof HeightMessage, unknown>>;
  return type === 'linli-height' && typeof height === 'number';
}

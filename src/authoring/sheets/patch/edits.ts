/** A piece of a text that is replaced; one of no length is added before what stands there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits made, which overlap nowhere. */
export function spliced(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ edit, index }));
  inOrder.sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of inOrder) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

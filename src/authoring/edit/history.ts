/** The states of something, with those that were taken back: one value, which is never changed. */
export interface History<State, Note> {
  readonly present: State;
  /** The states before, oldest first, each with what was done to it then. */
  readonly done: readonly Step<State, Note>[];
  /** The states that were taken back, the last of them at the end. */
  readonly undone: readonly Step<State, Note>[];
}

export interface Step<State, Note> {
  readonly state: State;
  readonly note: Note;
}

/** Steps that are kept: so many nobody takes back. */
export const MOST_STEPS = 500;

/** A history in which nothing has been done. */
export function historyOf<State, Note>(present: State): History<State, Note> {
  return { present, done: [], undone: [] };
}

/** Does something: what was taken back before is gone. */
export function withStep<State, Note>(
  { present, done }: History<State, Note>,
  next: State,
  note: Note,
): History<State, Note> {
  const steps = [...done, { state: present, note }];
  return { present: next, done: steps.slice(-MOST_STEPS), undone: [] };
}

/** Takes the last step back; the same history where there is none. */
export function undo<State, Note>(history: History<State, Note>): History<State, Note> {
  const { present, done, undone } = history;
  const last = done[done.length - 1];
  if (last === undefined) return history;
  const taken = { state: present, note: last.note };
  return { present: last.state, done: done.slice(0, -1), undone: [...undone, taken] };
}

/** Does again what was taken back last; the same history where there is nothing. */
export function redo<State, Note>(history: History<State, Note>): History<State, Note> {
  const { present, done, undone } = history;
  const last = undone[undone.length - 1];
  if (last === undefined) return history;
  const again = { state: present, note: last.note };
  return { present: last.state, done: [...done, again], undone: undone.slice(0, -1) };
}

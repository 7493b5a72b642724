/**
 * Members of an object of the feed that are there and cannot be read, by name, as they were written in a
 * few characters: only those that narrow what is offered, or hold some that do. Of these nobody
 * knows how far they narrow it: they are asked for, never taken for their default.
 */
export type Unreadable = Readonly<Record<string, string>>;

/** An object that says what of it cannot be read; without it, everything can. */
export interface Doubtable {
  readonly unreadable?: Unreadable;
}

/** Tells if a member of an object is there and cannot be read. */
export function isUnreadable({ unreadable }: Doubtable, member: string): boolean {
  return unreadable !== undefined && Object.prototype.hasOwnProperty.call(unreadable, member);
}

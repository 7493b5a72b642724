declare const UNREAD: unique symbol;

/** A value that nobody has read yet: who wants it asks for it (`lateMembersOf`). */
export interface Unread {
  readonly [UNREAD]: never;
}

/**
 * A member of a record that is read when something shows it: until then it is what stands in the file, whatever
 * that is. Most visitors never open the details that show it, so no page waits for its shape.
 */
export type Late<Value> = Value | Unread;

/** The late members of a record, read. */
export type LateMembers<Of> = {
  readonly [Key in keyof Of as Unread extends Of[Key] ? Key : never]-?: Exclude<
    Of[Key],
    Unread | undefined
  >;
};

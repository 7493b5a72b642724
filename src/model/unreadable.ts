/**
 * The members of a record that are there and cannot be read, with what was written. What they were to
 * limit is unknown, so whoever reads the record asks, and offers nothing by it.
 */
export type Unreadable = Readonly<Record<string, string>>;

/** Tells if anything in a record is there and cannot be read. */
export function isUnreadable({ unreadable }: { readonly unreadable?: Unreadable }): boolean {
  return unreadable !== undefined && Object.keys(unreadable).length > 0;
}

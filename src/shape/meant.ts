import type { ObjectShape, Shape } from './linked-shapes.ts';
import type { Members } from './members.ts';

/**
 * Understands what is written otherwise than a shape says. Readers to the letter have none of it; those of
 * a feed call it when something is not as it should be.
 */
export interface Meant {
  /**
   * The value that is certainly meant by one that does not fit its shape, such as a number written as
   * text; `undefined` where that is not certain.
   *
   * @param key the member of an object it stands in, or whose list it stands in
   * @param within that object, of which the members before this one are read
   */
  valueOf(shape: Shape, value: unknown, key: string, within: Members): unknown;
  /** A member that its object does not have; `null` for one that nobody need hear of. */
  stranger(shape: Acquainted, key: string, value: unknown): Stranger | null;
}

/** The things known of an object to judge its strangers by. */
export type Acquainted = Pick<ObjectShape, 'keys' | 'of' | 'marks'>;

/** A member that an object does not have. */
export interface Stranger {
  /** The member that may have been meant; `null` for none that comes to mind. */
  readonly likely: string | null;
  /** True where what it says may narrow what is offered. */
  readonly narrows: boolean;
}

import type { Feed } from '../../model/feed.ts';
import type { Members } from '../../shape/members.ts';

/** One of the feeds that are merged. */
export interface MergeSource {
  /** The file or address it came from, as sentences name it. */
  readonly name: string;
  /** Its address, against which relative ones are resolved; `null` for a file. */
  readonly address: string | null;
  /** The feed as it is written, with what was written otherwise as the feed has it. */
  readonly raw: Members;
  /** The same as it is read. */
  readonly feed: Feed;
}

/** The reason why feeds cannot be one: nothing is written then. */
export type MergeProblem =
  | { readonly kind: 'same-id'; readonly id: string; readonly names: readonly string[] }
  | { readonly kind: 'nested-id'; readonly id: string; readonly other: string }
  | { readonly kind: 'timezone' | 'crs' | 'endpoints'; readonly values: readonly Named[] }
  | { readonly kind: 'unknown-booking'; readonly id: string }
  | { readonly kind: 'clash'; readonly id: string }
  | { readonly kind: 'lost'; readonly list: string; readonly count: number };

/** Something that an editor is told of a merge that was made. */
export type MergeNote =
  | { readonly kind: 'shared'; readonly name: string; readonly from: readonly string[] }
  | {
      readonly kind: 'double' | 'double-figure';
      readonly name: string;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'not-bookable'; readonly feed: string; readonly services: number }
  | { readonly kind: 'not-counted'; readonly id: string }
  | { readonly kind: 'next'; readonly feed: string }
  | { readonly kind: 'relative'; readonly feed: string; readonly count: number }
  | { readonly kind: 'differs'; readonly field: string };

/** A value with the feed that has it. */
export interface Named {
  readonly feed: string;
  readonly value: string;
}

/** The choices of who merges. */
export interface MergeOptions {
  /** Id and title of the new feed; `null` for those that are made of the sources. */
  readonly id: string | null;
  readonly title: string | null;
  /** Id of the feed whose booking endpoint is kept; `none` for none, `null` where nobody said. */
  readonly booking: string | null;
}

export type Merge =
  | { readonly problems: readonly MergeProblem[] }
  | { readonly merged: Members; readonly feed: Feed; readonly notes: readonly MergeNote[] };

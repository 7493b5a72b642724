/** A feed, as it describes itself. */
export interface FeedLabel {
  readonly feedId: string;
  readonly publisherId: string | null;
  /** RFC 3339 instant at which it was made; `null` where it does not say. */
  readonly generatedAt: string | null;
}

/** The reason why a copy of the feed is not taken: the last good one goes on. */
export type GateRefusal = 'unreadable' | 'other-publisher' | 'older' | 'half-empty';

/** The losses if a copy were taken. */
export interface Loss {
  /** Sessions to come that somebody has booked, and those of them that are gone without a successor. */
  readonly booked: number;
  readonly bookedGone: number;
  readonly services: number;
  readonly servicesGone: number;
}

/** Fewer than this many are what an office does in a day's work. */
const FEW = 3;
const MOST_BOOKED_GONE = 0.2;
const MOST_SERVICES_GONE = 0.3;

/** Says by its label why a copy is not taken; `null` where nothing stands against it. */
export function refusedByLabel(pinned: FeedLabel | null, copy: FeedLabel): GateRefusal | null {
  if (pinned === null) return null;
  const isOthers =
    copy.feedId !== pinned.feedId ||
    (copy.publisherId !== null &&
      pinned.publisherId !== null &&
      copy.publisherId !== pinned.publisherId);
  if (isOthers) return 'other-publisher';
  return isOlder(copy.generatedAt, pinned.generatedAt) ? 'older' : null;
}

/** Tells if so much is gone at once that the copy is more likely broken than meant. */
export function isHalfEmpty({ booked, bookedGone, services, servicesGone }: Loss): boolean {
  return (
    (bookedGone >= FEW && bookedGone > booked * MOST_BOOKED_GONE) ||
    (servicesGone >= FEW && servicesGone > services * MOST_SERVICES_GONE)
  );
}

function isOlder(copy: string | null, pinned: string | null): boolean {
  return copy !== null && pinned !== null && Date.parse(copy) < Date.parse(pinned);
}

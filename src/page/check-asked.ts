/** Tags that ask for the check. */
export const TAGS_THAT_ASK =
  'linli-service-list[check],linli-booking-form[check],linli-stats-panel[check]';

/** Tells if the address of the page asks for the check. */
export function asksInAddress(): boolean {
  return /[?&]linli-check\b/.test(location.search);
}

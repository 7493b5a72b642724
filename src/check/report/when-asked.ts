import { asksInAddress, TAGS_THAT_ASK } from '../../page/check-asked.ts';

/**
 * Does something once, when somebody asks for the check: in the address, or by `check` on a tag. An application that
 * imports it shows it to nobody else, and may put its tags up, or change its address, after that.
 */
export function whenAsked(show: () => void): void {
  if (isAsked()) {
    show();
    return;
  }
  const arrivals = new MutationObserver(() => {
    if (!isAsked()) return;
    arrivals.disconnect();
    show();
  });
  arrivals.observe(document, { childList: true, subtree: true, attributeFilter: ['check'] });
}

function isAsked(): boolean {
  return asksInAddress() || document.querySelector(TAGS_THAT_ASK) !== null;
}

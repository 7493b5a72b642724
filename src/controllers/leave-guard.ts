/** Asks whoever leaves the page to stay while something is on its way that would be lost. */
export class LeaveGuard {
  /** Begins to ask, or asks no longer. */
  hold(isHeld: boolean): void {
    if (isHeld) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }
}

/** One listener for all that is on its way: the browser's own words are all it can say. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  event.returnValue = true; // Chromium before 119 listens to nothing else
}

import type { ReactiveControllerHost } from 'lit';

/** Asks whoever leaves the page to stay while something of a host is on its way that would be lost. */
export function guardLeaving(host: ReactiveControllerHost, isOnItsWay: () => boolean): void {
  // One for each: who has nothing on its way does not speak for others.
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = true; // Chromium before 119 listens to nothing else
  };
  const follow = (): void => {
    if (isOnItsWay()) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
  host.addController({
    // What is only moved on its page is connected again, and not updated.
    hostConnected: follow,
    hostUpdated: follow,
    hostDisconnected() {
      window.removeEventListener('beforeunload', ask);
    },
  });
}

import { replace } from './replace.ts';

/**
 * Holds all timers that are set from here on until the test lets them go, so that no test depends on what
 * comes first on a slow device. Put `window` back after the test.
 */
export function holdTimers(): { release(): void } {
  const held = new Map<number, () => void>();
  let ids = 0;
  const { clearTimeout } = window;
  replace(window, 'setTimeout', (run: () => void) => {
    ids -= 1; // none that a real timer has
    held.set(ids, run);
    return ids;
  });
  replace(window, 'clearTimeout', (id: number) => {
    if (!held.delete(id)) clearTimeout(id);
  });
  return {
    release() {
      const due = [...held.values()];
      held.clear();
      for (const run of due) run();
    },
  };
}

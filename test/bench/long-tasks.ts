import type { CDPSession, Page } from 'puppeteer-core';

/** The longest tasks of a page's main thread, told for each thing that a visitor does. */

/** Keeps the browser from decoding each file once more for whoever debugs the page. */
export async function withoutNetwork(page: Page): Promise<void> {
  const { _client: client } = page as unknown as { _client?: () => CDPSession };
  await client?.call(page).send('Network.disable');
}

/**
 * Does one thing to a page and tells its longest tasks, by CPU.
 *
 * @param root the element that is brought up to date by it
 * @param isProfiled tells the functions that the time went to, too
 */
export async function told(
  page: Page,
  session: CDPSession,
  what: string,
  act: (page: Page) => Promise<unknown>,
  { root, isProfiled }: { readonly root: string; readonly isProfiled: boolean },
): Promise<void> {
  if (isProfiled) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 500 });
    await session.send('Profiler.start');
  }
  await page.tracing.start({ categories: ['-*', 'toplevel', '__metadata'] });
  const began = Date.now();
  let failure = '';
  try {
    await act(page);
    await page.evaluate(settled, root);
  } catch (error) {
    failure = String(error).slice(0, 80);
  }
  const trace = await page.tracing.stop();
  const tasks = tasksOf(trace);
  const long = tasks.filter((ms) => ms > 50);
  console.log(
    `${what.padEnd(20)} longest ${(tasks[0] ?? 0).toFixed(0).padStart(5)} ms, over 50 ms: ${long.length}` +
      ` (${long
        .slice(0, 6)
        .map((ms) => ms.toFixed(0))
        .join(' ')}); all ${Date.now() - began} ms ${failure}`,
  );
  if (isProfiled) {
    const { profile } = await session.send('Profiler.stop');
    const self = new Map<string, number>();
    const byId = new Map(profile.nodes.map((node) => [node.id, node]));
    profile.samples?.forEach((id, at) => {
      const frame = byId.get(id)?.callFrame;
      const key = `${frame?.functionName} ${frame?.url.split('/').pop()}:${frame?.lineNumber}:${frame?.columnNumber}`;
      self.set(key, (self.get(key) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
    });
    for (const [key, time] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 25))
      console.log(`    ${(time / 1000).toFixed(0).padStart(6)} ${key}`);
  }
}

/** Settles when the element has been brought up to date, and nothing goes on any more. */
async function settled(tag: string): Promise<void> {
  const element = document.querySelector(tag) as
    | (Element & { updateComplete?: Promise<unknown> })
    | null;
  for (let quiet = 0; quiet < 8; quiet += 1) {
    const before = performance.now();
    await element?.updateComplete;
    await new Promise<void>((idle) => requestIdleCallback(() => idle()));
    if (performance.now() - before > 60) quiet = 0;
    await new Promise((later) => setTimeout(later, 20));
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the page's main thread in a trace, by CPU, longest first. */
function tasksOf(trace: Uint8Array | undefined): readonly number[] {
  const { traceEvents: events } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return events
    .filter(({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}

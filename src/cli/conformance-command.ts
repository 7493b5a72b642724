import { conformanceOf } from '../conformance/conformance.ts';
import { optionsIn, USAGE } from '../conformance/options.ts';
import { report } from '../conformance/report.ts';
import { feedAt, targetIn } from '../conformance/target.ts';

/**
 * Writes which promises of the contract an endpoint keeps. The exit code.
 *
 * @throws NoTarget where it cannot look
 */
export async function conformanceCommand(args: readonly string[]): Promise<number> {
  const options = optionsIn(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const target = targetIn(await feedAt(options.feed), { ...options, now: Date.now() });
  const found = await conformanceOf(target, options.only, waitTeller());
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : report(found));
  const isWhole =
    found.leftovers.length === 0 && found.findings.every(({ result }) => result !== 'breaks');
  return isWhole ? 0 : 1;
}

/** Says once that the endpoint wants the kit to wait, however many of its requests do. */
function waitTeller(): (seconds: number) => void {
  let waitsUntil = 0;
  return (seconds) => {
    if (Date.now() < waitsUntil) return;
    waitsUntil = Date.now() + seconds * 1000;
    process.stderr.write(`asked to wait ${Math.ceil(seconds)} s …\n`);
  };
}

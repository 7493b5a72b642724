import { conformanceOf } from './conformance.ts';
import { optionsIn, USAGE } from './options.ts';
import { report } from './report.ts';
import { feedAt, NoTarget, targetIn } from './target.ts';

let waitsUntil = 0;

try {
  const options = optionsIn(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
  } else {
    const target = targetIn(await feedAt(options.feed), { ...options, now: Date.now() });
    const found = await conformanceOf(target, options.only, sayWait);
    process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : report(found));
    const isWhole =
      found.leftovers.length === 0 && found.findings.every(({ result }) => result !== 'breaks');
    process.exitCode = isWhole ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof NoTarget)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Says once that the endpoint wants the kit to wait, however many of its requests do. */
function sayWait(seconds: number): void {
  if (Date.now() < waitsUntil) return;
  waitsUntil = Date.now() + seconds * 1000;
  process.stderr.write(`asked to wait ${Math.ceil(seconds)} s …\n`);
}

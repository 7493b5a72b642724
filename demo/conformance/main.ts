import { conformanceOf } from './conformance.ts';
import { optionsIn, USAGE } from './options.ts';
import { report } from './report.ts';
import { feedAt, NoTarget, targetIn } from './target.ts';

try {
  const options = optionsIn(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
  } else {
    const target = targetIn(await feedAt(options.feed), { ...options, now: Date.now() });
    const found = await conformanceOf(target, options.only);
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

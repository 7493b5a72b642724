import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { feedText } from '../../demo/feeds/feed-text.ts';
import { sampleCity } from '../../demo/feeds/sample-city.ts';

/**
 * How long it takes to read a feed that has just come, beside the parsing of its JSON, and what the
 * reader weighs: `node --import tsx test/bench/read-bench.ts`. Each run is a process of its own: a page
 * reads its feed once, with code that is cold.
 */

const RUNS = 15;
const READER = fileURLToPath(new URL('../../src/feed/read-feed.ts', import.meta.url));

const made = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    write: false,
    lib: { entry: READER, formats: ['es'] },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
const [output] = [made].flat() as Rolldown.RolldownOutput[];
const code = output?.output[0].code ?? '';
console.log(`reader and table: ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzip`);

const city = sampleCity({ today: '2026-11-24' }) as { readonly services: readonly unknown[] };
if (process.env['READER_OUT']) writeFileSync(process.env['READER_OUT'], code);
const folder = mkdtempSync(join(tmpdir(), 'linli-read-'));
writeFileSync(join(folder, 'reader.mjs'), code);
writeFileSync(join(folder, '913.json'), feedText(city));
writeFileSync(join(folder, '24.json'), feedText({ ...city, services: city.services.slice(0, 24) }));
writeFileSync(
  join(folder, 'run.mjs'),
  `import { readFileSync } from 'node:fs';
import { readFeedInSlices } from './reader.mjs';
const text = readFileSync(process.argv[2], 'utf8');
const cpu = (from) => { const { user, system } = process.cpuUsage(from); return (user + system) / 1000; };
const before = process.cpuUsage();
const value = JSON.parse(text);
const parsed = cpu(before);
const start = process.cpuUsage();
let longest = 0, since = performance.now();
const turn = async () => { longest = Math.max(longest, performance.now() - since); await new Promise(setImmediate); since = performance.now(); };
const { feed, issues } = await readFeedInSlices(value, turn);
await turn();
console.log(JSON.stringify({ parsed, read: cpu(start), longest, services: feed.services.length, issues: issues.length }));
`,
);
try {
  for (const services of ['24', '913']) {
    const runs = Array.from({ length: RUNS }, () => {
      const { stdout } = spawnSync(
        'node',
        [join(folder, 'run.mjs'), join(folder, `${services}.json`)],
        {
          encoding: 'utf8',
        },
      );
      return JSON.parse(stdout) as Readonly<Record<'parsed' | 'read' | 'longest', number>>;
    });
    const median = (of: 'parsed' | 'read' | 'longest') =>
      runs.map((run) => run[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    const [parsed, read, longest] = [median('parsed'), median('read'), median('longest')];
    console.log(
      `${services} services: JSON.parse ${parsed.toFixed(1)} ms, reading ${read.toFixed(1)} ms: ${(read / parsed).toFixed(2)} times; longest task ${longest.toFixed(1)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

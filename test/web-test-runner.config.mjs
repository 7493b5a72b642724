// Browser tests. BROWSERS=chromium,firefox,webkit chooses engines; by default every one that is there.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserReporter } from './support/browser-reporter.mjs';
import { browsersToRun, launcherFor } from './support/browsers.mjs';
import { changingFeeds } from './support/changing-feeds.mjs';
import { faultyFeeds } from './support/faulty-feeds.mjs';
import { fixedFeeds } from './support/fixed-feeds.mjs';
import { realEndpoint } from './support/real-endpoint.mjs';
import { strictPolicy } from './support/strict-policy.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const browsers = browsersToRun();
const everywhere = ['test/elements/**/*.test.ts', 'test/engines/**/*.test.ts'];
/** Tests of what asks the device for its zone; all that is pure runs in three zones in Node. */
const zoned = [
  'test/elements/time-zone.test.ts',
  ...['clock-grid', 'format', 'plain-date', 'zoned-time'].map(
    (name) => `test/engines/${name}.test.ts`,
  ),
];
const endpoint = realEndpoint();

/** Dates must come out the same on a phone set to any zone: the same tests, on other device clocks. */
const timeZoneGroups = ['Asia/Urumqi', 'America/New_York'].map((zone) => ({
  name: zone,
  files: zoned,
  browsers: browsers.includes('chromium') ? [launcherFor('chromium', { zone })] : [],
}));

export default {
  rootDir,
  files: everywhere,
  groups: process.env.TEST_FILES ? [] : timeZoneGroups.filter((group) => group.browsers.length > 0),
  ...(process.env.TEST_FILES ? { files: process.env.TEST_FILES.split(',') } : {}),
  browsers: browsers.map((name) => launcherFor(name, { zone: 'Asia/Shanghai' })),
  // Without `production`: Lit's development build names mistakes, such as a field that hides a property.
  nodeResolve: { exportConditions: ['development', 'default'] },
  // They guard against what hangs, and are no measure of speed.
  testFramework: { config: { timeout: 180_000 } },
  testsFinishTimeout: 1_200_000,
  browserStartTimeout: 300_000,
  concurrency: 2,
  middleware: [strictPolicy, faultyFeeds, fixedFeeds, changingFeeds(), endpoint.middleware],
  plugins: [
    endpoint.plugin,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  // What the elements tell editors is expected of faulty feeds; anything else on the console is shown.
  filterBrowserLogs: ({ args }) => !/^(Lit is in dev mode|linli[-:])/.test(String(args[0])),
  reporters: [browserReporter()],
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage' },
};

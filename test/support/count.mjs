// `.ci/run` ends with this: counts the last `npm test` and `npm run sweep` together, and fails if either did.
import { countOf, keptResults } from './results.mjs';

const total = { passed: 0, failed: 0 };
for (const command of ['all', 'sweep']) {
  const results = keptResults(command);
  const { passed, failed } = results === null ? { passed: 0, failed: 1 } : countOf(results);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

import { writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';

/** Reports failures as they come and, at the end, the number of tests of all browsers together. */
export function countReporter() {
  const usual = defaultReporter({ reportTestProgress: false, reportTestResults: true });
  return {
    ...usual,
    onTestRunFinished(run) {
      usual.onTestRunFinished?.(run);
      const perBrowser = new Map();
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of run.sessions) {
        const name = `${session.browser.name} ${session.group.name ?? ''}`.trim();
        const own = perBrowser.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
        perBrowser.set(name, own);
        for (const test of session.testResults
          ? testsIn(session.testResults)
          : [{ passed: false }]) {
          const result = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
          own[result] += 1;
          count[result] += 1;
        }
        if (session.errors.length > 0) {
          own.failed += 1;
          count.failed += 1;
        }
      }
      for (const [name, own] of perBrowser) {
        console.log(`${name}: ${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped`);
      }
      if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(count));
    },
  };
}

function* testsIn(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsIn(inner);
}

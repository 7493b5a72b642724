import { relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { tellResults } from './results.mjs';

/** Says what failed as it comes; keeps a result for every test in every browser. */
export function browserReporter() {
  const usual = defaultReporter({ reportTestProgress: false, reportTestResults: true });
  return {
    ...usual,
    onTestRunFinished(run) {
      usual.onTestRunFinished?.(run);
      tellResults(run.sessions.flatMap((session) => [...resultsOf(session)]));
    },
  };
}

function* resultsOf({ browser, group, testFile, testResults, errors }) {
  const zone = group.name ? `, ${group.name}` : '';
  const here = { environment: `${browser.name}${zone}`, file: relative(process.cwd(), testFile) };
  if (testResults) {
    for (const { names, test } of testsIn(testResults, [])) {
      const result = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
      yield { ...here, test: names.join(' > '), result, ms: test.duration ?? 0 };
    }
  }
  if (!testResults || errors.length > 0) {
    yield { ...here, test: 'the file as a whole', result: 'failed', ms: 0 };
  }
}

function* testsIn({ name, suites, tests }, outer) {
  const names = name ? [...outer, name] : outer;
  for (const test of tests) yield { names: [...names, test.name], test };
  for (const inner of suites) yield* testsIn(inner, names);
}

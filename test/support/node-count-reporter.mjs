/** Counts the tests of Node's own runner, suites left out, as one JSON object at the end. */
export default async function* nodeCountReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined) count.skipped += 1;
    else count[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(count);
}

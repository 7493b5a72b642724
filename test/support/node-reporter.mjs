import { relative } from 'node:path';
import { inspect } from 'node:util';
import { tellResults } from './results.mjs';

/** Says in full what failed, and nothing of what passed; keeps a result for every test. */
export default async function* nodeReporter(events) {
  const results = [];
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type === 'test:diagnostic' && data.nesting > 0) yield `  ${data.message}\n`;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const error = data.details.error;
    // A suite fails with its tests; by itself only where a hook of it does.
    if (data.details.type === 'suite' && error?.failureType !== 'hookFailed') continue;
    const file = relative(process.cwd(), data.file ?? '');
    const test = [...names.slice(0, data.nesting), data.name].join(' > ');
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const result = skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    results.push({ file, test, result, ms: Math.round(data.details.duration_ms) });
    if (result === 'failed')
      yield `\n✖ ${file}\n  ${test}\n${indented(inspect(error.cause ?? error))}\n`;
  }
  tellResults(results);
}

function indented(text) {
  return text.replace(/^/gm, '    ');
}

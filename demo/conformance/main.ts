import { parseArgs } from 'node:util';
import { conformanceOf, type Finding } from './conformance.ts';
import { feedAt, NoTarget, targetIn } from './target.ts';

const USAGE = `Says which promises of the booking contract an endpoint keeps.

npm run conformance -- --endpoint https://county.example/booking --feed feed.json

  --endpoint ADDRESS  the endpoint, as in feed.booking.endpoint (needed)
  --feed PLACE        the feed it books from, a file or an address (needed)
  --origin ORIGIN     site whose pages book (that of the endpoint)
  --session ID        session to book, with nine places or more (found in the feed)
  --last-place ID     session with exactly one place, for the race (found in the feed)
  --only ID           only this promise; repeatable
  --json              findings as JSON

It books for people who do not exist and cancels all of it again. Exit code 1: a promise is broken.
`;

const MARKS = { keeps: '✓', breaks: '✗', 'not-offered': '–' } as const;

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string' },
    feed: { type: 'string' },
    origin: { type: 'string' },
    session: { type: 'string' },
    'last-place': { type: 'string' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help || !values.endpoint || !values.feed) {
  process.stdout.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    const target = targetIn(await feedAt(values.feed), {
      endpoint: values.endpoint,
      origin: values.origin ?? new URL(values.endpoint).origin,
      session: values.session ?? null,
      lastPlace: values['last-place'] ?? null,
      now: Date.now(),
    });
    const findings = await conformanceOf(target, values.only ?? []);
    process.stdout.write(values.json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
    process.exitCode = findings.some(({ result }) => result === 'breaks') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoTarget)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ id, says, result, instead }) => [
    `${MARKS[result]} ${result === 'not-offered' ? 'not offered' : result}  ${id}: ${says}`,
    ...(instead === null ? [] : [`    ${instead}`]),
  ]);
  const count = (result: Finding['result']) =>
    findings.filter((finding) => finding.result === result).length;
  const sum = `${count('keeps')} kept, ${count('breaks')} broken, ${count('not-offered')} not offered`;
  return `${[...lines, '', sum].join('\n')}\n`;
}

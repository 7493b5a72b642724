import { visibleJson, visibleText } from '../check/visible-text.ts';
import { conformanceOf, type Conformance } from '../conformance/conformance.ts';
import { optionsIn, USAGE } from '../conformance/options.ts';
import { report } from '../conformance/report.ts';
import { feedAt, targetIn } from '../conformance/target.ts';
import { askEndpoint, webOfEndpoint } from './ask-endpoint.ts';
import { askedLines } from './asked-lines.ts';
import { bytesOf } from './source.ts';
import { Web } from './web/web.ts';

/**
 * Writes which promises of the contract an endpoint keeps. The exit code.
 *
 * @throws NoTarget where it cannot look
 */
export async function conformanceCommand(args: readonly string[]): Promise<number> {
  const options = optionsIn(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const web = new Web(options);
  const feed = await feedAt(options.feed, (place) => bytesOf(place, web, 'en'));
  const target = targetIn(feed, { ...options, now: Date.now() });
  const endpoint = webOfEndpoint(options.local);
  const found = await conformanceOf(target, options.only, waitTeller(), askEndpoint(endpoint));
  const all = { asked: [...web.asked, ...endpoint.asked] };
  const asked = askedLines(all, 'en', options.verbose);
  if (options.json) {
    process.stdout.write(`${visibleJson(JSON.stringify(found, null, 2))}\n`);
    process.stderr.write(`${asked.join('\n')}\n`); // beside what a program reads
  } else {
    process.stdout.write(report(visible(found), asked));
  }
  const isWhole =
    found.leftovers.length === 0 && found.findings.every(({ result }) => result !== 'breaks');
  return isWhole ? 0 : 1;
}

/** Findings with the words of an endpoint as a terminal may have them. */
function visible({ findings, leftovers }: Conformance): Conformance {
  return {
    findings: findings.map((finding) => ({
      ...finding,
      instead: finding.instead === null ? null : visibleText(finding.instead),
    })),
    leftovers: leftovers.map(visibleText),
  };
}

/** Says once that the endpoint wants the kit to wait, however many of its requests do. */
function waitTeller(): (seconds: number) => void {
  let waitsUntil = 0;
  return (seconds) => {
    if (Date.now() < waitsUntil) return;
    waitsUntil = Date.now() + seconds * 1000;
    process.stderr.write(`asked to wait ${Math.ceil(seconds)} s …\n`);
  };
}

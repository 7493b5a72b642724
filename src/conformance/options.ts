import { parseArgs } from 'node:util';
import { PROMISE_IDS } from './promises/index.ts';
import { NoTarget } from './target.ts';

export const USAGE = `Says which promises of the booking contract an endpoint keeps.

linli conformance https://county.example/booking --feed feed.json

  ADDRESS             the endpoint, as in feed.booking.endpoint (needed; also --endpoint ADDRESS)
  --feed PLACE        the feed it books from, a file or an address (needed)
  --origin ORIGIN     site whose pages book (that of the endpoint)
  --session ID        session to book, with nine free places or more (found in the feed)
  --last-place ID     session with exactly one place, for the race and the wait list (found in the feed)
  --only ID           only this promise; repeatable
  --json              findings as JSON
  --verbose           list each request
  --local             allow addresses of this computer and the local network

It writes about a hundred times: where the endpoint limits that, it waits as long as it is asked to, and says so.
It books under made-up names and numbers, so let it not meet an endpoint that sends messages. What it made
it takes back, and what it could not take back it lists. Exit code 1: a promise is broken, or something was
not taken back. Exit code 2: it could not look.
`;

/** Options of a run. */
export interface Options {
  readonly endpoint: string;
  /** File or address of the feed. */
  readonly feed: string;
  readonly origin: string;
  readonly session: string | null;
  readonly lastPlace: string | null;
  readonly only: readonly string[];
  readonly json: boolean;
  /** True where each request is to be listed. */
  readonly verbose: boolean;
  /** True where addresses of this computer and the local network may be asked. */
  readonly local: boolean;
}

/**
 * Reads the words after the command.
 *
 * @throws NoTarget where they make no sense, with a sentence that says which
 */
export function optionsIn(words: readonly string[]): Options | 'help' {
  const { values, positionals } = wordsIn(words);
  if (values.help === true) return 'help';
  const { feed, only = [] } = values;
  const [endpoint, ...more] = [...positionals, ...(values.endpoint ?? [])];
  if (endpoint === undefined || feed === undefined || more.length > 0) {
    throw new NoTarget(`the address of one endpoint and --feed are needed\n\n${USAGE}`);
  }
  const unknown = only.find((id) => !PROMISE_IDS.includes(id));
  if (unknown !== undefined) {
    throw new NoTarget(
      `--only ${unknown}: there is no such promise, but ${PROMISE_IDS.join(', ')}`,
    );
  }
  const address = webAddress('endpoint', endpoint);
  return {
    endpoint,
    feed,
    origin:
      values.origin === undefined ? address.origin : webAddress('--origin', values.origin).origin,
    session: values.session ?? null,
    lastPlace: values['last-place'] ?? null,
    only,
    json: values.json ?? false,
    verbose: values.verbose ?? false,
    local: values.local ?? false,
  };
}

function wordsIn(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        endpoint: { type: 'string', multiple: true },
        feed: { type: 'string' },
        origin: { type: 'string' },
        session: { type: 'string' },
        'last-place': { type: 'string' },
        only: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        verbose: { type: 'boolean' },
        local: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new NoTarget(error instanceof Error ? error.message : String(error));
  }
}

function webAddress(option: string, text: string): URL {
  if (/^https?:/i.test(text) && URL.canParse(text)) return new URL(text);
  throw new NoTarget(`${option} ${text}: no address that begins with http:// or https://`);
}

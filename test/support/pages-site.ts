import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE_POLICY } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The feed every page here reads. */
export const FEED = '/feed.json';

export interface ServedFile {
  readonly body: string | Uint8Array;
  readonly status?: number;
  /** The answer waits for it. */
  readonly after?: Promise<unknown>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages that a test writes itself, beside the built files and a real feed. */
export interface PagesSite {
  readonly origin: string;
  /** Puts a file at a path, in place of what was there. */
  serve(path: string, file: ServedFile): void;
  /** Puts a page at a path, under the strict policy unless it is given another, or `null` for none. */
  servePage(path: string, html: string, policy?: string | null): void;
  /** The headers of each request for a path, in the order they came. */
  askedFor(path: string): readonly IncomingHttpHeaders[];
  /** Number of requests for a path that the browser gave up. */
  givenUp(path: string): number;
  /** The reports that browsers have sent to `/csp-reports`. */
  readonly reports: readonly string[];
  close(): Promise<void>;
}

/** A policy that tells the site what it has stopped. */
export function reporting(policy: string): string {
  return `${policy}; report-uri /csp-reports`;
}

/**
 * Starts a site with the built files in `/a/`, and those of another version in `/b/`. What begins with
 * `/never` is never answered.
 */
export async function startPagesSite(): Promise<PagesSite> {
  const files = new Map<string, ServedFile>();
  const requests = new Map<string, IncomingHttpHeaders[]>();
  const closings = new Map<string, number>();
  const reports: string[] = [];
  const feed = readFileSync(join(root, 'demo/feeds/changji.json'));
  files.set(FEED, { body: feed, headers: { 'content-type': 'application/json' } });
  for (const name of readdirSync(join(root, 'dist/cdn'))) {
    const text = readFileSync(join(root, 'dist/cdn', name), 'utf8');
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    const headers = { 'content-type': `${type}; charset=utf-8` };
    files.set(`/a/${name}`, { body: text, headers });
    const other = (part: string) => part.replaceAll(VERSION, OTHER_VERSION);
    files.set(`/b/${other(name)}`, { body: other(text), headers });
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    requests.set(pathname, [...(requests.get(pathname) ?? []), request.headers]);
    response.on('close', () => {
      if (response.writableFinished) return;
      closings.set(pathname, (closings.get(pathname) ?? 0) + 1);
    });
    if (pathname === '/csp-reports') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        reports.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    if (pathname.startsWith('/never')) return; // until the page goes away
    const file = files.get(pathname);
    void answer(response, file);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));

  const serve = (path: string, file: ServedFile) => void files.set(path, file);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reports,
    askedFor: (path) => requests.get(path) ?? [],
    givenUp: (path) => closings.get(path) ?? 0,
    serve,
    servePage(path, html, policy = SITE_POLICY) {
      const headers = policy === null ? {} : { 'content-security-policy': reporting(policy) };
      serve(path, {
        body: html,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(response: ServerResponse, file: ServedFile | undefined): Promise<void> {
  await file?.after;
  response.writeHead(file === undefined ? 404 : (file.status ?? 200), file?.headers);
  response.end(file?.body);
}

/** The version that the files in `/b/` say they are. */
export const OTHER_VERSION = '9.9.9';

/** A page with this in its body; `head` comes after the script. */
export function pageWith(
  body: string,
  { script = '<script src="/a/linli.js" defer></script>', head = '', lang = 'zh-Hans' } = {},
): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>页</title>
    <link rel="icon" href="data:,">${script}${head}</head><body>${body}</body></html>`;
}

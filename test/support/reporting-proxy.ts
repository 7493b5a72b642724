import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reporting } from './pages-site.ts';

/** A site seen through a server that collects what browsers report of its policy. */
export interface ReportingProxy {
  readonly origin: string;
  readonly reports: readonly string[];
  close(): Promise<void>;
}

async function passOn(address: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(address);
  const headers = Object.fromEntries(answer.headers);
  delete headers['content-encoding'];
  delete headers['content-length'];
  const policy = headers['content-security-policy'];
  if (policy !== undefined) headers['content-security-policy'] = reporting(policy);
  response.writeHead(answer.status, headers).end(new Uint8Array(await answer.arrayBuffer()));
}

/** Passes a site on as it is, its policy with an address for reports; only what is read, not sent. */
export async function startReportingProxy(site: string): Promise<ReportingProxy> {
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/csp-reports') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        reports.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    void passOn(site + path, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reports,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

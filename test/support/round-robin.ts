import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A plain proxy before several servers: each request goes to the next one, and none is tried again. */
export interface RoundRobin {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts one before some origins, such as `http://127.0.0.1:1`. */
export async function startRoundRobin(origins: readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const target = origins[turn % origins.length] ?? '';
    turn += 1;
    const { method, url, headers } = incoming;
    const forwarded = request(`${target}${url ?? ''}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('error', () => outgoing.destroy());
    });
    // A server that is gone answers nobody: the client sees a connection that breaks, as it would.
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.maxConnections = 5_000;
  await new Promise<void>((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

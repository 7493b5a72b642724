import type { AddressInfo, Socket } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { openEndpoint, type EndpointOptions } from './endpoint.ts';
import { problemResponse, Refusal } from './requests/problems.ts';

/** The options a server is started with. */
export type ServerOptions = EndpointOptions & {
  /** 0 for any free port. */
  readonly port: number;
  /** Address to listen at; `127.0.0.1` where left out. */
  readonly host?: string | undefined;
};

/** A server that is running. */
export interface RunningServer {
  /** Origin it can be reached at, such as `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** Takes no more requests, ends those it has, and closes the database. */
  close(): Promise<void>;
}

/** Milliseconds a client has for its headers and for its whole request: who is slower holds no place. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
};

/** Milliseconds that requests under way are given to end when the server closes. */
const CLOSING_MS = 5_000;

/**
 * Starts the endpoint and the site, the database migrated.
 *
 * @throws where the database cannot be opened or the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const endpoint = await openEndpoint(options);
  const { fetch } = endpoint.app;
  const errorHandler = () => problemResponse(new Refusal('bad-request'), null);
  const listener = getRequestListener(fetch, { errorHandler });
  const server = createServer(PATIENCE, (incoming, outgoing) => void listener(incoming, outgoing));
  server.on('clientError', (error, socket) => void endUnreadable(error, socket as Socket));
  try {
    await listen(server, options.port, host);
  } catch (error) {
    await endpoint.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async close() {
      await stopListening(server);
      await endpoint.close();
    },
  };
}

/**
 * Answers what is no HTTP, or more than its headers may be, as everything else that is refused. A request that
 * has not come in time may have waited for this server: it is asked for again.
 */
async function endUnreadable(error: NodeJS.ErrnoException, socket: Socket): Promise<void> {
  const answer = problemResponse(refusalOf(error), null);
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const body = await answer.text();
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const length = Buffer.byteLength(body);
  socket.end(
    `HTTP/1.1 ${answer.status} Refused\r\n${headers}` +
      `content-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function refusalOf({ code }: NodeJS.ErrnoException): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal('too-large');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Refusal('busy', { retryAfter: 1 });
    default:
      return new Refusal('bad-request');
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

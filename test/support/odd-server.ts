import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A server that answers as a test wants it to, at every address of this computer. */
export interface OddServer {
  readonly port: number;
  readonly origin: string;
  /** What it was asked, in the order it came. */
  readonly asked: readonly AskedOf[];
}

interface AskedOf extends Pick<IncomingMessage, 'url' | 'headers' | 'method'> {
  /** Address of this computer that was connected to. */
  readonly at: string;
}

export async function startOddServer(
  t: Pick<TestContext, 'after'>,
  answer: RequestListener,
): Promise<OddServer> {
  const asked: AskedOf[] = [];
  const server = createServer((request, response) => {
    const { url, headers, method, socket } = request;
    const at = socket.localAddress?.replace('::ffff:', '') ?? '';
    asked.push({ url, headers, method, at });
    response.on('error', () => {}); // whoever asked has gone
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, origin: `http://127.0.0.1:${port}`, asked };
}

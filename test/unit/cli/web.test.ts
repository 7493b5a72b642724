import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { createGzip, gzipSync } from 'node:zlib';
import { Web } from '../../../src/cli/web/web.ts';
import { startOddServer } from '../../support/odd-server.ts';
import { until } from '../../support/until.ts';

/** Writes without end, as fast as it is read. */
function writeForever(to: NodeJS.WritableStream, piece: Uint8Array): void {
  const write = () => {
    while (to.write(piece));
  };
  to.on('drain', write);
  to.on('error', () => {});
  write();
}

function packed(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-encoding': 'gzip' });
}

const kindOf = async (web: Web, address: string) => (await web.ask(address)).kind;

/** Where 127.0.0.1 counts as a host of the internet, 127.0.0.2 does not. */
const pretended = { local: false, isPublic: (address: string) => address === '127.0.0.1' };

describe('The web, as the command asks it,', { timeout: 60_000 }, () => {
  it('gives the bytes of an answer, unpacked, with its headers', async (t) => {
    const { origin } = await startOddServer(t, (_, response) =>
      packed(response).end(gzipSync('一二三')),
    );
    const answer = await new Web({ local: true }).ask(`${origin}/a`);
    assert.ok(answer.kind === 'fetched');
    assert.equal(new TextDecoder().decode(answer.bytes), '一二三');
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.equal(answer.address, `${origin}/a`);
  });

  it('says whose command it is, and sends neither cookie nor what stands before an @', async (t) => {
    const { asked, port, origin } = await startOddServer(t, (_, response) => response.end());
    const web = new Web({ local: true });
    await web.ask(origin);
    assert.match(asked[0]?.headers['user-agent'] ?? '', /^linli\/\d/);
    assert.equal(asked[0]?.headers.cookie, undefined);
    assert.equal(await kindOf(web, `http://user:word@127.0.0.1:${port}/`), 'unreachable');
    assert.equal(asked.length, 1);
  });
});

describe('Bytes are counted as they come:', { timeout: 60_000 }, () => {
  const ask = async (t: TestContext, answer: (response: ServerResponse) => void) => {
    const { origin } = await startOddServer(t, (_, response) => answer(response));
    return kindOf(new Web({ local: true, limits: { bytes: 1_000_000 } }), origin);
  };

  it('a body without end is left', async (t) => {
    const kind = await ask(t, (response) => writeForever(response, Buffer.alloc(65_536)));
    assert.equal(kind, 'too-large');
  });

  it('so is one that grows without end when it is unpacked', async (t) => {
    const kind = await ask(t, (response) => {
      const pack = createGzip();
      pack.pipe(packed(response));
      writeForever(pack, Buffer.alloc(65_536));
    });
    assert.equal(kind, 'too-large');
  });

  it('and one that unpacks to nothing without end', async (t) => {
    const kind = await ask(t, (response) => {
      const head = gzipSync('').subarray(0, 10);
      packed(response).write(head);
      const emptyBlock = Buffer.from([0, 0, 0, 255, 255]);
      writeForever(response, Buffer.concat(Array.from({ length: 10_000 }, () => emptyBlock)));
    });
    assert.equal(kind, 'too-large');
  });

  it('what is packed twice is not unpacked', async (t) => {
    const { origin } = await startOddServer(t, (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip, gzip' })
        .end(gzipSync(gzipSync(Buffer.alloc(10_000)))),
    );
    assert.deepEqual(await new Web({ local: true }).ask(origin), {
      kind: 'unreachable',
      detail: 'Content-Encoding: gzip, gzip',
    });
  });

  it('a run has a limit for all answers together, and names what it leaves out', async (t) => {
    const { origin } = await startOddServer(t, (_, response) => response.end(Buffer.alloc(40_000)));
    const web = new Web({ local: true, limits: { allBytes: 100_000, atOnce: 1 } });
    const kinds = await Promise.all([1, 2, 3, 4].map((name) => kindOf(web, `${origin}/${name}`)));
    assert.deepEqual(kinds, ['fetched', 'fetched', 'left-out', 'left-out']);
    assert.deepEqual([...web.leftOut], [`${origin}/4`, `${origin}/3`].toSorted());
  });
});

describe('Requests are counted:', { timeout: 60_000 }, () => {
  it('a hundred in a run, and those left out are named', async (t) => {
    const { origin, asked } = await startOddServer(t, (_, response) => response.end());
    const web = new Web({ local: true });
    const addresses = Array.from({ length: 3_000 }, (_, index) => `${origin}/${index}`);
    const kinds = await Promise.all(addresses.map((address) => kindOf(web, address)));
    assert.equal(asked.length, 100);
    assert.equal(kinds.filter((kind) => kind === 'fetched').length, 100);
    assert.equal(web.leftOut.size, 2_900);
    assert.equal(web.asked.length, 100);
  });

  it('eight at once', async (t) => {
    const held: (() => void)[] = [];
    const { port, asked } = await startOddServer(t, (_, response) => response.end());
    const resolve = async () => {
      await new Promise<void>((go) => void held.push(go));
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const web = new Web({ local: true, resolve });
    const names = Array.from({ length: 24 }, (_, index) => `http://${index}.example:${port}/`);
    const answers = Promise.all(names.map((address) => web.ask(address)));
    for (const round of [1, 2, 3]) {
      await until(() => held.length === 8, 'eight to be held');
      await new Promise((resolve) => void setImmediate(resolve));
      assert.deepEqual([held.length, asked.length], [8, (round - 1) * 8]);
      held.splice(0).forEach((go) => go());
    }
    await answers;
    assert.equal(asked.length, 24);
  });

  it('five redirects, each a request', async (t) => {
    const { origin, asked } = await startOddServer(t, (request, response) =>
      response.writeHead(302, { location: `${request.url}x` }).end(),
    );
    const web = new Web({ local: true });
    assert.equal(await kindOf(web, `${origin}/`), 'redirects');
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/', '/x', '/xx', '/xxx', '/xxxx', '/xxxxx'],
    );
    assert.equal(web.asked.length, 6);
  });

  it('a redirect of what does not just read is an answer', async (t) => {
    const { origin, asked } = await startOddServer(t, (_, response) =>
      response.writeHead(307, { location: '/there' }).end(),
    );
    const answer = await new Web({ local: true }).ask(origin, { method: 'OPTIONS' });
    assert.equal(answer.kind === 'fetched' && answer.status, 307);
    assert.equal(asked.length, 1);
  });
});

describe('Time is limited:', { timeout: 60_000 }, () => {
  it('for each address, body included', async (t) => {
    const { origin } = await startOddServer(t, (_, response) => void response.write('.'));
    const web = new Web({ local: true, limits: { eachMs: 100 } });
    assert.equal(await kindOf(web, origin), 'timeout');
  });

  it('for a run: what was on its way is left out, as is what waited for its turn', async (t) => {
    const { origin, asked } = await startOddServer(t, () => {});
    const web = new Web({ local: true, limits: { allMs: 200, atOnce: 1 } });
    const kinds = await Promise.all(['a', 'b'].map((name) => kindOf(web, `${origin}/${name}`)));
    assert.deepEqual(kinds, ['left-out', 'left-out']);
    assert.equal(await kindOf(web, `${origin}/c`), 'left-out');
    assert.deepEqual(
      [...web.leftOut],
      ['a', 'b', 'c'].map((name) => `${origin}/${name}`),
    );
    assert.ok(asked.length <= 1);
  });

  it('and an answer that is none ends at once', async (t) => {
    const { origin } = await startOddServer(t, ({ url, socket }) => {
      const status = url === '/other' ? '101 Switching Protocols\r\nUpgrade: x' : '99 Odd';
      socket.end(`HTTP/1.1 ${status}\r\nConnection: upgrade\r\n\r\n`);
    });
    const web = new Web({ local: true });
    assert.equal(await kindOf(web, `${origin}/other`), 'unreachable');
    assert.notEqual(await kindOf(web, `${origin}/odd`), 'timeout');
  });

  it('for a name that nobody resolves', async () => {
    const resolve = () => new Promise<never>(() => {});
    const web = new Web({ local: false, limits: { eachMs: 100 }, resolve });
    assert.equal(await kindOf(web, 'http://county.example/'), 'timeout');
  });
});

describe('The local network is not asked unless it is allowed:', { timeout: 60_000 }, () => {
  it('by an address, however it is written', async (t) => {
    const { port, asked } = await startOddServer(t, (_, response) => response.end());
    const web = new Web({ local: false });
    for (const host of [
      ...['127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '0.0.0.0', '0', '[::]'],
      ...['[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '１２７.0.0.1', 'localhost'],
      ...['a.localhost', 'localhost.', 'LOCALHOST'],
    ]) {
      assert.equal(await kindOf(web, `http://${host}:${port}/`), 'local', host);
    }
    assert.deepEqual([asked.length, web.asked.length], [0, 0]);
    assert.equal(await kindOf(new Web({ local: true }), `http://localhost:${port}/`), 'fetched');
  });

  it('by a name that resolves to it, be it only to one of several', async (t) => {
    const { port, asked } = await startOddServer(t, (_, response) => response.end());
    for (const found of [
      ['10.0.0.1'],
      ['127.0.0.1'],
      ['::1'],
      ['fd00::1'],
      ['1.1.1.1', '127.0.0.1'],
    ]) {
      const resolve = async () =>
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const answer = await new Web({ local: false, resolve }).ask(`http://a.example:${port}/`);
      assert.deepEqual(answer, { kind: 'local', detail: `a.example = ${found.at(-1)}` });
    }
    assert.equal(asked.length, 0);
  });

  it('by a redirect, to an address or a name', async (t) => {
    const { port, origin, asked } = await startOddServer(t, ({ url }, response) => {
      const to = url === '/name' ? 'inner.example' : '127.0.0.2';
      response.writeHead(302, { location: `http://${to}:${port}/there` }).end();
    });
    const resolve = async () => [{ address: '127.0.0.2', family: 4 }];
    const web = new Web({ ...pretended, resolve });
    assert.deepEqual(await web.ask(`${origin}/`), { kind: 'local', detail: '127.0.0.2' });
    const byName = { kind: 'local', detail: 'inner.example = 127.0.0.2' };
    assert.deepEqual(await web.ask(`${origin}/name`), byName);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/', '/name'],
    );
  });

  it('by a name that resolves to something else when it is connected to', async (t) => {
    const { port, asked } = await startOddServer(t, (_, response) => response.end());
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const web = new Web({ ...pretended, resolve });
    assert.equal(await kindOf(web, `http://a.example:${port}/`), 'fetched');
    assert.equal(times, 1, 'it is resolved once, and what was looked at is connected to');
    assert.equal(asked[0]?.at, '127.0.0.1');
    assert.equal(asked[0]?.headers.host, `a.example:${port}`);
    assert.equal(await kindOf(web, `http://a.example:${port}/`), 'local');
  });

  it('nor is anything but the web, there or elsewhere', async (t) => {
    const { origin } = await startOddServer(t, ({ url }, response) =>
      response.writeHead(302, { location: url === '/file' ? 'file:///etc/hosts' : '//[' }).end(),
    );
    const web = new Web({ local: true });
    for (const address of [
      ...['file:///etc/hosts', 'data:,a', 'http://127.0.0.1:25/', `${origin}/file`, `${origin}/x`],
      ...['//', `${origin}/${'a'.repeat(9_000)}`],
    ]) {
      assert.equal(await kindOf(web, address), 'unreachable', address);
    }
    assert.equal(web.asked.length, 2);
  });
});

import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Feeds with faults, over real HTTP, for tests: `/faulty/{fault}?…` The counts of requests are asked
 * for at `/faulty/count?key=…`, where `key` is what the test put into its own addresses.
 */
const counts = new Map();

/** Requests of a key that the browser gave up on, asked for at `/faulty/closed?key=…`. */
const closings = new Map();

/** Requests that wait for `/faulty/release?key=…`. */
const held = new Map();

const faults = {
  'not-found': (context) => answer(context, 404, 'text/html', '<h1>404</h1>'),
  redirect: (context) => {
    context.status = 302;
    context.set('location', `/faulty/ok?key=${keyOf(context)}`);
  },
  'server-error': (context) => answer(context, 500, 'text/plain', 'oops'),
  'login-page': (context) =>
    answer(context, 200, 'text/html', '<html><form>登录 <input type="password"></form></html>'),
  'html-page': (context) => answer(context, 200, 'text/html', '<html><p>hello</p></html>'),
  'not-json': (context) => answer(context, 200, 'application/json', 'no json here'),
  truncated: (context) => answer(context, 200, 'application/json', minimalFeed().slice(0, -20)),
  'wrong-major': (context) =>
    answer(context, 200, 'application/json', JSON.stringify({ feed: { spec: '2.0' } })),
  'not-a-feed': (context) => answer(context, 200, 'application/json', '{"hello":"world"}'),
  array: (context) => answer(context, 200, 'application/json', '[]'),
  'byte-order-mark': (context) =>
    answer(context, 200, 'application/json', `\uFEFF${minimalFeed()}`),
  'text-plain': (context) => answer(context, 200, 'text/plain', minimalFeed()),
  /** The bytes of {"…":"社区"} in GBK, with a content type that does not say so. */
  gbk: (context) =>
    answer(context, 200, 'application/json', gbkFeed(), context.query.charset ? 'gbk' : null),
  hang: hung,
  /** Leaves the first request of a key hanging, then answers. */
  'hangs-first': (context) =>
    counts.get(keyOf(context)) === 1
      ? hung(context)
      : answer(context, 200, 'application/json', minimalFeed()),
  /** Answers when the key is released. */
  held: async (context) => {
    await new Promise((resolve) => held.set(keyOf(context), resolve));
    answer(context, 200, 'application/json', minimalFeed(context.query.title));
  },
  slow: async (context) => {
    await wait(Number(context.query.ms ?? 300));
    answer(context, 200, 'application/json', minimalFeed(context.query.title));
  },
  /** Fails the first `times` requests of a key, then answers; asks to wait for `after`. */
  'fails-first': (context) => {
    const fails = counts.get(keyOf(context)) <= Number(context.query.times ?? 1);
    if (!fails) return answer(context, 200, 'application/json', minimalFeed());
    context.set('retry-after', String(context.query.after ?? '0'));
    return answer(context, Number(context.query.status ?? 503), 'text/plain', 'later');
  },
  /** Answers the first request of a key, then fails. */
  'fails-later': (context) =>
    counts.get(keyOf(context)) === 1
      ? answer(context, 200, 'application/json', minimalFeed())
      : answer(context, 503, 'text/plain', 'gone'),
  /** `mb` megabytes, with (`declared=1`) or without a content length. */
  huge: (context) => {
    const size = Number(context.query.mb ?? 50) * 1_000_000;
    context.status = 200;
    context.type = 'application/json';
    if (context.query.declared) context.length = size;
    context.body = endlessSpaces(size);
  },
  empty: (context) => answer(context, 200, 'application/json', '{"feed":{"spec":"1.0"}}'),
  other: (context) =>
    answer(context, 200, 'application/json', JSON.stringify(feedOf('书法', '书法'))),
  'one-bad-record': (context) => {
    const feed = feedOf();
    feed.services.unshift({ id: 'svc-bad' });
    feed.metrics.unshift({ value: 5 });
    return answer(context, 200, 'application/json', JSON.stringify(feed));
  },
  '913-bad-records': (context) => {
    const services = Array.from({ length: 913 }, (_, index) => ({ id: index, name: null }));
    return answer(context, 200, 'application/json', JSON.stringify({ ...feedOf(), services }));
  },
  'no-privacy': (context) => answer(context, 200, 'application/json', feedWithoutPrivacy()),
  hostile: (context) => answer(context, 200, 'application/json', hostileFeed()),
  ok: (context) => answer(context, 200, 'application/json', minimalFeed(context.query.title)),
};

export async function faultyFeeds(context, next) {
  if (!context.path.startsWith('/faulty/')) return next();
  const name = context.path.slice('/faulty/'.length);
  const key = keyOf(context);
  if (name === 'count') return answer(context, 200, 'application/json', `${counts.get(key) ?? 0}`);
  if (name === 'closed')
    return answer(context, 200, 'application/json', `${closings.get(key) ?? 0}`);
  if (name === 'release') {
    held.get(key)?.();
    return answer(context, 200, 'application/json', 'true');
  }
  counts.set(key, (counts.get(key) ?? 0) + 1);
  context.set('cache-control', 'no-store');
  await faults[name]?.(context);
}

function keyOf(context) {
  return String(context.query.key ?? context.path);
}

function answer(context, status, type, body, charset = 'utf-8') {
  context.status = status;
  context.body = body;
  context.set('content-type', charset === null ? type : `${type}; charset=${charset}`);
}

async function hung(context) {
  await new Promise((resolve) => context.res.on('close', resolve));
  closings.set(keyOf(context), (closings.get(keyOf(context)) ?? 0) + 1);
}

function minimalFeed(title = 'Feed') {
  const feed = feedOf();
  feed.feed.title = title;
  return JSON.stringify(feed);
}

function feedOf(service = '太极拳', metric = '社区') {
  return {
    feed: { spec: '1.0', id: 'minimal', title: 'Feed', languages: ['zh-Hans'], booking: null },
    services: [{ id: 'svc-1', name: { 'zh-Hans': service, en: 'Tai chi' } }],
    metrics: [{ id: 'm-1', label: { 'zh-Hans': metric, en: 'Communities' }, value: 71 }],
  };
}

function feedWithoutPrivacy() {
  const feed = feedOf();
  feed.feed.booking = { endpoint: '/desk/booking/none/none' };
  Object.assign(feed.services[0], {
    booking: { mode: 'online' },
    phones: [{ number: '0994-2345678' }],
  });
  return JSON.stringify(feed);
}

/** A feed that tries to become code: markup in every text, script in every address, poisoned keys. */
function hostileFeed() {
  const markup = '<img src=x onerror="window.pwned=true"><script>window.pwned=true</script>';
  const script = 'javascript:window.pwned=true';
  const feed = feedOf(markup, markup);
  feed.feed.notice = markup;
  Object.assign(feed.services[0], {
    summary: markup,
    description: markup,
    url: script,
    organization_id: 'org-1',
    phones: [{ number: markup.slice(0, 40) }],
    image: { url: script, alt: markup },
  });
  Object.assign(feed.metrics[0], { unit: markup, source: { name: markup, url: script } });
  feed.organizations = [{ id: 'org-1', name: markup, url: ' \tjavascript:window.pwned=true' }];
  return JSON.stringify(feed).replace('"spec"', '"__proto__":{"polluted":true},"spec"');
}

/** A feed whose one service is called 社区 (GBK C9 E7 C7 F8). */
function gbkFeed() {
  const [before, after] = JSON.stringify({
    feed: { spec: '1.0', languages: ['zh-Hans'] },
    services: [{ id: 'svc-1', name: '@' }],
  }).split('@');
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xc9, 0xe7, 0xc7, 0xf8]),
    Buffer.from(after),
  ]);
}

async function* spaces(size) {
  const chunk = Buffer.alloc(65_536, ' ');
  for (let sent = 0; sent < size; sent += chunk.length) {
    yield chunk.subarray(0, Math.min(chunk.length, size - sent));
  }
}

function endlessSpaces(size) {
  return Readable.from(spaces(size));
}

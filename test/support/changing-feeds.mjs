/** Feeds that a test changes as an office does: what is PUT at `/changing/NAME.json` is read from there on. */
export function changingFeeds() {
  const feeds = new Map();
  return async (context, next) => {
    if (!context.path.startsWith('/changing/')) return next();
    context.set('cache-control', 'no-store');
    if (context.method === 'PUT') {
      const chunks = [];
      for await (const chunk of context.req) chunks.push(chunk);
      feeds.set(context.path, Buffer.concat(chunks).toString());
      context.status = 204;
      return undefined;
    }
    context.type = 'application/json';
    context.body = feeds.get(context.path);
    return undefined;
  };
}

// replaced below once the server's own module is there
export function realEndpoint() {
  return { middleware: (_context, next) => next(), plugin: { name: 'real-endpoint' } };
}

/** A content security policy: the sources of each directive (Content Security Policy Level 3). */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** The directives that stand in for one that is not written, nearest first. */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

/** Reads what a header or a `<meta>` says: policies divided by commas, each of which has to allow it. */
export function policiesIn(text: string): readonly ContentPolicy[] {
  return text
    .split(',')
    .map(policyIn)
    .filter(({ size }) => size > 0);
}

function policyIn(text: string): ContentPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key !== '' && !policy.has(key)) policy.set(key, sources); // the first one counts
  }
  return policy;
}

/** Sources in force for a kind of request; `null` where nothing is forbidden. */
export function sourcesFor(
  policy: ContentPolicy,
  kind: 'script-src' | 'connect-src',
): readonly string[] | null {
  for (const name of FALLBACKS[kind] ?? []) {
    const sources = policy.get(name);
    if (sources !== undefined) return sources;
  }
  return null;
}

/** Tells if sources allow an address, for a page at another (§6.7.2.8, without paths that redirect). */
export function allows(sources: readonly string[], address: string, page: string): boolean {
  const url = new URL(address);
  const own = new URL(page);
  return sources.some((source) => fits(source.toLowerCase(), source, url, own));
}

function fits(source: string, asWritten: string, url: URL, page: URL): boolean {
  if (source === "'self'") return url.origin === page.origin || isSecured(page, url);
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return fitsScheme(source, url.protocol);
  const parts = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(asWritten);
  if (parts === null) return false;
  const [, scheme, host = '', port, path = ''] = parts;
  if (!fitsScheme(scheme === undefined ? page.protocol : `${scheme.toLowerCase()}:`, url.protocol))
    return false;
  return fitsHost(host.toLowerCase(), url.hostname) && fitsPort(port, url) && fitsPath(path, url);
}

/** The same host by https, where the page is http: what is safer is allowed. */
function isSecured(page: URL, url: URL): boolean {
  return page.hostname === url.hostname && page.protocol === 'http:' && url.protocol === 'https:';
}

function fitsScheme(allowed: string, asked: string): boolean {
  return allowed === asked || (allowed === 'http:' && asked === 'https:');
}

function fitsHost(allowed: string, host: string): boolean {
  return allowed.startsWith('*.')
    ? host.endsWith(allowed.slice(1))
    : host === allowed || allowed === '*';
}

function fitsPort(allowed: string | undefined, { port, protocol }: URL): boolean {
  const usual = { 'http:': '80', 'https:': '443' }[protocol] ?? '';
  const asked = port === '' ? usual : port;
  if (allowed === '*') return true;
  if (allowed === undefined) return asked === usual;
  return allowed === asked || (allowed === '80' && asked === '443');
}

function fitsPath(allowed: string, { pathname }: URL): boolean {
  if (allowed === '') return true;
  return allowed.endsWith('/') ? pathname.startsWith(allowed) : pathname === allowed;
}

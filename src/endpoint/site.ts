import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { namesTag } from './requests/entity-tags.ts';

/** A static site: which files and folders stand at which paths. */
export interface Site {
  /** Folders by the path they are mounted at, `/` or `/name`; the longest path that fits is taken. */
  readonly folders: Readonly<Record<string, string>>;
  /** Single files by their path; they come before the folders. */
  readonly files: Readonly<Record<string, string>>;
  /** Policies of paths that begin so, where they are not the site's own. */
  readonly policies: Readonly<Record<string, string>>;
  /** Paths that are not served, with everything under them. */
  readonly hidden: readonly string[];
}

/** The policy every page of the site lives under: nothing inline, nothing from elsewhere, no eval. */
export const SITE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; require-trusted-types-for 'script'";

/** The media types of the files that are served, by the end of their name; any other file is not there. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'none' };

/** Answers a request for a page or file of the site. Every answer carries the policy. */
export async function siteResponse(site: Site, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return textResponse(405, 'method not allowed', { allow: 'GET, HEAD' });
  }
  const { pathname, search } = new URL(request.url);
  const path = decodePath(pathname);
  const found: Found = path === null ? { kind: 'none' } : await findFile(site, path);
  if (found.kind === 'folder') {
    return textResponse(308, 'moved', { location: `${pathname}/${search}` });
  }
  if (found.kind === 'none') return textResponse(404, 'not found');
  const policies = Object.entries(site.policies);
  const [, policy = SITE_POLICY] = policies.find(([start]) => pathname.startsWith(start)) ?? [];
  return fileResponse(found.file, request, policy);
}

/** The path in plain characters, or `null` where a part of it could lead somewhere else. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    const isPlain = path
      .split('/')
      .every((part) => !part.startsWith('.') && !/[\\:\p{Cc}]/u.test(part));
    return isPlain && !path.includes('//') ? path : null;
  } catch {
    return null;
  }
}

async function findFile(site: Site, path: string): Promise<Found> {
  const isHidden = site.hidden.some((hidden) => path === hidden || path.startsWith(`${hidden}/`));
  if (isHidden) return { kind: 'none' };
  const single = Object.hasOwn(site.files, path) ? site.files[path] : undefined;
  if (single !== undefined)
    return (await isFile(single)) ? { kind: 'file', file: single } : { kind: 'none' };
  const mounts = Object.keys(site.folders).toSorted((a, b) => b.length - a.length);
  for (const mount of mounts) {
    const inside = pathInside(mount, path);
    if (inside === null) continue;
    const found = await findInFolder(site.folders[mount] ?? '', inside);
    if (found.kind !== 'none') return found;
  }
  return { kind: 'none' };
}

function pathInside(mount: string, path: string): string | null {
  if (mount === '/') return path;
  return path === mount || path.startsWith(`${mount}/`) ? path.slice(mount.length) : null;
}

async function findInFolder(folder: string, path: string): Promise<Found> {
  try {
    const root = await realpath(folder);
    const target = await realpath(join(root, path));
    if (target !== root && !target.startsWith(root + sep)) return { kind: 'none' };
    if ((await stat(target)).isFile()) {
      const isServed = !path.endsWith('/') && extname(target).toLowerCase() in CONTENT_TYPES;
      return isServed ? { kind: 'file', file: target } : { kind: 'none' };
    }
    const index = join(target, 'index.html');
    if (!(await isFile(index))) return { kind: 'none' };
    return path.endsWith('/') ? { kind: 'file', file: index } : { kind: 'folder' };
  } catch {
    return { kind: 'none' }; // there is no such file
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function fileResponse(file: string, request: Request, policy: string): Promise<Response> {
  const body = await readFile(file).catch(() => null);
  if (body === null) return textResponse(404, 'not found'); // removed since it was looked for
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-security-policy': policy,
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag: tag,
  };
  if (namesTag(request.headers.get('if-none-match') ?? '', tag)) {
    return new Response(null, { status: 304, headers });
  }
  const isSmaller = body.length > WORTH_COMPRESSING && isText(headers['content-type']);
  if (!isSmaller || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
  }
  const compressed = request.method === 'HEAD' ? null : new Uint8Array(await compress(body));
  // A weak tag: the same content in other bytes (RFC 9110 §8.8.1).
  const more = { 'content-encoding': 'gzip', etag: `W/${tag}` };
  return new Response(compressed, { headers: { ...headers, ...more } });
}

/** Below this, in bytes, a header more is as long as what is saved. */
const WORTH_COMPRESSING = 1_000;

const compress = promisify(gzip);

function isText(type: string): boolean {
  return /^text\/|json|xml/.test(type);
}

function textResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-security-policy': SITE_POLICY,
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../src/version.ts';
import type { PlainDate } from '../../src/model/time/plain-date.ts';
import { sampleFiles } from '../feeds/sample-files.ts';
import { siteFiles } from '../site-files.ts';
import { READ_ME } from './read-me.ts';

/** Files by their path in the archive. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** Names of the files in the demo's folder that browsers read; the rest is for Node. */
const SERVED = /\.(html|css|js|svg|json)$/;
const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'];

/**
 * All that a place without the internet needs: the demo as a static site with the built files in it, the
 * npm package, the documents, and the hash of each.
 *
 * @param root the project, built
 * @param today the day around which the dates of the sample feed lie
 */
export function offlineFiles(root: string, today: PlainDate): ArchiveFiles {
  const scratch = mkdtempSync(join(tmpdir(), 'linli-offline-'));
  try {
    const files: Record<string, Uint8Array> = {};
    for (const path of servedIn(join(root, 'demo'))) {
      files[`site/${path}`] = readFileSync(join(root, 'demo', path));
    }
    for (const [path, file] of Object.entries(siteFiles(root, join(scratch, 'hostile')))) {
      files[`site${path}`] = readFileSync(file);
    }
    for (const [name, text] of Object.entries(sampleFiles(today))) {
      files[`site/feeds/${name}`] = bytesOf(text);
    }
    const packed = `linli-${VERSION}.tgz`;
    pack(root, scratch);
    files[packed] = readFileSync(join(scratch, packed));
    for (const name of DOCUMENTS) files[name] = readFileSync(join(root, name));
    files['先看我.txt'] = bytesOf(READ_ME);
    return { ...files, 'checksums.txt': bytesOf(checksums(files)) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The lines that `sha256sum --check` reads. */
function checksums(files: ArchiveFiles): string {
  return Object.keys(files)
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}  ${path}\n`,
    )
    .join('');
}

function pack(root: string, destination: string): void {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination], {
    cwd: root,
    stdio: 'pipe',
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
}

function servedIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return SERVED.test(entry.name) ? [entry.name] : [];
    if (entry.name === 'offline') return [];
    return servedIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`);
  });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

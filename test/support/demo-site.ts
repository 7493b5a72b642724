import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../demo/feeds/sample-files.ts';
import { startServer } from '../../src/endpoint/server.ts';
import { siteFiles } from '../../demo/site-files.ts';
import { SITE_POLICIES } from '../../demo/site-policies.ts';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built demo site with its real endpoint and database, for as long as a test file runs. */
export interface DemoSite {
  readonly origin: string;
  readonly sqliteFile: string;
  close(): Promise<void>;
}

/** @param files more of its files, or others in their place, by the path they are served at */
export async function startDemoSite(
  files: Readonly<Record<string, string>> = {},
): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-site-'));
  const feedFile = join(folder, 'sample-city.json');
  const sqliteFile = join(folder, 'bookings.sqlite');
  const today = wallTimeAt(Date.now(), 'Asia/Shanghai').date;
  const served = Object.entries(sampleFiles(today)).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return [`/feeds/${name}`, join(folder, name)] as const;
  });
  const server = await startServer({
    feedFile,
    sqliteFile,
    port: 0,
    siteFolders: { '/': join(root, 'demo') },
    siteFiles: {
      ...siteFiles(root, join(folder, 'hostile')),
      ...Object.fromEntries(served),
      ...files,
    },
    sitePolicies: SITE_POLICIES,
    log: () => {},
  });
  return {
    origin: server.origin,
    sqliteFile,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

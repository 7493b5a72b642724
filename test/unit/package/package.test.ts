import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pageFiles } from '../../../src/check/page-files.ts';
import { customElementsManifest, elementsOf } from '../../../src/manifest/custom-elements.ts';
import { VERSION } from '../../../src/version.ts';
import { packedProject } from '../../support/packed-project.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
};

/** The modules that are read later, by their places in `src/`. */
const readLater = readdirSync(join(root, 'src/lazy'))
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const code = readFileSync(join(root, 'src/lazy', file), 'utf8');
    const paths = code.matchAll(/import\('([^']+)\.ts'\)/g);
    return [...paths].map(([, path = '']) => posix.join('lazy', path));
  })
  .sort();

/** The names of the chunks that are read later. */
const occasions = readdirSync(join(root, 'src/lazy'))
  .filter((file) => /-chunks?\.ts$/.test(file))
  .flatMap((file) => {
    const code = readFileSync(join(root, 'src/lazy', file), 'utf8');
    return Array.from(code.matchAll(/new Chunk\(\s*'([^']+)'/g), ([, name = '']) => name);
  });

const tags = ['service-list', 'booking-form', 'stats-panel'];

/** A project of somebody else's, with the package in it as `npm install` would put it there. */
let project: string;

before(() => {
  project = packedProject([
    ...['lit', 'lit-html', 'lit-element', '@lit', 'gcoord', 'lean-qr', '@noble', '@types'],
    ...['@humanwhocodes', 'hono', '@hono', 'kysely', 'libsql'],
  ]);
});

after(() => rmSync(project, { recursive: true, force: true }));

/** @throws {Error} with the compiler's words, where a file of the project does not compile */
function compile(file: string, types = ''): void {
  const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022'];
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...flags, '--types', types, file],
    { cwd: project, stdio: 'pipe', encoding: 'utf8' },
  );
}

describe('The published package', () => {
  it('carries its own version', () => {
    assert.equal(VERSION, manifest.version);
  });

  it('names no download address in its lock', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    assert.equal(lock.includes('"resolved": "http'), false);
  });

  for (const entry of Object.keys(manifest.exports)) {
    if (/\.(js|css|json|html|txt)$/.test(entry)) continue; // no modules
    it(`can be imported on a server as linli${entry.slice(1)}`, () => {
      const name = `linli${entry.slice(1)}`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', `await import('${name}')`], {
        cwd: project,
        stdio: 'pipe',
      });
    });
  }

  it('gives the types of tags, events and properties to somebody else’s project', () => {
    writeFileSync(
      join(project, 'consumer.ts'),
      `import { BookEvent, ServiceListElement, type FeedIssue, type Service } from 'linli';
       import 'linli/define';
       import 'linli/service-list';
       const list: ServiceListElement = document.createElement('linli-service-list');
       list.headingLevel = 2;
       list.addEventListener('linli-book', (event) => {
         const taken: BookEvent = event;
         const service: string = taken.detail.service;
         console.log(service satisfies Service['id']);
       });
       document.createElement('linli-stats-panel').addEventListener('linli-feed-issue', (event) => {
         const issues: readonly FeedIssue[] = event.detail.issues;
         console.log(issues.length);
       });
       // @ts-expect-error a level is a number
       list.headingLevel = 'two';
       list.view = 'week';
       // @ts-expect-error there is no such view
       list.view = 'weeek';`,
    );
    compile('consumer.ts');
  });

  for (const { tagName, events } of elementsOf(customElementsManifest())) {
    it(`types ${tagName} and its events by its entry alone, wherever they are heard`, () => {
      const file = `${tagName}.ts`;
      const heard = events.flatMap(({ name, type }) =>
        ['element', 'document.body', 'document', 'window'].map(
          (target) => `${target}.addEventListener('${name}', ({ detail }) => {
            const heard: ${type.text}['detail'] = detail;
            // @ts-expect-error it carries nothing else
            console.log(heard, detail.nothingElse);
          });
          // @ts-expect-error it is no other event
          ${target}.addEventListener('${name}', (event: MouseEvent) => console.log(event));`,
        ),
      );
      const types = events.map(({ type }) => type.text).join(', ');
      const entry = tagName.replace('-', '/');
      writeFileSync(
        join(project, file),
        `import '${entry}';
         import type { ${types} } from '${entry}';
         const element = document.createElement('${tagName}');
         element.headingLevel = 2;
         ${heard.join('\n')}`,
      );
      compile(file);
    });
  }

  it('gives the types of the endpoint to somebody else’s server', () => {
    writeFileSync(
      join(project, 'server.ts'),
      `import { openEndpoint, startServer, type EndpointOptions } from 'linli/endpoint';
       const options: EndpointOptions = { feedFile: 'feed.json', sqliteFile: 'bookings.sqlite' };
       const { app, close } = await openEndpoint({ ...options, retentionDays: 14 });
       const response: Response = await app.request('/booking/openapi.json');
       console.log(response.status);
       await close();
       const { origin } = await startServer({ ...options, port: 0 });
       console.log(origin.length);
       // @ts-expect-error an endpoint books from a feed
       await openEndpoint({ sqliteFile: 'bookings.sqlite' });`,
    );
    compile('server.ts', 'node');
  });

  it('publishes the feed’s shape as JSON Schema', () => {
    const schema = JSON.parse(
      readFileSync(join(project, 'node_modules/linli/dist/feed.schema.json'), 'utf8'),
    ) as { readonly properties: Readonly<Record<string, unknown>> };
    assert.deepEqual(Object.keys(schema.properties).sort(), [
      ...['capabilities', 'feed', 'locations', 'metrics'],
      ...['organizations', 'schedules', 'services', 'taxonomies'],
    ]);
  });

  it('has every file for pages beside the one they paste: those of the tags and of all occasions', () => {
    const files = readdirSync(join(root, 'dist/cdn'));
    assert.deepEqual(
      files.filter((file) => /^linli-\d.*\.js$/.test(file)).toSorted(),
      pageFiles(VERSION).toSorted(),
    );
    for (const name of [...tags, ...occasions]) {
      assert.ok(files.includes(`linli-${VERSION}-${name}.js`), name);
    }
    for (const file of files) {
      for (const needed of importsOf(file)) assert.ok(files.includes(needed), `${file}: ${needed}`);
    }
  });

  it('registers no tag but the one a page has: no file needs those of two tags', () => {
    const elements = tags.map((name) => `linli-${VERSION}-${name}.js`);
    const alone = [...elements, `linli-${VERSION}-core.js`];
    for (const file of readdirSync(join(root, 'dist/cdn'))) {
      const needed = importsOf(file).filter((each) => elements.includes(each));
      if (alone.includes(file)) assert.deepEqual(needed, [], file);
      else assert.ok(needed.length <= 1, `${file} needs ${needed.join()}`);
    }
    for (const shared of ['paper', 'places', 'en']) {
      const needed = importsOf(`linli-${VERSION}-${shared}.js`);
      assert.deepEqual(
        needed.filter((each) => elements.includes(each)),
        [],
        shared,
      );
    }
  });

  it('has a module for each occasion', () => {
    assert.ok(readLater.length >= 10, readLater.join());
  });

  for (const name of readLater) {
    it(`carries ${name} as a module for bundlers`, () => {
      const unbundled = join(project, 'node_modules/linli/dist', `${name}.js`);
      assert.match(exportsOf(unbundled), /\w/);
    });
  }

  it('has Zod in no file for pages, and in no module that elements are made of', () => {
    for (const file of readdirSync(join(root, 'dist/cdn')).filter((name) => name.endsWith('.js'))) {
      assert.doesNotMatch(
        readFileSync(join(root, 'dist/cdn', file), 'utf8'),
        /_zod\b|ZodMini/,
        file,
      );
    }
    for (const entry of ['index.js', 'define.js', 'check/report/report.js']) {
      for (const module of modulesOf(entry)) {
        const code = readFileSync(join(root, 'dist', module), 'utf8');
        assert.doesNotMatch(code, /from ["']zod/, module);
      }
    }
  });

  for (const file of ['linli.js', 'linli-all.js', 'linli-embed.js', 'linli-editor.js']) {
    it(`writes ${file}, which pages paste, in ASCII, so that a page in GBK reads it as it is`, () => {
      const bytes = readFileSync(join(root, 'dist/cdn', file));
      assert.equal(
        bytes.some((byte) => byte > 0x7f),
        false,
      );
    });
  }

  it('names in the file that pages paste each that it loads, with what that needs at once', () => {
    const pasted = readFileSync(join(root, 'dist/cdn/linli.js'), 'utf8');
    const named: readonly string[] = pasted.match(/linli-\d[\w.-]*\.js/g) ?? [];
    for (const tag of tags) assert.ok(named.includes(`linli-${VERSION}-${tag}.js`), tag);
    for (const file of named) {
      const code = readFileSync(join(root, 'dist/cdn', file), 'utf8');
      const atOnce = code.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+)["`]/g);
      for (const [, needed = ''] of atOnce) assert.ok(named.includes(needed), `${file}: ${needed}`);
    }
  });

  it('has at most twenty files for pages, each for something a visitor does', () => {
    // The editor is for clerks: no page of residents loads it.
    const files = readdirSync(join(root, 'dist/cdn')).filter(
      (name) => name.endsWith('.js') && name !== 'linli-editor.js',
    );
    assert.ok(files.length <= 20, files.join());
  });

  it('reads with an occasion of one tag no file of another tag', () => {
    const owners = {
      'service-list': ['browse', 'search', 'nearby', 'structured-data'],
      'booking-form': ['booking'],
      'stats-panel': ['figures'],
    };
    for (const [tag, occasions] of Object.entries(owners)) {
      for (const occasion of occasions) {
        const file = `linli-${VERSION}-${occasion}.js`;
        const code = readFileSync(join(root, 'dist/cdn', file), 'utf8');
        for (const other of Object.keys(owners).filter((each) => each !== tag)) {
          assert.ok(!code.includes(`linli-${VERSION}-${other}.js`), `${file}: ${other}`);
        }
      }
    }
  });

  it('lets a bundler import the one file, the red colours and its notices by name', () => {
    const files = ['./linli-all.js', './linli-red.css', './LICENSES.txt', './integrity.txt'];
    for (const file of files) assert.equal(manifest.exports[file], `./dist/cdn/${file.slice(2)}`);
    assert.ok(readFileSync(join(project, 'node_modules/linli/dist/cdn/LICENSES.txt'), 'utf8'));
  });
});

/** The files for pages that one of them imports, at once or later. */
function importsOf(file: string): readonly string[] {
  const code = readFileSync(join(root, 'dist/cdn', file), 'utf8');
  const imports = code.matchAll(/(?:from|import\(|import)\s*["`]\.\/([^"`]+)["`]/g);
  return [...new Set(Array.from(imports, ([, name = '']) => name))];
}

/** The modules that an entry of the package is made of, by their places in `dist/`. */
function modulesOf(entry: string): ReadonlySet<string> {
  const modules = new Set([entry]);
  for (const module of modules) {
    const code = readFileSync(join(root, 'dist', module), 'utf8');
    const imports = code.matchAll(/(?:from|import\(|import)\s*["'](\.{1,2}\/[^"']+)["']/g);
    for (const [, path = ''] of imports) modules.add(posix.join(posix.dirname(module), path));
  }
  return modules;
}

/** The names that a module exports to a program that imports it, joined by commas. */
function exportsOf(file: string): string {
  const address = JSON.stringify(pathToFileURL(file).href);
  const program = `console.log(Object.keys(await import(${address})).join())`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: 'pipe',
    encoding: 'utf8',
  });
}

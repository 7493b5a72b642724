import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  JSX_APPS,
  STRICT_VUE_APP,
  SVELTE_APP,
  VUE_APP,
  WRONG_SVELTE_APP,
} from '../../support/framework-apps.ts';
import { addTools, toolsFolder } from '../../support/framework-tools.ts';
import { packedProject } from '../../support/packed-project.ts';

const TSC = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
const STRICTEST = [
  ...['--strict', 'true', '--exactOptionalPropertyTypes', 'true'],
  ...['--noUncheckedIndexedAccess', 'true', '--skipLibCheck', 'false', '--types', ''],
];

/** A project of somebody else's, with the package and the tools of frameworks in it. */
let project: string;

before(() => {
  project = packedProject(['lit', 'lit-html', 'lit-element', '@lit', 'vite']);
  addTools(project);
});

after(() => rmSync(project, { recursive: true, force: true }));

/** Writes an app as `create-vite` does, with its settings; returns where it is. */
function app(framework: string, files: Readonly<Record<string, string>>): string {
  const folder = join(project, framework);
  mkdirSync(join(folder, 'src'), { recursive: true });
  const template = join(toolsFolder(), 'create-vite', `template-${framework}-ts`);
  copyFileSync(join(template, 'tsconfig.app.json'), join(folder, 'tsconfig.app.json'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The words of a checker on an app; none where it has no fault. */
function complaintsOf(folder: string, tool: string, ...flags: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...flags], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}` || `ended with ${status}`;
}

describe('The tags in the templates of an app', () => {
  for (const [framework, source] of Object.entries(JSX_APPS)) {
    it(`are typed in ${framework}, and nonsense does not compile`, () => {
      const folder = app(framework, { 'src/app.tsx': source });
      assert.equal(complaintsOf(folder, TSC, '-p', 'tsconfig.app.json'), '');
      assert.equal(complaintsOf(folder, TSC, '-p', 'tsconfig.app.json', ...STRICTEST), '');
    });

    it(`are unknown in ${framework} to an app that does not import their types`, () => {
      const folder = app(framework, {
        'src/app.tsx': source.replace(`import 'linli/${framework}';`, ''),
      });
      assert.match(complaintsOf(folder, TSC, '-p', 'tsconfig.app.json'), /'linli-service-list'/);
    });
  }

  it('are typed in Vue, and nonsense does not compile; unknown names do not in strict templates', () => {
    const folder = app('vue', { 'src/App.vue': VUE_APP });
    const vueTsc = join(toolsFolder(), 'vue-tsc/bin/vue-tsc.js');
    assert.equal(complaintsOf(folder, vueTsc, '-p', 'tsconfig.app.json'), '');
    const strict = {
      extends: './tsconfig.app.json',
      vueCompilerOptions: { strictTemplates: true },
    };
    app('vue', {
      'src/App.vue': STRICT_VUE_APP,
      'tsconfig.strict.json': JSON.stringify({ ...strict, include: ['src/**/*.vue'] }),
    });
    assert.equal(complaintsOf(folder, vueTsc, '-p', 'tsconfig.strict.json'), '');
  });

  it('are typed in Svelte, and nonsense does not compile', () => {
    const check = join(toolsFolder(), 'svelte-check/bin/svelte-check');
    const flags = ['--tsconfig', './tsconfig.app.json', '--output', 'machine'];
    const folder = app('svelte', { 'src/App.svelte': SVELTE_APP });
    assert.equal(complaintsOf(folder, check, ...flags, '--fail-on-warnings'), '');
    app('svelte', { 'src/Wrong.svelte': WRONG_SVELTE_APP });
    const found = complaintsOf(folder, check, ...flags).matchAll(
      /ERROR "src\/Wrong\.svelte" (\d+):/g,
    );
    assert.deepEqual(
      Array.from(found, ([, line]) => Number(line)),
      [4, 5, 6, 7, 8, 9, 10],
    );
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { noticesComment, noticesFor } from '../../../src/page/build/licenses.ts';

describe('Notices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-notices-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function moduleOf(name: string, licence: string | null): string {
    const home = join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'index.js'), 'export default 1;\n');
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ name, version: '1.2.3', license: 'MIT' }),
    );
    if (licence !== null) writeFileSync(join(home, 'LICENSE.md'), licence);
    return join(home, 'index.js');
  }

  it('have each package once, by its name', () => {
    const [b, a] = [moduleOf('b', 'Licence of b'), moduleOf('@scope/a', 'Licence of a')];
    const text = noticesFor([b, a, b, join(folder, 'own.ts')]);
    assert.match(
      text,
      /@scope\/a 1\.2\.3 \(MIT\)\n\nLicence of a\n[^]*b 1\.2\.3 \(MIT\)\n\nLicence of b\n$/,
    );
    assert.equal(text.split('Licence of b').length, 2);
  });

  it('cannot be made for a package without a licence', () => {
    assert.throws(() => noticesFor([moduleOf('none', null)]), /none has no file with its licence/);
  });

  it('are written in ASCII in a script, or not at all', () => {
    const quoted = moduleOf('quoted', 'the “Software”');
    assert.match(noticesComment({ moduleIds: [quoted] }), /^\/\*!\n[^]*the "Software"\n\*\/$/);
    const named = moduleOf('named', 'Copyright Ångström');
    assert.throws(() => noticesComment({ moduleIds: [named] }), /no way to write Å in ASCII/);
  });
});

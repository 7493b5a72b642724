// Installs what is missing, before `npm start` and `npm test`: needs nothing but Node itself, and no
// syntax that an old Node could not read.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isNodeNewEnough()) {
  console.error(
    `linli needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}: get it from https://nodejs.org`,
  );
  process.exit(1);
}
if (!isInstalled()) {
  console.log('Installing packages; this happens once.');
  // One string instead of arguments: npm is a .cmd file on Windows, which only a shell can run.
  const command = 'npm ci --include=dev --no-audit --no-fund --loglevel=error';
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(
      'The packages could not be installed: is the npm registry within reach? npm says why above.',
    );
    process.exit(1);
  }
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Tells if every package of the lock is there in its version, but for those of other systems. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  return Object.keys(wanted).every((path) => {
    const { version, optional } = wanted[path];
    if (path === '' || (installed[path] === undefined && optional)) return true;
    return installed[path] !== undefined && installed[path].version === version;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return {}; // nothing is installed yet
  }
}

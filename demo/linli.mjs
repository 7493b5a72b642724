#!/usr/bin/env node
// The command `linli` in a clone: as it was built, else from its sources.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(built)) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(existsSync(built) ? built.href : '../src/cli/main.ts');

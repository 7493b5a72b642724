// Runs test files in this one process: pure functions are tested in a fraction of the time that a process
// for each file takes to start. `node --import tsx test/support/in-one-process.mjs FILE…`
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

// Tests of `engines/` take these from whoever runs them: here Node, in a browser Mocha.
Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    it(`${file} can be read`, () => {
      throw error;
    });
  }
}

import { expect } from '@open-wc/testing';
import { Chunk } from '../../../src/lazy/chunk.ts';
import { languageChunks } from '../../../src/lazy/language-chunks.ts';
import * as listChunks from '../../../src/lazy/list-chunks.ts';
import { paperChunk } from '../../../src/lazy/paper-chunk.ts';
import { VERSION } from '../../../src/version.ts';

/** A chunk that is not there for so many times. */
function chunkAfter(failures: number) {
  const module = { name: 'module' };
  const tries = { count: 0 };
  const chunk = new Chunk('x', async () => {
    tries.count += 1;
    if (tries.count <= failures) throw new TypeError('Failed to fetch');
    return module;
  });
  return { chunk, module, tries };
}

async function failureOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('A chunk', () => {
  it('is named by its occasion and the version', () => {
    expect(chunkAfter(0).chunk.file).to.equal(`linli-${VERSION}-x.js`);
  });

  it('is read once, however many elements ask at once', async () => {
    const { chunk, module, tries } = chunkAfter(0);
    expect(await Promise.all([chunk.read(), chunk.read()])).to.deep.equal([module, module]);
    expect(tries.count).to.equal(1);
  });

  it('is there at once for who asks later', async () => {
    const { chunk, module } = chunkAfter(0);
    expect(chunk.module).to.equal(null);
    await chunk.read();
    expect(chunk.module).to.equal(module);
  });

  it('fails where it is not there, and is tried again by who asks again', async () => {
    const { chunk, module, tries } = chunkAfter(1);
    expect(await failureOf(chunk.read())).to.be.instanceOf(TypeError);
    expect(chunk.module).to.equal(null);
    expect(await chunk.read()).to.equal(module);
    expect(tries.count).to.equal(2);
  });

  it('fails once for all who asked at once', async () => {
    const { chunk, tries } = chunkAfter(1);
    const failures = await Promise.all([failureOf(chunk.read()), failureOf(chunk.read())]);
    expect(failures.every((failure) => failure instanceof TypeError)).to.equal(true);
    expect(tries.count).to.equal(1);
  });
});

describe('Every chunk of the library', () => {
  const chunks = [...Object.values(listChunks), ...Object.values(languageChunks), paperChunk];
  for (const chunk of chunks) {
    it(`can be read: ${chunk.file}`, async () => {
      expect(typeof (await chunk.read())).to.equal('object');
    });
  }
});

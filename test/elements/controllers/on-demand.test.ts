import { expect } from '@open-wc/testing';
import {
  calendarFilePart,
  coordinatesPart,
  pinyinPart,
  qrCodePart,
  structuredDataPart,
} from '../../../src/controllers/on-demand.ts';
import { OnDemandPart } from '../../../src/controllers/on-demand-part.ts';
import { VERSION } from '../../../src/index.ts';

const partMissing = (file: string) => `${file} is missing`;

/** What is said on the console until it is put back. */
function listenToConsole(): { readonly said: readonly unknown[]; restore(): void } {
  const said: unknown[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => said.push(...words);
  return { said, restore: () => (console.warn = warn) };
}

/** A part that is not there for so many times. */
function partAfter(failures: number) {
  const part = { name: 'part' };
  const tries = { count: 0 };
  const source = new OnDemandPart('x', async () => {
    tries.count += 1;
    if (tries.count <= failures) throw new TypeError('Failed to fetch');
    return part;
  });
  return { source, part, tries };
}

describe('A part loaded on demand', () => {
  let console_: ReturnType<typeof listenToConsole>;
  beforeEach(() => (console_ = listenToConsole()));
  afterEach(() => console_.restore());

  it('is read once, however many elements ask at once', async () => {
    const { source, part, tries } = partAfter(0);
    const hosts = [document.createElement('a'), document.createElement('b')];
    const parts = await Promise.all(hosts.map((host) => source.load(host, partMissing)));
    expect(parts).to.deep.equal([part, part]);
    expect(tries.count).to.equal(1);
  });

  it('is there at once for who asks later', async () => {
    const { source, part } = partAfter(0);
    expect(source.loaded).to.equal(null);
    await source.load(document.createElement('a'), partMissing);
    expect(source.loaded).to.equal(part);
  });

  it('is null where it is not there, and the editor is told which file', async () => {
    const { source } = partAfter(1);
    expect(await source.load(document.createElement('a'), partMissing)).to.equal(null);
    expect(console_.said).to.deep.equal([`a: linli-${VERSION}-x.js is missing`]);
  });

  it('is told of once, however often it is asked for', async () => {
    const { source } = partAfter(3);
    const host = document.createElement('a');
    await Promise.all([source.load(host, partMissing), source.load(host, partMissing)]);
    await source.load(host, partMissing);
    expect(console_.said).to.have.length(1);
  });

  it('is tried again by who asks again', async () => {
    const { source, part, tries } = partAfter(1);
    const host = document.createElement('a');
    await source.load(host, partMissing);
    expect(await source.load(host, partMissing)).to.equal(part);
    expect(tries.count).to.equal(2);
  });

  it('has what it is asked for', async () => {
    const host = document.createElement('a');
    expect(await pinyinPart.load(host, partMissing)).to.respondTo('pinyinReadings');
    expect(await coordinatesPart.load(host, partMissing)).to.respondTo('convertPosition');
    expect(await qrCodePart.load(host, partMissing)).to.respondTo('qrCode');
    expect(await calendarFilePart.load(host, partMissing)).to.respondTo('sessionCalendar');
    expect(await structuredDataPart.load(host, partMissing)).to.respondTo('structuredDataOf');
    expect(console_.said).to.deep.equal([]);
  });
});

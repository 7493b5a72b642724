import { describe, it } from 'node:test';
import { expect } from 'chai';
import { WorkAhead } from '../../../src/lazy/work-ahead.ts';
import type { Steps } from '../../../src/model/steps.ts';

/** Steps of the work that is done here, and the steps that were taken whenever others had their turn. */
function workOf(count: number) {
  const state = { about: 'a', taken: 0, begun: 0 };
  const ahead = new WorkAhead(
    () => [state.about],
    function* (): Steps<string> {
      state.begun += 1;
      const { about } = state;
      for (let step = 0; step < count; step += 1) {
        state.taken += 1;
        yield;
      }
      return about;
    },
  );
  return { state, ahead };
}

describe('work ahead of an update', () => {
  it('is done at once where it is little, and kept for as long as it is about the same', () => {
    const { state, ahead } = workOf(10);
    expect([ahead.prepare(), ahead.take(), ahead.take(), state.begun]).to.deep.equal([
      null,
      'a',
      'a',
      1,
    ]);
    state.about = 'b';
    expect([ahead.take(), state.begun]).to.deep.equal(['b', 2]);
  });

  it('gives the page its turn between slices of so many steps', async (test) => {
    let time = 0;
    test.mock.method(performance, 'now', () => (time += 1));
    const { state, ahead } = workOf(1_000);
    const turns: number[] = [];
    const watch = new MessageChannel();
    const done = ahead.prepare();
    expect(done).to.be.instanceOf(Promise);
    watch.port1.addEventListener('message', () => {
      turns.push(state.taken);
      if (state.taken < 1_000) watch.port2.postMessage(null);
    });
    watch.port1.start();
    watch.port2.postMessage(null);
    await done;
    watch.port1.close();
    const slices = turns.map((taken, at) => taken - (turns[at - 1] ?? 0));
    expect(ahead.take()).to.equal('a');
    expect(turns.length).to.be.above(30);
    expect(Math.max(...slices)).to.be.below(60);
    expect(state.begun).to.equal(1);
  });

  it('begins anew where something else is asked for meanwhile', async (test) => {
    let time = 0;
    test.mock.method(performance, 'now', () => (time += 1));
    const { state, ahead } = workOf(200);
    const done = ahead.prepare();
    const former = state.taken;
    state.about = 'b';
    await done;
    expect(ahead.take()).to.equal('b');
    expect(state.taken).to.equal(former + 200);
  });

  it('is not over where something else is asked for in the last turn', async (test) => {
    let time = 0;
    test.mock.method(performance, 'now', () => (time += 1));
    const { state, ahead } = workOf(200);
    const watch = new MessageChannel();
    const done = ahead.prepare();
    watch.port1.addEventListener('message', () => {
      if (state.taken < 200) watch.port2.postMessage(null);
      else state.about = 'b';
    });
    watch.port1.start();
    watch.port2.postMessage(null);
    await done;
    watch.port1.close();
    expect(state.about).to.equal('b');
    const begun = state.begun;
    expect([ahead.take(0), state.begun]).to.deep.equal(['b', begun]);
  });

  it('throws to who shows it, each time, and not to who waits', async () => {
    let tries = 0;
    const ahead = new WorkAhead(
      () => [],
      function* (): Steps<string> {
        yield;
        tries += 1;
        throw new RangeError('unfit');
      },
    );
    await ahead.prepare();
    expect(() => ahead.take()).to.throw('unfit');
    expect(() => ahead.take()).to.throw('unfit');
    expect(tries).to.equal(3);
  });
});

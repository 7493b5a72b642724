import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LEAST_SECONDS, RefreshController } from '../../../src/controllers/refresh-controller.ts';
import { putBack, replace } from '../../support/replace.ts';

class RefreshedElement extends LitElement {}
customElements.define('test-refreshed', RefreshedElement);

/** An element that is refreshed, by a clock that the test moves. */
function refreshed(seconds: number) {
  let now = 1_000_000;
  let look: (() => void) | null = null;
  let readings = 0;
  replace(performance, 'now', () => now);
  replace(document, 'hidden', false);
  replace(window, 'setInterval', (tick: () => void) => {
    look = tick;
    return 1;
  });
  replace(window, 'clearInterval', () => {
    look = null;
  });
  const element = new RefreshedElement();
  const controller = new RefreshController(
    element,
    () => seconds,
    async () => {
      readings += 1;
    },
  );
  element.addController(controller);
  document.body.append(element);
  return {
    element,
    controller,
    readings: () => readings,
    /** Lets so many seconds pass. */
    async pass(duration: number): Promise<void> {
      now += duration * 1000;
      look?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function hide(isHidden: boolean): void {
  replace(document, 'hidden', isHidden);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('what is read again by itself', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('test-refreshed')) element.remove();
    putBack();
  });

  it('is read every so many seconds', async () => {
    const { readings, pass } = refreshed(60);
    await pass(59);
    expect(readings()).to.equal(0);
    await pass(1);
    await pass(30);
    expect(readings()).to.equal(1);
    await pass(30);
    expect(readings()).to.equal(2);
  });

  it('is never read more often than every 15 seconds, and not at all at 0', async () => {
    const often = refreshed(1);
    await often.pass(LEAST_SECONDS - 1);
    expect(often.readings()).to.equal(0);
    await often.pass(1);
    expect(often.readings()).to.equal(1);
    for (const none of [0, -5, Number.NaN]) {
      const never = refreshed(none);
      await never.pass(86_400);
      expect(never.readings()).to.equal(0);
    }
  });

  it('is left alone while nobody looks at the page, and read at once when somebody does again', async () => {
    const { readings, pass } = refreshed(60);
    hide(true);
    await pass(600);
    expect(readings()).to.equal(0);
    hide(false);
    expect(readings()).to.equal(1);
  });

  it('is not read before its time because somebody has looked away for a moment', async () => {
    const { readings, pass } = refreshed(60);
    await pass(10);
    hide(true);
    hide(false);
    expect(readings()).to.equal(0);
  });

  it('ends when the element leaves the page', async () => {
    const { element, readings, pass } = refreshed(60);
    element.remove();
    await pass(600);
    hide(false);
    expect(readings()).to.equal(0);
  });
});

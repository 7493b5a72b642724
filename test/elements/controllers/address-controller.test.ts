import { expect } from '@open-wc/testing';
import { holdTimers } from '../../support/held-timers.ts';
import { putBack } from '../../support/replace.ts';
import { until } from '../../support/until.ts';
import { countEntries, goBy as go } from '../../support/page-address.ts';
import './address-element.ts';
import type { AddressElement } from './address-element.ts';

const start = { href: window.location.href, state: window.history.state as unknown };
const mounted: AddressElement[] = [];

/** Begins at an address of this page, as if it had just been opened there. */
function openAt(search: string, state: unknown = null): void {
  window.history.replaceState(state, '', window.location.pathname + search);
}

function add(prefix: string | null = null): AddressElement {
  const element = document.createElement('address-element') as AddressElement;
  if (prefix !== null) element.setAttribute('prefix', prefix);
  document.body.append(element);
  mounted.push(element);
  return element;
}

function here(): string {
  return window.location.search + window.location.hash;
}

describe('a state in the address', () => {
  beforeEach(() => openAt(''));

  afterEach(async () => {
    for (const element of mounted.splice(0)) element.remove();
    await Promise.resolve(); // prefixes are free again after a microtask
    window.history.replaceState(start.state, '', start.href);
  });

  it('is read when the element comes onto the page', () => {
    openAt('?page=2&linli.word=choir');
    expect(add().heard).to.deep.equal(['choir']);
  });

  it('is told even where the address says nothing', () => {
    expect(add().heard).to.deep.equal(['']);
  });

  it('is in the address as soon as something is chosen', () => {
    add().choose('choir');
    expect(here()).to.equal('?linli.word=choir');
  });

  it('comes back with Back, and goes with Forward', async () => {
    const element = add();
    element.choose('choir');
    element.choose('yoga');
    await go(-1);
    expect(element.word).to.equal('choir');
    await go(-1);
    expect(element.word).to.equal('');
    await go(2);
    expect(element.word).to.equal('yoga');
    expect(here()).to.equal('?linli.word=yoga');
  });

  it('makes no entry where nothing has changed', () => {
    const element = add();
    element.choose('choir');
    const entries = countEntries();
    element.choose('choir');
    expect(entries()).to.equal(0);
  });

  it('leaves the keys of the page, its fragment and its history state as they are', () => {
    const state = { page: { scroll: [0, 200] } };
    openAt('?a=%e5%85%bb+x&a=2&linli2.word=b&&q#services', state);
    add().choose('choir');
    expect(here()).to.equal('?a=%e5%85%bb+x&a=2&linli2.word=b&&q&linli.word=choir#services');
    expect(window.history.state).to.deep.equal(state);
  });

  it('adds to what the page has made of its address meanwhile', async () => {
    const element = add();
    element.choose('choir');
    window.history.pushState({ page: 2 }, '', '?page=2&linli.word=choir#two');
    element.choose('yoga');
    expect(here()).to.equal('?page=2&linli.word=yoga#two');
    expect(window.history.state).to.deep.equal({ page: 2 });
    await go(-2);
    expect(element.word).to.equal('choir');
    expect(here()).to.equal('?linli.word=choir');
  });

  it('is not read again on the way to another part of the page', async () => {
    const element = add();
    element.choose('choir');
    element.type('choir and');
    const arrived = new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
    });
    window.location.hash = '#below';
    await arrived;
    expect(element.heard).to.deep.equal(['']);
    await until(() => here() === '?linli.word=choir+and#below', 'what was typed is written');
  });
});

describe('what is being typed', () => {
  beforeEach(() => openAt(''));

  afterEach(async () => {
    putBack();
    for (const element of mounted.splice(0)) element.remove();
    await Promise.resolve();
    window.history.replaceState(start.state, '', start.href);
  });

  it('is written in the end, without an entry of its own', async () => {
    const element = add();
    const entries = countEntries();
    for (const word of ['c', 'ch', 'cho']) element.type(word);
    await until(() => here() !== '', 'it is written');
    expect(here()).to.equal('?linli.word=cho');
    expect(entries()).to.equal(0);
  });

  it('is written once, however much is typed', async () => {
    const written: unknown[] = [];
    const { history } = window;
    const replaceState = history.replaceState.bind(history);
    history.replaceState = (...parts) => {
      written.push(parts[2]);
      replaceState(...parts);
    };
    try {
      const element = add();
      for (let count = 0; count < 300; count++) element.type(`word ${count}`);
      await until(() => here() !== '', 'it is written');
      expect(written).to.have.length(1);
      expect(here()).to.equal('?linli.word=word+299');
    } finally {
      Reflect.deleteProperty(history, 'replaceState');
    }
  });

  it('is written before what is chosen next, so that Back returns to it', async () => {
    const element = add();
    element.type('choir');
    element.choose('yoga');
    expect(here()).to.equal('?linli.word=yoga');
    await go(-1);
    expect(element.word).to.equal('choir');
  });

  it('is forgotten on Back, and does not spoil where that leads', async () => {
    const element = add();
    element.choose('choir');
    const timers = holdTimers();
    element.type('yoga');
    await go(-1);
    expect(element.word).to.equal('');
    timers.release(); // now it would have been written
    expect(here()).to.equal('');
  });

  for (const [name, leave] of [
    ['page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['element is removed', (element: AddressElement) => element.remove()],
  ] as const) {
    it(`is written at once when the ${name}`, () => {
      const element = add();
      element.type('choir');
      leave(element);
      expect(here()).to.equal('?linli.word=choir');
    });
  }

  it('does not follow to a page that the site has gone to by itself', () => {
    const element = add();
    element.type('choir');
    const former = window.location.href;
    window.history.pushState(null, '', '/elsewhere');
    element.remove();
    const { href } = window.location;
    window.history.replaceState(null, '', former);
    expect(new URL(href).pathname + new URL(href).search).to.equal('/elsewhere');
  });
});

describe('several lists on one page', () => {
  beforeEach(() => openAt(''));

  afterEach(async () => {
    for (const element of mounted.splice(0)) element.remove();
    await Promise.resolve();
    window.history.replaceState(start.state, '', start.href);
  });

  const prefixes = (...elements: AddressElement[]) => elements.map(({ own }) => own.value);

  it('have keys of their own, in the order they come', () => {
    expect(prefixes(add(), add(), add())).to.deep.equal(['linli', 'linli2', 'linli3']);
  });

  it('keep their states apart', async () => {
    const [first, second] = [add(), add()];
    first.choose('choir');
    second.choose('yoga');
    expect(here()).to.equal('?linli.word=choir&linli2.word=yoga');
    await go(-1);
    expect([first.word, second.word]).to.deep.equal(['choir', '']);
    await go(-1);
    expect([first.word, second.word]).to.deep.equal(['', '']);
    await go(2);
    expect([first.word, second.word]).to.deep.equal(['choir', 'yoga']);
  });

  it('keep apart what is typed in both', async () => {
    const [first, second] = [add(), add()];
    first.type('choir');
    second.type('yoga');
    await until(() => here().includes('linli2'), 'both are written');
    expect(here()).to.equal('?linli.word=choir&linli2.word=yoga');
  });

  it('have the prefixes they ask for, if each its own', () => {
    expect(prefixes(add('needs'), add(), add('needs'), add('linli2'), add())).to.deep.equal([
      'needs',
      'linli',
      'needs2',
      'linli2',
      'linli3',
    ]);
  });

  for (const odd of ['', 'a b', 'a=1&b', '2x', 'x'.repeat(33), '养老']) {
    it(`have no prefix that could not stand in an address: "${odd}"`, () => {
      expect(prefixes(add(odd))).to.deep.equal(['linli']);
    });
  }

  it('leave their prefix to others when they go', async () => {
    const [first, second] = [add(), add()];
    first.remove();
    await Promise.resolve();
    expect(prefixes(first, second, add())).to.deep.equal([null, 'linli2', 'linli']);
  });

  it('keep prefix and state when they are moved', async () => {
    const [first, second] = [add(), add()];
    first.choose('choir');
    document.body.append(first);
    await Promise.resolve();
    expect(prefixes(first, second, add())).to.deep.equal(['linli', 'linli2', 'linli3']);
    expect(first.heard).to.deep.equal(['']);
  });

  it('go on where they were when they are taken away and put back', async () => {
    const element = add();
    element.choose('choir');
    element.remove();
    await Promise.resolve();
    document.body.append(element);
    expect([element.word, element.heard.length]).to.deep.equal(['choir', 1]);
    await go(-1);
    expect(element.word).to.equal('');
  });

  it('say what the address says by then when they are put back later', async () => {
    const element = add();
    element.choose('choir');
    element.remove();
    await go(-1);
    expect(element.word).to.equal('choir');
    document.body.append(element);
    expect(element.word).to.equal('');
  });

  it('follow a prefix that is changed', async () => {
    openAt('?linli.word=choir&needs.word=yoga');
    const element = add();
    element.setAttribute('prefix', 'needs');
    await element.updateComplete;
    expect([element.own.value, element.word]).to.deep.equal(['needs', 'yoga']);
    expect(prefixes(add())).to.deep.equal(['linli']);
  });
});

describe('an element without an address', () => {
  beforeEach(() => openAt(''));

  afterEach(async () => {
    for (const element of mounted.splice(0)) element.remove();
    await Promise.resolve();
    window.history.replaceState(start.state, '', start.href);
  });

  it('neither reads nor writes where the page wants none', async () => {
    openAt('?linli.word=choir&none.word=yoga');
    const element = add('none');
    element.choose('a');
    element.type('b');
    element.remove();
    await Promise.resolve();
    expect(here()).to.equal('?linli.word=choir&none.word=yoga');
    expect(element.heard).to.deep.equal([]);
    expect(element.own.value).to.equal(null);
  });

  it('writes nothing once it is off the page', async () => {
    const element = add();
    element.remove();
    await Promise.resolve();
    element.choose('choir');
    element.type('choir');
    window.dispatchEvent(new Event('pagehide'));
    expect(here()).to.equal('');
  });

  it('works where the browser has had enough of it', () => {
    const element = add();
    const { history } = window;
    history.pushState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
    try {
      expect(() => element.choose('choir')).not.to.throw();
    } finally {
      Reflect.deleteProperty(history, 'pushState');
    }
    element.choose('yoga');
    expect(here()).to.equal('?linli.word=yoga');
  });

  it('works in a frame that has no address of its own', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      const inside = frame.contentDocument!;
      const script = inside.createElement('script');
      script.type = 'module';
      setTrustedSource(script, new URL('./address-element.ts', import.meta.url).href);
      inside.body.append(script);
      const element = inside.createElement('address-element') as AddressElement;
      inside.body.append(element);
      await until(() => element.heard?.length === 1, 'the element is there');
      element.choose('choir');
      element.type('yoga');
      frame.contentWindow!.dispatchEvent(new Event('pagehide'));
      inside.body.prepend(element);
      expect([element.word, element.own.value]).to.deep.equal(['yoga', 'linli']);
      expect(frame.contentWindow!.location.href).to.equal('about:blank');
    } finally {
      frame.remove();
    }
  });
});

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The policy of these pages takes no plain text for the address of a script. */
function setTrustedSource(script: HTMLScriptElement, address: string): void {
  const { trustedTypes } = script.ownerDocument.defaultView as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('test', { createScriptURL: (given) => given });
  script.src = (policy?.createScriptURL(address) ?? address) as string;
}

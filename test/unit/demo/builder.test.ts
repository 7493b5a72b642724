import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, type Editor } from '../../../demo/builder/advice.js';
import { contrastOf, GOOD, leastContrast, legible } from '../../../demo/builder/contrast.js';
import { policyFor } from '../../../demo/builder/policy.js';
import { addressOf, scriptLine, snippet, styleRules } from '../../../demo/builder/snippets.js';

const WISH = {
  tag: 'service-list',
  attributes: { area: 'loc-a', limit: '6' },
  feed: '/feed.json',
  folder: '/linli/',
  script: '/linli/linli.js',
  phone: '0994-0000000',
  integrity: 'sha384-x',
} as const;

describe('The builder: snippets', () => {
  for (const [form, expected] of [
    ['tag', '<linli-service-list src="/feed.json" area="loc-a" limit="6">\n  <p>'],
    ['div', '<div data-linli="service-list" data-src="/feed.json" data-area="loc-a"'],
    [
      'link',
      '<a data-linli="service-list" href="/feed.json" data-area="loc-a" data-limit="6">全部服务',
    ],
    ['address', '<a href="/feed.json#linli-service-list?area=loc-a&amp;limit=6">全部服务'],
    [
      'frame',
      '<iframe src="/linli/linli-embed.html?tag=service-list&amp;src=/feed.json&amp;area=loc-a',
    ],
    ['static', 'npx linli snapshot /feed.json --tag service-list --area loc-a'],
  ] as const) {
    it(`writes ${form}`, () => {
      assert.ok(snippet(form, WISH).startsWith(expected), snippet(form, WISH));
    });
  }

  it('writes what was typed as text, and no attribute of its own', () => {
    const attributes = { label: '"><script>alert(1)</script>' };
    const wish = { ...WISH, attributes, phone: '<b onclick=x>&' };
    for (const form of ['tag', 'div', 'link', 'address', 'frame'] as const) {
      assert.doesNotMatch(snippet(form, wish), /<script|<b /);
    }
  });

  it('writes the line for the template with its hash, and without one where there is none', () => {
    assert.equal(
      scriptLine(WISH),
      '<script src="/linli/linli.js" integrity="sha384-x" crossorigin="anonymous" defer></script>',
    );
    assert.equal(
      scriptLine({ ...WISH, script: 'linli.js', integrity: '' }),
      '<script src="linli.js" defer></script>',
    );
  });

  it('keeps room for what is to come, and says colours once for the page', () => {
    const look = { '--linli-accent': '#084a75' };
    const rules = styleRules({ ...WISH, form: 'tag', minHeight: 300, look });
    assert.match(rules, /^linli-service-list:not\(:defined\) \{[^}]*min-height: 300px/);
    assert.match(rules, /:root \{\n {2}--linli-accent: #084a75;\n\}$/);
    const div = styleRules({ ...WISH, form: 'div', minHeight: 300, look: {} });
    assert.match(div, /^\[data-linli='service-list'\] \{[^}]*\}$/);
  });

  it('has an address for the field of a link', () => {
    assert.equal(
      addressOf({ ...WISH, attributes: { category: 'need:law' } }),
      '/feed.json#linli-service-list?category=need:law',
    );
    assert.equal(addressOf({ ...WISH, attributes: {} }), '/feed.json#linli-service-list');
  });
});

describe('The builder: contrast', () => {
  it('is as WCAG has it', () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21);
    assert.equal(contrastOf('#ffffff', '#ffffff'), 1);
    assert.equal(contrastOf('#767676', '#ffffff').toFixed(2), '4.54');
  });

  it("is good with the elements' own colours", () => {
    const light = { accent: '#0b5a8f', onAccent: '#ffffff', theme: 'light' };
    const dark = { accent: '#9ccbf2', onAccent: '#0a1c2b', theme: 'dark' };
    assert.ok(leastContrast(light) >= GOOD && leastContrast(dark) >= GOOD);
  });

  for (const theme of ['light', 'dark']) {
    it(`finds a legible colour near any other on ${theme}`, () => {
      for (const accent of ['#ffcc00', '#ff0000', '#00aa55', '#ffffff', '#000000', '#777777']) {
        const better = legible({ accent, onAccent: '#808080', theme });
        assert.ok(better !== null && leastContrast({ ...better, theme }) >= GOOD, accent);
      }
    });
  }

  it('knows that no colour does for light and dark at once', () => {
    assert.equal(legible({ accent: '#ff0000', onAccent: '#ffffff', theme: 'auto' }), null);
  });
});

describe('The builder: advice', () => {
  const editor = (works: readonly string[]): Editor => ({
    name: '某编辑器',
    outcomes: Object.fromEntries(
      ['tag', 'div', 'link', 'address', 'frame'].map((form) => [
        form,
        works.includes(form) ? 'works' : 'text',
      ]),
    ),
  });
  const site = { hasScript: true, isOwnFeed: true, isOneFile: false };

  for (const [what, works, more, form] of [
    ['the tag where it comes through', ['tag', 'div', 'address'], {}, 'tag'],
    ['a div where that does', ['div', 'address'], {}, 'div'],
    ['an address where nothing else does', ['address'], {}, 'address'],
    ['no address for a feed of another site', ['address'], { isOwnFeed: false }, 'static'],
    ['a frame where there can be no script', ['tag', 'frame'], { hasScript: false }, 'frame'],
    [
      'no frame, which is several files, where there can be one',
      ['frame'],
      { hasScript: false, isOneFile: true },
      'static',
    ],
    ['no script at all where no frame comes through', ['tag'], { hasScript: false }, 'static'],
  ] as const) {
    it(`is ${what}`, () => {
      assert.equal(advise(editor(works), { ...site, ...more }).form, form);
    });
  }

  it('is what every editor let through where nobody knows which it is', () => {
    assert.equal(advise(null, site).form, 'address');
    assert.equal(advise(null, { ...site, isOwnFeed: false }).form, 'div');
    assert.equal(advise(null, { ...site, hasScript: false }).form, 'frame');
  });
});

describe('The builder: policy', () => {
  const parts = {
    page: 'https://county.example/a/',
    script: 'https://county.example/linli.js',
    feed: 'https://county.example/feed.json',
    endpoint: null,
    isFramed: false,
  };

  it('is the own site where everything is there', () => {
    assert.deepEqual(policyFor(parts), {
      directives: ["script-src 'self'", "connect-src 'self'"],
      otherSites: [],
    });
  });

  it('names other sites, and that they have to allow it', () => {
    const endpoint = 'https://booking.example/v1';
    const feed = 'https://data.example/feed.json';
    assert.deepEqual(policyFor({ ...parts, feed, endpoint }), {
      directives: ["script-src 'self'", 'connect-src https://data.example https://booking.example'],
      otherSites: ['https://data.example', 'https://booking.example'],
    });
  });

  it('is that of a frame where there is one', () => {
    assert.deepEqual(policyFor({ ...parts, isFramed: true }).directives, ["frame-src 'self'"]);
  });
});

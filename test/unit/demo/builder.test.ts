import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, formsFor, UNTESTED, type Editor } from '../../../demo/builder/advice.js';
import { endpointFor, endpointSteps } from '../../../demo/builder/endpoint.js';
import { missing } from '../../../demo/builder/missing.js';
import { withScheme } from '../../../demo/builder/written-address.js';
import { contrastOf, GOOD, leastContrast, legible } from '../../../demo/builder/contrast.js';
import { policyFor } from '../../../demo/builder/policy.js';
import { addressOf, scriptLine, snippet, styleRules } from '../../../demo/builder/snippets.js';
import { subscriptionFor } from '../../../demo/builder/subscription.js';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';

const WISH = {
  tag: 'service-list',
  attributes: { area: 'loc-a', limit: '6' },
  feed: '/feed.json',
  folder: '/linli/',
  script: '/linli/linli.js',
  phone: '0300-2000000',
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
    const light = { accent: '#094f80', onAccent: '#ffffff', theme: 'light' };
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
  const site = {
    ...{ hasScript: true, isOwnFeed: true, isFrameFeed: true, isJson: true },
    isOneFile: false,
  };

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

  it('offers no form that cannot work: neither links nor frames with the feed of another site', () => {
    assert.deepEqual(formsFor(site), ['tag', 'div', 'link', 'address', 'frame', 'static']);
    const elsewhere = { ...site, isOwnFeed: false, isFrameFeed: false };
    assert.deepEqual(formsFor(elsewhere), ['tag', 'div', 'link', 'static']);
    assert.deepEqual(formsFor({ ...site, isOwnFeed: false }), [
      ...['tag', 'div', 'link', 'frame', 'static'],
    ]);
    assert.deepEqual(formsFor({ ...site, hasScript: false, isOneFile: true }), ['static']);
    assert.equal(advise(null, { ...elsewhere, hasScript: false }).form, 'static');
    const text = { ...site, isJson: false };
    assert.deepEqual(formsFor(text), ['tag', 'div', 'link', 'static'], 'a .txt, or an article');
    assert.equal(advise(null, text).form, 'div');
  });

  it('says of editors that no test could open that they are untested', () => {
    for (const name of UNTESTED) {
      const { form, why } = advise(null, site, name);
      assert.equal(form, 'address');
      assert.ok(why.includes(name) && why.includes('没有试过'), why);
    }
  });
});

describe('The builder: addresses', () => {
  for (const [typed, meant] of [
    ['www.changji.gov.cn/feed.json', 'https://www.changji.gov.cn/feed.json'],
    [' WWW.county.example ', 'https://WWW.county.example'],
    ['changji.gov.cn/a/feed.txt', 'https://changji.gov.cn/a/feed.txt'],
    ['yuyue.county.com:8443', 'https://yuyue.county.com:8443'],
    ['https://www.changji.gov.cn/feed.json', null],
    ['/feed.json', null],
    ['feed.json', null],
    ['../feeds/feed.json', null],
    ['feeds.org.json', null],
    ['', null],
  ] as const) {
    it(`${meant === null ? 'leaves' : 'knows that https:// was left out of'} “${typed}”`, () => {
      assert.equal(withScheme(typed), meant);
    });
  }
});

describe('The builder: what is missing', () => {
  const asked = {
    tag: 'booking-form',
    ...{ service: '', isBesideList: false },
    ...{ feed: '/feed.json', isFromComputer: false },
  } as const;

  it('is a service for a form that stands alone', () => {
    assert.equal(missing(asked)?.field, 'option-service');
    assert.equal(missing({ ...asked, service: 'svc-yoga' }), null);
    assert.equal(missing({ ...asked, isBesideList: true }), null);
    assert.equal(missing({ ...asked, tag: 'service-list' }), null);
  });

  it('is the address that a file of this computer will have, with the reason', () => {
    const lacks = missing({ ...asked, feed: '', isFromComputer: true });
    assert.equal(lacks?.field, 'feed');
    assert.match(lacks?.why ?? '', /只在您的电脑上/);
  });
});

describe('The builder: the endpoint', () => {
  const feedWith = (endpoint?: string) => ({
    feed: { title: null, booking: endpoint === undefined ? null : { endpoint } },
  });

  it('is the one that the feed names', () => {
    const { address, said, record } = endpointFor({ feed: feedWith('/v1'), typed: '' });
    assert.equal(address, '/v1');
    assert.match(said, /写着接口：\/v1/);
    assert.equal(record, '');
  });

  it('shows phone numbers only where there is none, and asks the IT office', () => {
    for (const feed of [feedWith(), null]) {
      const { address, said } = endpointFor({ feed, typed: '' });
      assert.equal(address, null);
      assert.match(said, /只显示服务的电话/);
    }
    assert.match(endpointSteps(null, 'https://a.example'), /npx linli serve/);
    assert.match(endpointSteps('https://b.example/', 'https://a.example'), /https:\/\/a\.example/);
  });

  it('is written as the feed has to have it, where it was typed', () => {
    const { record } = endpointFor({ feed: feedWith(), typed: 'https://yuyue.example/v1' });
    const { booking } = JSON.parse(record) as { booking: Record<string, unknown> };
    assert.equal(booking['endpoint'], 'https://yuyue.example/v1');
    assert.ok(booking['privacy']);
    const unsafe = endpointFor({ feed: feedWith(), typed: 'http://yuyue.example/v1' });
    assert.equal(unsafe.record, '');
    assert.match(unsafe.said, /https/);
  });
});

describe('The builder: the calendar to subscribe to', () => {
  const lacking = { feed: { title: null } };
  const typedAs = (typed: string, src = '/data/feed-a.json') =>
    subscriptionFor({ feed: lacking, src, typed });

  it('is the one that the feed names, which is then not asked for', () => {
    const feed = { feed: { ics_url: 'rili.ics' } };
    const { isNamed, said, command } = subscriptionFor({ feed, src: 'feed.json', typed: '' });
    assert.deepEqual([isNamed, command], [true, '']);
    assert.match(said, /写着日历：rili\.ics/);
  });

  it('is no duty, and says what it is good for', () => {
    const { isNamed, said, command, record } = typedAs('');
    assert.deepEqual([isNamed, command, record], [false, '', '']);
    assert.match(said, /^居民可以.*不要就空着/);
    const { said: unread } = subscriptionFor({ feed: null, src: '', typed: '' });
    assert.match(unread, /^读不到数据文件/);
  });

  it('is written as the feed has to have it, with the command that makes the files', () => {
    const { command, record, said } = typedAs('https://county.example/fuwu/rili.ics');
    assert.equal(command, 'npx linli calendar feed-a.json --out rili.ics --out rili.atom --force');
    const named = JSON.parse(record) as Record<string, string>;
    assert.deepEqual(named, {
      ics_url: 'https://county.example/fuwu/rili.ics',
      atom_url: 'https://county.example/fuwu/rili.atom',
    });
    const reading = readFeed({ feed: { spec: '1.0', ...named } });
    assert.ok('feed' in reading);
    assert.deepEqual([reading.issues, lintFeed(reading.feed)], [[], []]);
    assert.doesNotMatch(said, /最好用 https/);
    assert.match(typedAs('http://county.example/rili.ics').said, /最好用 https/);
  });

  it('leads from its events to the page, where the address can stand in a command as it is', () => {
    const commandFor = (page: string) =>
      subscriptionFor({ feed: lacking, src: 'a.json', typed: 'https://a.example/r.ics', page })
        .command;
    const page = 'https://county.example/fuwu/index.html';
    assert.match(commandFor(page), / --force --page https:\/\/county\.example\/fuwu\/index\.html$/);
    for (const odd of [
      'https://a.example/?a=1&b=2',
      'https://a.example/$(x)',
      "https://a.example/'",
    ])
      assert.match(commandFor(odd), / --force$/);
  });

  for (const typed of [
    ...['www.county.example/rili.ics', 'webcal://county.example/rili.ics', 'rili.ics'],
    ...['https://county.example/rili.html', 'https://county.example/', 'https://a.example/%zz.ics'],
    ...['https://a.example/$(x).ics', "https://a.example/a'.ics", 'https://a.example/-f.ics;a'],
  ]) {
    it(`gives no command for ${typed}`, () => {
      const { said, command, record } = typedAs(typed);
      assert.deepEqual([command, record], ['', '']);
      assert.match(said, /以 \.ics 结尾/);
    });
  }
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

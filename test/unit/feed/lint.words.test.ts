import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { FeedIssueCode } from '../../../src/model/feed-state.ts';
import { itAccepts, itFindsEach, lintWith, type Case } from './sane-feed.ts';

/** A fault in one field of the one service. */
const service = (
  found: string,
  field: string,
  to: unknown,
  code: FeedIssueCode,
  pointer: string,
  detail: string,
): Case => ({
  found,
  set: `/services/0/${field}`,
  to,
  code,
  at: ['services', 'svc', pointer],
  detail,
});

const placeholder = (text: string, field: string, to: unknown, pointer: string) =>
  service(`"${text}" in ${field}`, field, to, 'placeholder-text', pointer, text);

const yuan = (amount: number) => ({ amount, currency: 'CNY' });
const limit = (value: number, unit: string) => ({ qualifier: 'lt', value, unit });
const places = ['at', 'at'].map((id) => ({ id, location_id: 'room', schedules: ['sch'] }));

describe('the lint of texts', () => {
  itFindsEach([
    placeholder('Name', 'name', { 'zh-Hans': '太极拳', en: 'Name' }, '/name/en'),
    placeholder('名称', 'name', '名称', '/name'),
    placeholder('TODO', 'summary', 'TODO', '/summary'),
    placeholder(' 待补充 ', 'description', ' 待补充 ', '/description'),
    placeholder('测试', 'alert', { 'zh-Hans': '测试' }, '/alert/zh-Hans'),
    placeholder('xxx', 'documents', ['身份证', 'xxx'], '/documents/1'),
    placeholder('[object Object]', 'aka', ['[object Object]'], '/aka/0'),
    placeholder('null', 'eligibility', { text: 'null' }, '/eligibility/text'),
    service(
      'half a character',
      'name',
      '太\ud800极',
      'misplaced-characters',
      '/name',
      '太\ud800极',
    ),
    service('U+0000', 'summary', '甲\0', 'misplaced-characters', '/summary', '甲\0'),
    service('a mark', 'alert', '成人\u200f', 'misplaced-characters', '/alert', '成人\u200f'),
    {
      found: 'a title that is the word for it',
      set: '/feed/title',
      to: 'title',
      code: 'placeholder-text',
      at: ['feed', null, '/title'],
    },
  ]);

  itAccepts([
    ['a placeholder inside a sentence', '/services/0/summary', '测试你的视力'],
    ['the word for another field', '/services/0/summary', 'name'],
    ['a code or an id that is called like its field', '/organizations/0/kind', 'kind'],
    ['a placeholder in a private field', '/services/0/x_name', { name: 'TODO' }],
  ]);
});

describe('the lint of phone numbers', () => {
  for (const number of ['0994-234567l', '"0994-2345678"', '‘12345’', '’0994', 'tel:12345']) {
    itFindsEach([
      service(
        number,
        'phones',
        [{ number: '12345' }, { number }],
        'odd-phone-number',
        '/phones/1/number',
        number,
      ),
    ]);
  }

  it('lets the words before an extension be', () => {
    for (const number of ['0994-2345678 ext. 802', '0994-2345678 EXT 802', '0994-2345678 x802']) {
      const reading = readFeed({
        feed: { spec: '1.0' },
        services: [{ id: 'a', name: '甲', phones: [{ number }] }],
      });
      assert.ok('feed' in reading);
      assert.deepEqual(lintFeed(reading.feed), [], number);
    }
  });

  itFindsEach([
    {
      found: 'that of a provider',
      set: '/organizations/1/phones',
      to: [{ number: 'unknown' }],
      code: 'odd-phone-number',
      at: ['organizations', 'team', '/phones/0/number'],
    },
    {
      found: 'that of a place',
      set: '/locations/1/phones',
      to: [{ number: "'09942345678" }],
      code: 'odd-phone-number',
      at: ['locations', 'room', '/phones/0/number'],
    },
  ]);

  itAccepts(
    ['0994-2345678', '+86 994 234 5678', '（0994）2345678转8', '１２３４５'].map(
      (number) => [number, '/services/0/phones', [{ number }]] as const,
    ),
  );
});

describe('the lint of addresses to subscribe to', () => {
  const envelope = (found: string, field: string, to: string, code: FeedIssueCode): Case => ({
    ...{ found, set: `/feed/${field}`, to, code, detail: to },
    at: ['feed', null, `/${field}`],
  });
  const odd = 'odd-subscription';
  itFindsEach([
    envelope('a page in the place of a calendar', 'ics_url', 'https://a.example/s.html', odd),
    envelope('news in the place of a calendar', 'ics_url', 'https://a.example/a.atom', odd),
    envelope('a calendar in the place of news', 'atom_url', 'https://a.example/a.ics', odd),
    envelope('an ending in what is asked of a page', 'ics_url', 'https://a.example/?a.ics', odd),
    envelope('a calendar to write to', 'ics_url', 'mailto:town@a.example', odd),
    envelope('an address without https://', 'ics_url', 'www.a.example/a.ics', odd),
    envelope(
      'a calendar without encryption',
      'ics_url',
      'http://a.example/a.ics',
      'plain-subscription',
    ),
    envelope(
      'news without encryption',
      'atom_url',
      'http://a.example/a.atom',
      'plain-subscription',
    ),
  ]);

  itAccepts([
    ['a calendar', '/feed/ics_url', 'https://a.example/a.ICS?v=2'],
    ['a calendar beside the feed', '/feed/ics_url', 'calendars/a.ics'],
    ['news', '/feed/atom_url', 'https://a.example/a.atom'],
    ['news that end in .xml', '/feed/atom_url', '/news.xml'],
  ]);
});

describe('the lint of what a service says', () => {
  itFindsEach([
    service(
      'a price of what is free',
      'cost',
      { free: true, options: [yuan(0), yuan(15)] },
      'price-though-free',
      '/cost/options/1',
      '15 CNY',
    ),
    service(
      'an age from that is above the age to',
      'eligibility',
      { min_age: 60, max_age: 6 },
      'ages-swapped',
      '/eligibility/max_age',
      '60 > 6',
    ),
    service(
      'a check on a day after the feed was made',
      'checked',
      { on: '2026-11-25', review_after: '2027-05-25' },
      'checked-in-future',
      '/checked/on',
      '2026-11-25',
    ),
    service(
      'a picture nobody has described',
      'image',
      { url: 'yoga.jpg', alt: { 'zh-Hans': '', en: ' ' } },
      'image-without-alt',
      '/image/alt',
      '',
    ),
    service(
      'booking in WeChat without an account there',
      'booking',
      { mode: 'wechat' },
      'wechat-without-account',
      '/booking/mode',
      'wechat',
    ),
    service(
      'an account in WeChat that nobody can find',
      'wechat',
      [{ kind: 'mini_program', name: '报修' }, { kind: 'official_account' }],
      'unfindable-account',
      '/wechat/1',
      '',
    ),
    service(
      'a category named twice',
      'terms',
      ['need:elder', 'need:care', 'need:elder'],
      'duplicate-reference',
      '/terms/2',
      'need:elder',
    ),
    service(
      'a schedule named twice',
      'at/0/schedules',
      ['sch', 'sch'],
      'duplicate-reference',
      '/at/0/schedules/1',
      'sch',
    ),
    service(
      'a capability named twice',
      'at/0/capabilities',
      ['cap', 'cap'],
      'duplicate-reference',
      '/at/0/capabilities/1',
      'cap',
    ),
  ]);

  it('finds both of two places with one id, so that their sessions would be one', () => {
    assert.deepEqual(
      lintWith('/services/0/at', places).map(({ code, pointer }) => [code, pointer]),
      [
        ['duplicate-id', '/at/0/id'],
        ['duplicate-id', '/at/1/id'],
      ],
    );
  });

  itAccepts([
    ['a paid service with prices', '/services/0/cost', { free: false, options: [yuan(15)] }],
    ['an unknown price with options', '/services/0/cost', { options: [yuan(15)] }],
    ['one age', '/services/0/eligibility', { min_age: 6, max_age: 6 }],
    ['a check on the day the feed was made', '/services/0/checked', { on: '2026-11-24' }],
    [
      'a picture described in one language',
      '/services/0/image',
      { url: 'a.jpg', alt: { 'zh-Hans': '', en: 'A mat' } },
    ],
  ]);

  it('asks for no phone and no address', () => {
    assert.deepEqual(lintWith('/services/0/phones', []), []);
  });
});

describe('the lint of the other lists', () => {
  itFindsEach([
    {
      found: 'coordinates that were never set',
      set: '/locations/1/geo',
      to: { type: 'point', longitude: 0, latitude: 0 },
      code: 'place-outside',
      at: ['locations', 'room', '/geo'],
      detail: '0, 0 (not set)',
    },
    {
      found: 'coordinates that are swapped',
      set: '/locations/1/geo',
      to: { type: 'point', longitude: 44, latitude: 87.3 },
      code: 'place-outside',
      at: ['locations', 'room', '/geo'],
      detail: '44, 87.3 (swapped)',
    },
    {
      found: 'coordinates of an unknown system',
      set: '/feed/crs',
      to: null,
      code: 'no-coordinate-system',
      at: ['feed', null, '/crs'],
      detail: '2 locations',
    },
    {
      found: 'a limit of nothing',
      set: '/capabilities/0/limit',
      to: limit(0, 'CNY'),
      code: 'odd-limit',
      at: ['capabilities', 'cap', '/limit/value'],
      detail: '0',
    },
    {
      found: 'a limit below nothing',
      set: '/capabilities/0/limit',
      to: limit(-2000, 'CNY'),
      code: 'odd-limit',
      at: ['capabilities', 'cap', '/limit/value'],
      detail: '-2000',
    },
    {
      found: 'a limit of nobody knows what',
      set: '/capabilities/0/limit',
      to: limit(2000, ' '),
      code: 'odd-limit',
      at: ['capabilities', 'cap', '/limit/unit'],
    },
    {
      found: 'a category with the id of another',
      set: '/taxonomies/0/terms/2',
      to: { id: 'care', name: '护理' },
      code: 'duplicate-id',
      at: ['taxonomies', 'need', '/terms/2/id'],
      detail: 'care',
    },
    {
      found: 'a schedule of a place named twice',
      set: '/locations/1/schedules',
      to: ['sch', 'sch'],
      code: 'duplicate-reference',
      at: ['locations', 'room', '/schedules/1'],
    },
    {
      found: 'a category of a figure named twice',
      set: '/metrics/0/terms',
      to: ['need:care', 'need:care'],
      code: 'duplicate-reference',
      at: ['metrics', 'm', '/terms/1'],
    },
  ]);

  itAccepts([
    ['a limit under an amount', '/capabilities/0/limit', limit(2000, 'CNY')],
    ['a road whose course is not known', '/locations/2/geo', { type: 'line', points: [] }],
  ]);
});

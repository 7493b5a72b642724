import type { CheckCode } from '../i18n/check-sentences.ts';

const FEED = '{ "feed": { "spec": "1.0" }, "services": [{ "id": "svc-a", "name": "公益理发" }] }';
const TAG = '<linli-service-list src="feed.json">电话：0994-1234567</linli-service-list>';
const SCRIPT = '<script src="linli.js" defer></script>';

/** Examples of what may be written where a finding is about a page, its server or a feed as a whole, to be copied. */
const EXAMPLES: Readonly<Partial<Record<CheckCode, string>>> = {
  'json-chinese-quote': '"title": "便民服务"',
  'json-chinese-comma': '"byday": ["MO", "WE"]',
  'json-chinese-colon': '"title": "便民服务"',
  'json-chinese-bracket': '"byday": ["MO"]',
  'json-trailing-comma': '"byday": ["MO", "WE"]',
  'json-extra-comma': '"byday": ["MO", "WE"]',
  'json-missing-comma': '{ "id": "svc-a", "name": "公益理发" }',
  'json-missing-colon': '"title": "便民服务"',
  'json-single-quote': '"title": "便民服务"',
  'json-comment': '"x_note": "自己看的话写在 x_ 开头的字段里"',
  'json-bare-name': '"title": "便民服务"',
  'json-bare-text': '"free": true',
  'json-number': '"number": "0994-1234567"',
  'json-open-quote': '"summary": "报名请说“孕期瑜伽”。"',
  'json-backslash': '"url": "images/yoga.jpg"',
  'json-wrong-bracket': '"services": [{ "id": "svc-a", "name": "公益理发" }]',
  'file-empty': FEED,
  'file-excel': FEED,
  'file-word': FEED,
  'file-zip': FEED,
  'file-other': FEED,
  'file-html': FEED,
  'file-csv': FEED,
  'not-json': FEED,
  'not-a-feed': FEED,
  'wrong-version': '"spec": "1.0"',
  stale: '"generated_at": "2026-11-30T18:00:00+08:00"',
  undated: '"generated_at": "2026-11-30T18:00:00+08:00"',
  'no-address': 'src="feed.json"',
  'not-found': 'src="feed.json"',
  'mixed-content': 'https://county.example/feed.json',
  'no-cors': 'Access-Control-Allow-Origin: *',
  'wrong-type': 'Content-Type: application/json; charset=utf-8',
  uncompressed: 'Content-Encoding: gzip',
  'no-validator': 'Last-Modified: Mon, 30 Nov 2026 10:00:00 GMT',
  'unknown-attribute': TAG,
  'no-fallback': TAG,
  'no-tag': TAG,
  'tag-unclosed': TAG,
  'tag-in-paragraph': TAG,
  'link-elsewhere':
    '<div data-linli="service-list" data-src="https://data.example/feed.json">电话：0994-1234567</div>',
  'form-without-service':
    '<linli-booking-form src="feed.json" service="svc-yoga">电话：0994-1234567</linli-booking-form>',
  'unknown-tag': '<div data-linli="service-list" data-src="feed.json">电话：0994-1234567</div>',
  'not-defined': SCRIPT,
  'no-script': SCRIPT,
  'script-twice': SCRIPT,
  'other-version': SCRIPT,
  'script-type': 'Content-Type: text/javascript; charset=utf-8',
  'trusted-types': 'trusted-types lit-html',
  'page-charset': '<meta charset="utf-8">',
  quirks: '<!doctype html>',
  'no-viewport': '<meta name="viewport" content="width=device-width, initial-scale=1">',
  'no-lang': '<html lang="zh-Hans">',
  'no-privacy':
    '"booking": { "endpoint": "/booking", "privacy": { "version": "1", "handler": "和平社区居民委员会", … } }',
};

/** An example to copy for a finding; empty for none. */
export function exampleFor(code: CheckCode): string {
  return EXAMPLES[code] ?? '';
}

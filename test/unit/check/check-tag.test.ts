import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { checkLoneForm, checkTag } from '../../../src/check/check-tag.ts';
import { findingsIn } from '../../../src/check/finding.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { TagName } from '../../../src/attributes/attributes.ts';

const say = findingsIn(SENTENCES['zh-Hans'].check);
const reading = readFeed(
  JSON.parse(readFileSync(new URL('../../../demo/feeds/changji.json', import.meta.url), 'utf8')),
);
const feed = (reading as { readonly feed: Feed }).feed;

function check(
  name: TagName,
  attributes: Readonly<Record<string, string>>,
  hasFallback = true,
  isInParagraph = false,
) {
  const written = {
    name,
    attributes: new Map(Object.entries(attributes)),
    hasFallback,
    isInParagraph,
  };
  return checkTag(written, feed, say).map(({ severity, about, detail }) => [
    severity,
    about,
    detail,
  ]);
}

describe('The check of a tag', () => {
  it('finds nothing where all is right, whatever else an element may have', () => {
    const tag = {
      ...{ src: 'feed.json', area: 'loc-jiashun', view: ' week ', limit: '5', theme: '' },
      ...{ id: 'a', class: 'b', 'data-x': '1', 'aria-label': 'c', check: '', onclick: '' },
    };
    assert.deepEqual(check('service-list', tag), []);
  });

  it('misses an address, and something for when the script does not come', () => {
    assert.deepEqual(check('stats-panel', { src: ' ' }, false), [
      ['error', 'src', ''],
      ['warning', '<linli-stats-panel>', ''],
    ]);
  });

  it('names the attribute that was meant', () => {
    assert.deepEqual(check('service-list', { src: 'f', veiw: 'week' }), [
      ['warning', 'veiw', 'view?'],
    ]);
    assert.deepEqual(check('stats-panel', { src: 'f', service: 'x' }), [
      ['warning', 'service', ''],
    ]);
  });

  it('names what an attribute can be', () => {
    assert.deepEqual(check('service-list', { src: 'f', view: 'map', limit: '0' }), [
      ['warning', 'view="map"', 'cards, week, finder, sheet'],
      ['warning', 'limit="0"', '1…'],
    ]);
  });

  it('finds ids that the feed does not have', () => {
    assert.deepEqual(check('service-list', { src: 'f', area: 'loc-x', category: 'a:b' }), [
      ['error', 'area="loc-x"', 'loc-x'],
      ['error', 'category="a:b"', 'a:b'],
    ]);
    assert.deepEqual(check('stats-panel', { src: 'f', metrics: 'm-communities，m-x' }), [
      ['error', 'metrics="m-communities，m-x"', 'm-x'],
    ]);
    assert.deepEqual(check('booking-form', { src: 'f', service: 'svc-x' }), [
      ['error', 'service="svc-x"', 'svc-x'],
    ]);
  });

  it('names the paragraph that has emptied a tag', () => {
    const said = checkTag(
      {
        name: 'service-list',
        attributes: new Map([['src', 'f']]),
        hasFallback: false,
        isInParagraph: true,
      },
      null,
      say,
    );
    assert.deepEqual(
      said.map(({ sentence }) => sentence),
      [SENTENCES['zh-Hans'].check['tag-in-paragraph']],
    );
  });

  it('finds a form that nobody can choose a service for', () => {
    const lone = (attributes: Readonly<Record<string, string>>, names: readonly TagName[]) =>
      checkLoneForm(
        { name: 'booking-form', attributes: new Map(Object.entries(attributes)) },
        names,
        say,
      ).map(({ severity, sentence }) => [severity, sentence]);
    const names = ['booking-form', 'stats-panel'] as const;
    const sentence = SENTENCES['zh-Hans'].check['form-without-service'];
    assert.deepEqual(lone({ src: 'f' }, names), [['error', sentence]]);
    assert.deepEqual(lone({ src: 'f', service: ' ' }, names), [['error', sentence]]);
    assert.deepEqual(lone({ service: 'svc-a' }, names), []);
    assert.deepEqual(lone({ mode: 'need' }, names), []);
    assert.deepEqual(lone({}, ['service-list', 'booking-form']), []);
  });
});

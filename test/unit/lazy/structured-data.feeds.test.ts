import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { directoryOf } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { jsonForScript, structuredDataOf } from '../../../src/lazy/structured-data/graph.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  organization,
  service,
} from '../../support/feed-builders.ts';

const changji = new URL('../../../demo/feeds/changji.json', import.meta.url);
const NOW = beijing('2026-11-24 10:00');

function described(feed: Feed) {
  const directory = directoryOf(feed);
  return structuredDataOf(directory, directory.services, { now: NOW, language: 'zh-Hans' });
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>&lt;&amp;',
  '\u2028\u2029"\\\u0000',
  '\ud800',
  '__proto__',
];

describe('JSON for a script element', () => {
  for (const text of HOSTILE) {
    it(`keeps ${JSON.stringify(text)} inside its strings`, () => {
      const value = { [text]: [text, { a: text }], n: 1, t: true };
      const json = jsonForScript(value);
      expect(json).not.to.match(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).to.deep.equal(JSON.parse(JSON.stringify(value)));
    });
  }

  it('asks no toJSON of an old library', () => {
    const prototype = Array.prototype as { toJSON?: () => string };
    prototype.toJSON = () => 'broken';
    try {
      expect(jsonForScript({ a: [1, 'x'] })).to.equal('{"a":[1,"x"]}');
    } finally {
      delete prototype.toJSON;
    }
  });
});

describe('A described feed', () => {
  it('of real services reads back as it was, every reference led somewhere', () => {
    const reading = readFeed(JSON.parse(readFileSync(changji, 'utf8')));
    if (!('feed' in reading)) throw new Error(reading.detail);
    const { feed } = reading;
    const whole = described(feed);
    expect(JSON.parse(jsonForScript(whole))).to.deep.equal(whole);
    const graph = whole['@graph'] as readonly Record<string, unknown>[];
    const names = new Set(graph.map((node) => node['@id']));
    expect(names.size).to.equal(graph.length);
    const json = JSON.stringify(graph);
    for (const [, name] of json.matchAll(/\{"@id":("[^"]*")\}/g)) {
      expect(names.has(JSON.parse(name!)), name).to.equal(true);
    }
    const services = graph.filter(({ '@type': type }) => type === 'Service');
    expect(services.length).to.equal(directoryOf(feed).services.length);
    expect(json).not.to.match(/null|undefined|NaN/);
  });

  it('of hostile texts throws nothing and leads to no script', () => {
    for (const text of HOSTILE) {
      const feed = feedWith({
        services: [
          service({
            id: text,
            name: text,
            organization_id: text,
            url: 'javascript:alert(1)',
            at: [at({ id: text, location_id: text })],
          }),
        ],
        organizations: [organization({ id: text, name: text, url: 'data:text/html,x' })],
        locations: [location({ id: text, name: text, parent_id: text })],
      });
      const json = jsonForScript(described(feed));
      expect(json).not.to.match(/[<>]|javascript:|data:/);
      expect(JSON.parse(json)['@graph']).to.have.length(3);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkFeed } from '../../../src/check/check-feed.ts';
import { FIELD_WORDS } from '../../../src/feed/fields/field-words.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { exampleValue, fieldNamed, fieldsOf, LISTS } from '../../../src/feed/fields/fields.ts';
import { exampleOf, shortExample } from '../../../src/feed/fields/short-example.ts';
import { feedJsonSchema } from '../../../src/feed/json-schema.ts';
import { readFeedStrictly } from '../../../src/feed/read-feed-strictly.ts';

const FIELDS = LISTS.flatMap((list) => fieldsOf(list));
const PATHS = FIELDS.map(({ path }) => path);

type Json = Record<string, unknown>;

const example = () => structuredClone(EXAMPLE_FEED) as unknown as Json;
const readToTheLetter = (feed: unknown) => readFeedStrictly(feed, () => Promise.resolve());

/** Puts a value in place of the first one at a path, through objects and lists. */
function put(holder: unknown, [key = '', ...rest]: readonly string[], value: unknown): boolean {
  const objects = [holder].flat() as Json[];
  for (const object of objects) {
    if (typeof object !== 'object' || object === null || !(key in object)) continue;
    if (rest.length > 0) {
      if (put(object[key], rest, value)) return true;
      continue;
    }
    object[key] = value;
    return true;
  }
  return false;
}

describe('The fields of the feed', () => {
  it('are more than two hundred, each once', () => {
    assert.ok(PATHS.length > 200);
    assert.equal(new Set(PATHS).size, PATHS.length);
  });

  it('each have a description in Chinese and in English, and nothing else has one', () => {
    assert.deepEqual(Object.keys(FIELD_WORDS).toSorted(), [...PATHS, ...LISTS].toSorted());
    for (const [path, [zh, en]] of Object.entries(FIELD_WORDS)) {
      assert.match(zh, /[\u4e00-\u9fff].*。$/, path);
      assert.match(en, /^[A-Za-z][^\u4e00-\u9fff]*\.$/, path);
    }
  });

  it('each have an example', () => {
    for (const path of [...PATHS, ...LISTS]) assert.notEqual(exampleValue(path), undefined, path);
  });

  it('have examples that are read to the letter, and that the check has nothing against', async () => {
    await readToTheLetter(example());
    const bytes = new TextEncoder().encode(JSON.stringify(EXAMPLE_FEED));
    const now = Date.parse('2026-12-01T10:00:00+08:00');
    assert.deepEqual(checkFeed(bytes, { language: 'en', now }).findings, []);
  });

  for (const path of PATHS) {
    it(`have one that can be copied: ${path}`, async () => {
      const field = fieldNamed(path)!;
      const feed = example();
      const copied = JSON.parse(`{${exampleOf(field)}}`) as Json;
      const [[key, value] = []] = Object.entries(copied);
      assert.equal(key, path.split('.').at(-1));
      assert.deepEqual(value, shortExample(field));
      assert.ok(put(feed, path.split('.'), value));
      await readToTheLetter(feed);
    });
  }

  for (const list of LISTS) {
    it(`have a record that can be copied: ${list}`, async () => {
      const copied = JSON.parse(`{${exampleOf(fieldNamed(list)!)}}`) as Json;
      await readToTheLetter({ feed: { spec: '1.0' }, ...copied });
      const feed = { feed: { spec: '1.0' }, ...copied };
      const bytes = new TextEncoder().encode(JSON.stringify(feed));
      const { findings } = checkFeed(bytes, { language: 'en', now: 0 });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }
});

describe('The published JSON Schema', () => {
  const schema = feedJsonSchema() as Json;

  /** The descriptions and examples in a schema, by the paths of fields. */
  function described(node: Json, path: string): ReadonlyMap<string, Json> {
    const { properties = {}, items, ...others } = node;
    const found = new Map<string, Json>();
    for (const [key, member] of Object.entries(properties as Record<string, Json>)) {
      const own = path === '' ? key : `${path}.${key}`;
      if (member['description'] !== undefined && !found.has(own)) found.set(own, member);
      for (const [inner, one] of described(member, own)) found.set(inner, one);
    }
    const kinds = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (others[key] as Json[]) ?? []);
    for (const part of [...kinds, ...(items === undefined ? [] : [items as Json])]) {
      for (const [inner, one] of described(part, path)) found.set(inner, one);
    }
    return found;
  }

  it('describes every field in both languages, with an example that it accepts', () => {
    const found = described(schema, '');
    for (const path of [...PATHS, ...LISTS]) {
      const node = found.get(path);
      const [zh, en] = FIELD_WORDS[path]!;
      assert.equal(node?.['description'], `${zh}\n${en}`, path);
      assert.deepEqual(node?.['examples'], [node?.['const'] ?? exampleValue(path)], path);
    }
    const ajv = new Ajv2020({ strict: true });
    assert.ok(ajv.validate(schema, example()), ajv.errorsText());
  });
});

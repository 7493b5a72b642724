import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import { bookingOpenApi } from '../../../src/endpoint/openapi/openapi.ts';

type Json = Record<string, unknown>;

const DOCUMENT = bookingOpenApi();
const { schemas, parameters } = DOCUMENT['components'] as {
  readonly schemas: Readonly<Record<string, Json>>;
  readonly parameters: Readonly<Record<string, Json>>;
};

/** A validator that lets nothing pass that it does not know, formats included. */
function strictly(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default.default(ajv);
  return ajv;
}

/** The complaints of a linter of strangers, by its strictest rules. */
async function complaints(document: Json): Promise<readonly string[]> {
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: '/booking.openapi.json',
    config: await createConfig({ extends: ['recommended-strict'] }),
  });
  return problems.map(({ ruleId, message, location }) =>
    [ruleId, message, location[0]?.pointer].join(' '),
  );
}

/** Every schema with a member of this name, and where it stands. */
function* holdersOf(
  key: string,
  value: unknown,
  at = '',
): Generator<readonly [string, Json], void> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && Object.hasOwn(value, key) && !at.endsWith('/properties')) {
    yield [at, value as Json];
  }
  for (const [name, member] of Object.entries(value)) {
    if (name !== 'examples' && name !== 'default') yield* holdersOf(key, member, `${at}/${name}`);
  }
}

function misfitOf(schema: Json, value: unknown): string | null {
  const ajv = strictly();
  return ajv.validate(schema, value) ? null : ajv.errorsText();
}

describe('The description of the contract, by the tools of others', () => {
  it('is without a fault to a linter, which would find one', async () => {
    assert.deepEqual(await complaints(DOCUMENT), []);
    const broken = structuredClone(DOCUMENT);
    (broken['paths'] as Record<string, unknown>)['/availability'] = { get: { responses: {} } };
    assert.notDeepEqual(await complaints(broken), []);
  });

  it('has schemas that a strict validator knows every word of', () => {
    for (const [name, schema] of Object.entries(schemas))
      strictly().compile({ ...schema, $id: name });
  });

  it('has no default that breaks its own rule', () => {
    const holders = [...holdersOf('default', schemas)];
    assert.ok(holders.length > 15);
    for (const [at, { default: value, ...schema }] of holders) {
      assert.equal(misfitOf(schema, value), null, at);
    }
  });

  it('has no example that is not as its schema says', () => {
    let examples = 0;
    for (const [at, { examples: given, ...schema }] of holdersOf('examples', schemas)) {
      for (const example of given as readonly unknown[]) {
        examples += 1;
        assert.equal(misfitOf(schema, example), null, at);
      }
    }
    for (const [name, { example, schema }] of Object.entries(parameters)) {
      if (example === undefined) continue;
      examples += 1;
      assert.equal(misfitOf(schema as Json, example), null, name);
    }
    assert.ok(examples > 7);
  });

  it('asks for several sessions as generated clients send them: separated by commas', () => {
    const { schema, style, explode } = parameters['sessions'] ?? {};
    assert.deepEqual([(schema as Json)['type'], style, explode], ['array', 'form', false]);
  });

  it('asks for no link that is empty', () => {
    assert.deepEqual(
      ['sessionId', 'token'].map((name) => (parameters[name]!['schema'] as Json)['minLength']),
      [1, 1],
    );
  });
});

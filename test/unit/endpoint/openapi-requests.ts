import * as fc from 'fast-check';

/** Requests drawn from the description an endpoint publishes: such as it takes, and such as nobody should send. */

type Json = Record<string, unknown>;

/** An OpenAPI document, as far as requests are drawn from it. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly parameters: Readonly<Record<string, OpenApiParameter>>;
  };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters: readonly { readonly $ref: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, { readonly 'x-problem-types'?: readonly string[] }>>;
}

interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
}

/** One request to send. */
export interface DrawnRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Values that lead somewhere, by the name of a parameter or a member. */
export type Known = Readonly<Record<string, readonly string[]>>;

const TEXTS = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\udc00x', '\u200b', '\u202e', '\u3164', '\ufeff', '\u2028'],
  ...[
    'x'.repeat(81),
    '字'.repeat(2_001),
    'x'.repeat(9_000),
    '\u0301'.repeat(300),
    '😀',
    '𠮷',
    '\r\n',
  ],
  ...[
    "'; drop table bookings; --",
    '%00',
    '%',
    '%zz',
    '../..',
    '..%2f',
    '__proto__',
    'constructor',
  ],
  ...[
    'null',
    'NaN',
    '1e999',
    '-1',
    '2026-02-30T99:99:99Z',
    '2026-11-24T10:00:00Z',
    '=1+1',
    '<b>&"',
  ],
  ...['2026-01-01 (\0)', '+86 139 1234 5678', '13912345678', '٠١٢٣٤٥٦٧٨٩', 'toString', '\\ud800'],
];
const HEADERS = [
  '',
  '"',
  '""',
  '*',
  'W/"r0"',
  '"r0"',
  ';;',
  'x'.repeat(5_000),
  'é\u00ff',
  'zh;q=x, en',
];
const NUMBERS = [0, -0, -1, 1.5, 1e21, 1e308, -1e308, 2 ** 53, 2 ** 31, 1_001];

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], undefined),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Values that fit a schema, with now and then one that does not. */
function valueOf(document: OpenApi, schema: Json, known: Known, name = ''): fc.Arbitrary<unknown> {
  const inner = (part: unknown, key = name) => valueOf(document, part as Json, known, key);
  const fitting = (): fc.Arbitrary<unknown> => {
    const { $ref, anyOf, enum: choices, type, items, properties, additionalProperties } = schema;
    if (typeof $ref === 'string') {
      return inner(document.components.schemas[$ref.split('/').at(-1) ?? '']);
    }
    if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((part) => inner(part)));
    if (Array.isArray(choices)) return fc.constantFrom(...(choices as unknown[]));
    switch (type) {
      case 'object': {
        const members = Object.entries((properties ?? {}) as Json);
        const named = fc.record(
          Object.fromEntries(members.map(([key, part]) => [key, inner(part, key)])),
          { requiredKeys: (schema['required'] ?? []) as never[] },
        );
        if (members.length > 0 || typeof additionalProperties !== 'object') return named;
        const keys = fc.constantFrom('door', 'walk', 'age', ...TEXTS);
        return fc.dictionary(keys, inner(additionalProperties), { maxKeys: 4 });
      }
      case 'array':
        return fc.array(inner(items), { maxLength: 6 });
      case 'integer':
        return fc.integer({ min: 0, max: 6 });
      case 'number':
        return fc.double();
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return textOf(known, name);
    }
  };
  return fc.oneof({ weight: 12, arbitrary: fitting() }, { weight: 1, arbitrary: nasty });
}

function textOf(known: Known, name: string): fc.Arbitrary<unknown> {
  if (name === 'requestId') return fc.uuid();
  const values = known[name] ?? [];
  const usual =
    values.length > 0 ? fc.constantFrom(...values) : fc.string({ unit: 'grapheme', maxLength: 12 });
  return fc.oneof(
    { weight: 6, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(...TEXTS) },
  );
}

/** The example of a schema with values that lead somewhere, whole or changed in one place. */
function exampleOf(document: OpenApi, { $ref }: Json, known: Known): fc.Arbitrary<unknown> {
  const { examples } = document.components.schemas[String($ref).split('/').at(-1) ?? ''] ?? {};
  const [example] = (examples ?? []) as readonly unknown[];
  const change = fc.option(fc.tuple(fc.nat(), nasty), { nil: null, freq: 2 });
  return fc.tuple(leading(example, known), change).map(([value, changed]) => {
    if (changed === null) return value;
    const places = placesIn(value);
    return replaced(value, places[changed[0] % places.length] ?? [], changed[1]);
  });
}

function leading(value: unknown, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (name === 'requestId') return fc.uuid();
  if (known[name] !== undefined) return fc.constantFrom(...known[name]);
  if (Array.isArray(value)) return fc.tuple(...value.map((part) => leading(part, known)));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  return fc.record(
    Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, leading(part, known, key)]),
    ),
  );
}

/** The ways to every value in a value, that of the whole among them. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return [path, ...inside];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** Bodies that are no JSON, or not the JSON that is asked for. */
const broken = fc.oneof(
  fc.constantFrom('', '{', 'null', '[]', '1', '"x"', '['.repeat(8_000), '{"a":'.repeat(2_000)),
  fc.constantFrom('['.repeat(7_000) + ']'.repeat(7_000), 'x'.repeat(20_000), '{"__proto__":1}'),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Requests of one operation. */
export function requestsOf(
  document: OpenApi,
  path: string,
  operation: OpenApiOperation,
  known: Known,
): fc.Arbitrary<DrawnRequest> {
  const parameters = operation.parameters.flatMap(({ $ref }) => {
    const found = document.components.parameters[$ref.split('/').at(-1) ?? ''];
    return found === undefined ? [] : [found];
  });
  const named = (place: OpenApiParameter['in'], value: (name: string) => fc.Arbitrary<unknown>) => {
    const here = parameters.filter((each) => each.in === place);
    return fc.record(
      Object.fromEntries(here.map(({ name }) => [name, value(name)])),
      place === 'path' ? {} : { requiredKeys: [] },
    );
  };
  const [type = '', content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const json =
    content === undefined
      ? null
      : fc.oneof(
          valueOf(document, content.schema, known),
          exampleOf(document, content.schema, known),
        );
  const body =
    json === null
      ? fc.constant(null)
      : fc.oneof(
          { weight: 8, arbitrary: json.map((value) => JSON.stringify(value) ?? '') },
          { weight: 1, arbitrary: broken },
        );
  const types = fc.oneof(
    { weight: 15, arbitrary: fc.constant(type || 'application/json') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'text/plain', 'application/x-www-form-urlencoded', 'é'),
    },
  );
  const header = (name: string) => fc.constantFrom(...(known[name] ?? []), ...HEADERS);
  const inPath = (name: string) => textOf(known, name).map((text) => String(text) || '%20');
  return fc
    .record({
      inPath: named('path', inPath),
      inQuery: named('query', (name) => textOf(known, name)),
      headers: named('header', header),
      ...{ body, type: types },
    })
    .map(({ inPath, inQuery, headers, body, type }) => ({
      path: withValues(path, inPath) + queryOf(inQuery),
      headers: {
        ...(headers as Record<string, string>),
        ...(body === null ? {} : { 'content-type': type }),
      },
      body,
    }));
}

function withValues(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(String(values[name])));
}

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${encoded(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Percent-encoded as a client does, but for what stands there to be decoded wrongly. */
function encoded(text: string): string {
  return /^%|%2f$/.test(text) ? text : encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

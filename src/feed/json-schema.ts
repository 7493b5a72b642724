import * as z from 'zod/mini';
import { describedSchema } from './fields/describe-schema.ts';
import { marks } from '../shape/base-schema.ts';
import { isTrimmed, rulesIn } from '../shape/compile-rules.ts';
import { applyRule, type JsonSchema } from './json-schema-rules.ts';
import { FEED_MAJOR } from './feed-records.ts';
import { feedSchema, recordSchemas } from './schema.ts';

/** The name of the published schema, for files that refer to it; nobody has to find anything there. */
const ID = 'https://linli.invalid/feed.schema.json';

/** The smallest feed of a service with a place and its times, to copy. */
const EXAMPLE = {
  feed: { spec: '1.0', id: 'changji', title: '昌吉市便民服务', languages: ['zh-Hans'] },
  locations: [{ id: 'loc-jiashun', name: '嘉顺社区', type: 'physical' }],
  services: [
    {
      id: 'svc-yoga',
      name: '孕期瑜伽',
      phones: [{ number: '0994-1234567' }],
      at: [{ id: 'at-yoga', location_id: 'loc-jiashun', schedules: ['sch-yoga'] }],
    },
  ],
  schedules: [
    {
      ...{ id: 'sch-yoga', kind: 'event', freq: 'weekly', byday: ['WE'] },
      times: [{ start: '10:00', end: '11:30' }],
    },
  ],
};

/**
 * The feed's shape as JSON Schema, for editors of feeds and for other programs: `dist/feed.schema.json`. It accepts
 * what is read without a word to the editor, and nothing else, as far as JSON Schema can say it.
 */
export function feedJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(feedSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema, jsonSchema as JsonSchema),
  }) as JsonSchema & { readonly properties: Record<string, JsonSchema> };
  const { feed } = schema.properties;
  const { spec } = (feed?.['properties'] ?? {}) as Record<string, JsonSchema>;
  // A feed of another major version is none that is read.
  if (spec !== undefined)
    Object.assign(spec, { pattern: `^0*${FEED_MAJOR}\\.\\d+$`, examples: ['1.0'] });
  // A list that is `null` is read as one that is not there.
  for (const list of Object.keys(recordSchemas)) {
    const given = schema.properties[list];
    if (given !== undefined) given['type'] = ['array', 'null'];
  }
  return {
    $schema,
    $id: ID,
    title: 'linli feed 1.0',
    examples: [EXAMPLE],
    ...describedSchema(schema),
  };
}

/** Says of a schema what Zod keeps to itself: its rules by their names, and the most items of a list. */
function complete(schema: z.core.$ZodType, json: JsonSchema): void {
  for (const rule of isRuled(schema) ? rulesIn(schema, '') : []) {
    applyRule(json, rule, isTrimmed(schema));
  }
  const most = marks.get(schema as z.ZodMiniType)?.most;
  if (most === undefined) return;
  for (const part of [json, ...((json['anyOf'] ?? []) as readonly JsonSchema[])]) {
    if (part['type'] === 'array') part['maxItems'] = most;
  }
}

/** Tells if a schema may have rules of its own, and not those of what it stands around. */
function isRuled(schema: z.core.$ZodType): boolean {
  return !['default', 'nullable', 'pipe', 'transform', 'unknown'].includes(schema._zod.def.type);
}

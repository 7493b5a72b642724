import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { doubtful, known, late, list, rule, whole } from '../../../src/shape/base-schema.ts';
import { compileLateMembers, compileSchemas } from '../../../src/shape/compile-schema.ts';
import { linkedShapes } from '../../../src/shape/linked-shapes.ts';
import { readShape } from '../../../src/shape/read-shape.ts';
import { tableFiles } from '../../../src/shape/tables.ts';

describe('the tables that pages read with', () => {
  for (const [place, text] of Object.entries(tableFiles())) {
    it(`are what the schemas say, once "npm run tables" has been called: ${place}`, () => {
      assert.equal(readFileSync(new URL(`../../../src/${place}`, import.meta.url), 'utf8'), text);
    });
  }
});

describe('a schema that says what the reader of pages does not know', () => {
  const unknown: [name: string, member: z.ZodMiniType, place: RegExp][] = [
    [
      'a rule without a name',
      z.string().check(z.refine((text) => text !== '')),
      /^root\.member: .*name/,
    ],
    ['a check of Zod’s own', z.string().check(z.maxLength(3)), /^root\.member: .*max_length/],
    ['a format', z.email(), /^root\.member: .*email/],
    ['a kind', z.date(), /^root\.member: .*date/],
    ['a kind inside a list', z.array(z.bigint()), /^root\.member\[\]: .*bigint/],
    ['a kind inside an object', z.looseObject({ deep: z.date() }), /^root\.member\.deep: .*date/],
    ['members that may not be there', z.strictObject({}), /^root\.member: .*never/],
    ['a change', z.string().check(z.toLowerCase()), /^root\.member: .*change/],
    ['an optional member', z.optional(z.string()), /^root\.member: .*optional/],
    ['a null that is kept beside another default', z._default(z.nullable(z.string()), 'x'), /null/],
    ['a required null', z.nullable(z.string()), /null/],
    [
      'shapes that look alike',
      z.union([z.looseObject({}), z.record(z.string(), z.string())]),
      /choice/,
    ],
    ['a doubt about what is required', doubtful(z.string()), /doubt/],
  ];
  for (const [name, member, place] of unknown) {
    it(`ends the build, with the place: ${name}`, () => {
      assert.throws(() => compileSchemas({ root: z.looseObject({ member }) }), {
        name: 'TypeError',
        message: place,
      });
    });
  }
});

describe('a member that is read later', () => {
  const size = known(z.int());
  const files = late(list(z.looseObject({ name: z.string(), size }), 3));

  it('is only named where all members have to be known, and stands in a table of its own', () => {
    const record = z.looseObject({ id: z.string(), until: doubtful(known(z.string())), files });
    assert.deepEqual(compileSchemas({ record }).roots, {
      record: {
        object: {
          ...{ id: [{ text: [] }], until: [{ text: [] }, null, 1] },
          files: [{ kept: [] }, []],
        },
      },
    });
    assert.deepEqual(Object.keys(compileLateMembers({ record }).roots['record'] as object), [
      'object',
    ]);
  });

  it('costs a page nothing at first where others are kept anyway', () => {
    const record = z.looseObject({ id: z.string(), files });
    assert.deepEqual(
      compileSchemas({ record }),
      compileSchemas({ record: z.looseObject({ id: z.string() }) }),
    );
  });

  const refused: [name: string, member: z.ZodMiniType, place: RegExp][] = [
    ['narrows', late(doubtful(known(z.string()))), /^root\.member: .*doubtful/],
    [
      'has a part that narrows',
      late(known(z.looseObject({ until: doubtful(known(z.string())) }))),
      /^root\.member: .*doubtful/,
    ],
    ['is read as a whole', late(known(whole(z.looseObject({})))), /^root\.member: .*whole/],
    ['is required', late(z.string()), /^root\.member: .*required/],
    ['is part of another', known(z.looseObject({ deep: late(known(z.string())) })), /deep: .*late/],
  ];
  for (const [name, member, place] of refused) {
    it(`ends the build, with the place, where it ${name}`, () => {
      assert.throws(() => compileLateMembers({ root: z.looseObject({ member }) }), {
        name: 'TypeError',
        message: place,
      });
    });
  }
});

/** Reads a value as a schema says, by way of its table. */
function reading(schema: z.ZodMiniType, value: unknown) {
  const shape = linkedShapes(JSON.stringify(compileSchemas({ root: schema }))).get('root');
  assert.ok(shape);
  return readShape(shape, value, { copies: true, meant: null });
}

describe('a member', () => {
  const schedule = z.looseObject({
    id: z.string(),
    until: doubtful(known(z.string().check(rule('date')))),
    note: known(z.string()),
    rules: doubtful(known(whole(z.looseObject({ limit: known(z.number()) })))),
  });

  it('that is missing has its default, and nothing is said of it', () => {
    assert.deepEqual(reading(schedule, { id: 'a' }), {
      value: { id: 'a', until: null, note: null, rules: null },
      misfits: [],
    });
  });

  it('that narrows and cannot be read is doubtful, another is not', () => {
    const { value, misfits } = reading(schedule, { id: 'a', until: '2026-02-30', note: 5 });
    assert.deepEqual(value, {
      ...{ id: 'a', until: null, note: null, rules: null },
      unreadable: { until: '2026-02-30' },
    });
    assert.deepEqual(
      misfits.map(({ pointer, fault, doubtful: isDoubtful }) => [pointer, fault, isDoubtful]),
      [
        ['/until', 'date', true],
        ['/note', 'type', false],
      ],
    );
  });

  it('that is a whole is unreadable with any part of it, and said to be so', () => {
    const { value, misfits } = reading(schedule, { id: 'a', rules: { limit: 'many' } });
    assert.deepEqual(value, {
      ...{ id: 'a', until: null, note: null, rules: null },
      unreadable: { rules: '"many"' },
    });
    assert.deepEqual(misfits, [
      { pointer: '/rules/limit', fault: 'type', detail: '"many"', instead: null, doubtful: true },
    ]);
  });

  it('that is required takes what holds it along, and all that is wrong is told at once', () => {
    const { value, misfits } = reading(schedule, { until: 5 });
    assert.equal(value, undefined);
    assert.deepEqual(
      misfits.map(({ pointer, fault }) => [pointer, fault]),
      [
        ['/id', 'required'],
        ['/until', 'type'],
      ],
    );
  });
});

describe('a list', () => {
  it('keeps its numbers in pointers, however much of it is left out', () => {
    const list = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
    const { value, misfits } = reading(list, { items: [{}, { id: 'a' }, 5, {}, { id: 'b' }] });
    assert.deepEqual(value, { items: [{ id: 'a' }, { id: 'b' }] });
    assert.deepEqual(
      misfits.map(({ pointer }) => pointer),
      ['/items/0/id', '/items/2', '/items/3/id'],
    );
  });

  it('of a million faults is read, and tells some of them', () => {
    const list = z.looseObject({ items: z.array(z.string()) });
    const { value, misfits } = reading(list, { items: Array.from({ length: 1_000_000 }, () => 5) });
    // What was wrong of the others nobody has looked at.
    assert.deepEqual(value, { items: [], unreadable: { items: '…' } });
    assert.equal(misfits.length, 1_000);
  });
});

import type * as z from 'zod/mini';
import { trimmed } from './base-schema.ts';
import type { RuleRow } from './shape-table.ts';

/** The rules of a schema, in their order; the taking off of blanks has to come before them. */
export function rulesIn(schema: z.core.$ZodType, at: string): readonly RuleRow[] {
  const { def } = schema._zod;
  // A format is a rule that stands in the schema itself; of these only whole numbers are known.
  if ('format' in def && def.format !== 'safeint') throw unknownAt(at, String(def.format));
  return checksOf(schema).flatMap((def, index): readonly RuleRow[] => {
    switch (def.check) {
      case 'custom':
        return [namedRule(def, at)];
      case 'string_format':
        if (def.format !== 'regex' || def.pattern === undefined) throw unknownAt(at, def.format);
        return [['pattern', def.pattern.source, ...(def.pattern.flags ? [def.pattern.flags] : [])]];
      case 'greater_than':
        return [[def.inclusive ? 'minimum' : 'above', Number(def.value)]];
      case 'less_than':
        if (!def.inclusive) throw unknownAt(at, 'a bound that is not reached');
        return [['maximum', Number(def.value)]];
      case 'overwrite':
        if (def.tx !== trimmed || index > 0) throw unknownAt(at, 'a change');
        return [];
      default:
        throw unknownAt(at, def.check);
    }
  });
}

function namedRule({ params }: z.core.$ZodCustomDef, at: string): RuleRow {
  const named: unknown = params?.['rule'];
  if (!isRule(named)) throw unknownAt(at, 'a rule without a name');
  return named.length === 1 ? named[0] : named;
}

function isRule(value: unknown): value is Exclude<RuleRow, string> {
  return Array.isArray(value) && typeof value[0] === 'string';
}

type CheckDef = (z.core.$ZodChecks | z.core.$ZodCustom)['_zod']['def'];

function checksOf(schema: z.core.$ZodType): readonly CheckDef[] {
  return (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as CheckDef);
}

/** Tells if a schema takes off the blanks around a text. */
export function isTrimmed(schema: z.core.$ZodType): boolean {
  return checksOf(schema).some(({ check }) => check === 'overwrite');
}

/** Tells if a number is a whole one, which is a format of Zod's. */
export function isInteger(def: z.core.$ZodNumberDef): boolean {
  return 'format' in def;
}

/** The error that ends the build: a page would read less than the schema says. */
export function unknownAt(at: string, what: string): TypeError {
  return new TypeError(`${at}: the reader of pages does not know ${what}`);
}

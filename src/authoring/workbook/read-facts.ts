import { isObject } from '../../shape/members.ts';
import { cellText } from './cell-text.ts';
import type { Draft } from './draft.ts';
import { ADDRESSES, FACTS, isFactValue, MEMBER_OF, type Fact } from './facts.ts';
import { organizationNamed } from './read-organizations.ts';
import type { JsonRecord } from './record-list.ts';
import type { Register, RegisterRow } from './register.ts';
import { choiceIn, isUnread, textIn, textOf } from './row-cells.ts';

/**
 * Reads the facts about the feed itself, by the members of its envelope; what a cell empties has no value. One that
 * cannot be read stays as it was.
 */
export function readFacts(
  registers: readonly Register[],
  earlier: JsonRecord | null,
  draft: Draft,
): ReadonlyMap<string, unknown> {
  const envelope = isObject(earlier?.['feed']) ? earlier['feed'] : {};
  const facts = new Map<string, unknown>();
  for (const row of registers.flatMap(({ rows }) => rows)) {
    const fact = factOf(row, draft);
    if (fact === null) continue;
    const member = MEMBER_OF[fact];
    if (facts.has(member)) {
      const piece = cellText(row.cells.get('fact') ?? NO_CELL);
      draft.find(row.cells.get('fact') ?? null, { by: 'workbook', code: 'double', piece });
      continue;
    }
    const text = textIn(row, 'value', draft);
    if (!isUnread(row, 'value')) putFact({ fact, text, row }, envelope, draft, facts);
  }
  return facts;
}

const NO_CELL = { value: { kind: 'empty' } } as Parameters<typeof cellText>[0];

/** The fact that a row is about; `null` where it says what was written there, or nothing that is known. */
function factOf(row: RegisterRow, draft: Draft): Fact | null {
  const { known, columns } = row;
  if (known === null || columns.has('fact')) return choiceIn(row, 'fact', FACTS, draft);
  return columns.has('value') ? (known.record as Fact) : null;
}

interface ReadFact {
  readonly fact: Fact;
  readonly text: string;
  readonly row: RegisterRow;
}

function putFact(
  { fact, text, row }: ReadFact,
  envelope: JsonRecord,
  draft: Draft,
  facts: Map<string, unknown>,
): void {
  const member = MEMBER_OF[fact];
  const cell = row.cells.get('value') ?? row.cells.get('fact') ?? null;
  if (text === '') {
    // A feed has a name: without one it keeps the one it has.
    if (fact === 'title') draft.find(cell, { by: 'workbook', code: 'title', piece: '' });
    else facts.set(member, undefined);
    return;
  }
  if (fact === 'publisher') {
    facts.set(member, organizationNamed(text, draft));
    return;
  }
  const value = ADDRESSES.has(fact) ? text : textOf(envelope[member], text);
  if (isFactValue(fact, value)) facts.set(member, value);
  else {
    const code = ADDRESSES.has(fact) ? 'address' : 'fact';
    draft.find(cell, { by: 'workbook', code, piece: text.slice(0, 100) });
  }
}

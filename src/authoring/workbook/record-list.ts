import { isObject } from '../../shape/members.ts';

/** A record of a feed as it is written. */
export type JsonRecord = { readonly [key: string]: unknown };

/** Records of one list of a feed, found by their ids and by their names however many there are. */
export class RecordList {
  readonly #byId = new Map<string, JsonRecord>();
  readonly #idsByName = new Map<string, Set<string>>();

  constructor(records: unknown = []) {
    if (!Array.isArray(records)) return;
    for (const record of records.filter(isObject)) {
      const { id } = record;
      if (typeof id === 'string' && !this.#byId.has(id)) this.put({ ...record, id });
    }
  }

  /** All of them, in the order in which they were put in. */
  all(): readonly JsonRecord[] {
    return Array.from(this.#byId.values());
  }

  /** The record of an id; `null` for none. */
  get(id: unknown): JsonRecord | null {
    return typeof id === 'string' ? (this.#byId.get(id) ?? null) : null;
  }

  /** The records of a name. */
  named(name: string): readonly JsonRecord[] {
    const plain = plainName(name);
    return Array.from(this.#idsByName.get(plain) ?? [], (id) => this.get(id)).filter(
      (record): record is JsonRecord => record !== null && nameOf(record) === plain,
    );
  }

  /** Puts a record in, in place of the one that has its id. */
  put(record: JsonRecord & { readonly id: string }): void {
    const name = nameOf(record);
    const ids = this.#idsByName.get(name) ?? new Set();
    this.#byId.set(record.id, record);
    this.#idsByName.set(name, ids.add(record.id));
  }
}

function nameOf({ name, label }: JsonRecord): string {
  return plainName(name ?? label);
}

/** The name of a record in words; its id where it has none. */
export function nameOfRecord({ name, id }: JsonRecord): string {
  if (typeof name === 'string') return name;
  return String(isObject(name) ? Object.values(name)[0] : id);
}

/** A name without the blanks and the widths by which it is written in two ways. */
export function plainName(name: unknown): string {
  const text = isObject(name) ? Object.values(name)[0] : name;
  return typeof text === 'string' ? text.normalize('NFKC').replace(/\s+/g, '').toLowerCase() : '';
}

/** A broken promise: says what the endpoint did instead. Never holds anything personal. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken unless the condition holds */
export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Broken(otherwise);
}

/** @throws Broken unless both are the same */
export function expectSame(what: string, got: unknown, wanted: unknown): void {
  expect(
    JSON.stringify(got) === JSON.stringify(wanted),
    `${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`,
  );
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Leftovers } from '../../../src/conformance/leftovers.ts';

/** An endpoint that books and then will not let go, each in its own way. */
const KEEPS = {
  'says no': [/DELETE is answered with 409/, () => new Response('{}', { status: 409 })],
  'says yes, and does not': [
    /it stands after DELETE/,
    () => new Response('{"status":"confirmed"}', { status: 200 }),
  ],
  'shows a page': [/DELETE is answered without JSON/, () => new Response('<html>好的</html>')],
  'says nothing': [/DELETE is never answered/, () => Response.error()],
} as const satisfies Record<string, readonly [RegExp, () => Response]>;

for (const [way, [said, answer]] of Object.entries(KEEPS)) {
  test(`what an endpoint keeps that ${way} is listed with its address`, async () => {
    const leftovers = new Leftovers();
    const made = JSON.stringify({ manageUrl: 'https://a.example/bookings/1', status: 'confirmed' });
    await leftovers.remember(new Response(made, { status: 201 }), 'a booking under 13000000001');
    await leftovers.takeBack(() => {
      const given = answer();
      return given.type === 'error'
        ? Promise.reject(new TypeError('closed'))
        : Promise.resolve(given);
    });
    assert.equal(leftovers.still.length, 1);
    assert.match(leftovers.still[0] ?? '', said);
    assert.match(leftovers.still[0] ?? '', /13000000001.*https:\/\/a\.example\/bookings\/1/);
  });
}

test('a booking that is answered without its address is listed with its number', async () => {
  const leftovers = new Leftovers();
  await leftovers.remember(
    new Response('<html>好的</html>', { status: 200 }),
    'a booking under 1300',
  );
  await leftovers.remember(new Response('{}', { status: 409 }), 'a refusal');
  leftovers.suspect('a booking under 1301');
  assert.deepEqual(leftovers.still, [
    'a booking under 1300: answered with 200 and no manageUrl',
    'a booking under 1301: never answered',
  ]);
});

test('what is taken back, or was gone already, is not listed', async () => {
  const answers = [204, 404, 410].map((status) => new Response(null, { status }));
  for (const answer of [...answers, new Response('{"status":"cancelled"}'), new Response('{}')]) {
    const leftovers = new Leftovers();
    await leftovers.remember(new Response('{"manageUrl":"https://a.example/1"}'), 'a booking');
    await leftovers.takeBack(() => Promise.resolve(answer));
    assert.deepEqual(leftovers.still, []);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasLetter, visibleText } from '../../../src/model/visible-text.ts';
import { lookAlikes } from '../../../src/endpoint/office/look-alikes.ts';
import type { BookingRow } from '../../../src/endpoint/store/tables.ts';
import { NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import { askFor, onEachDatabase, problemOf, somebody, startTestServer } from './test-server.ts';

/** One of each kind of what nobody sees: spaces, controls of direction, joiners, fillers, selectors, tags, blanks. */
const UNSEEN = [
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u200b'],
  ...['\u200c', '\u200d', '\u200e', '\u202e', '\u2060', '\u2064', '\u2066', '\u206f', '\u2800'],
  ...['\u3000', '\u3164', '\ufe00', '\ufe0f', '\ufeff', '\uffa0', '\ufff9', '\u{13441}'],
  ...[
    '\u{1bca0}',
    '\u{1d173}',
    '\u{e0001}',
    '\u{e0061}',
    '\u{e0100}',
    '\u00a0',
    '\u2009',
    '\u205f',
  ],
];
const CONSENT = { version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' };

await onEachDatabase((open) => {
  test('characters that nobody sees make no other person of a name', async (t) => {
    const { post } = await startTestServer(t, open);
    const { phone } = somebody();
    const ask = (name: string) => askFor({ contact: { name, phone } });
    assert.equal((await post(SESSIONS.open, ask('José 古丽'))).status, 201);
    const written = [
      ...UNSEEN.flatMap((unseen) => [`José${unseen}古丽`, `${unseen}José古丽${unseen}`]),
      'Jose\u200d\u0301 古丽',
      'Ｊｏｓé古丽',
      UNSEEN.join('') + 'JOSÉ古丽',
    ];
    for (const name of written) {
      if (name.length > 80) continue;
      const problem = await problemOf(await post(SESSIONS.open, ask(name)));
      assert.equal(problem.code, 'limit-reached', JSON.stringify(name));
    }
  });

  test('a number is the same person however it is written', async (t) => {
    const { post } = await startTestServer(t, open);
    const ask = (phone: string) => askFor({ contact: { name: '古丽', phone } });
    const written = {
      '13999998888': [
        '8613999998888',
        '+86 139 9999 8888',
        '0086-13999998888',
        '１３９９９９９８８８８',
      ],
      '0994-1234567-802': ['09941234567转802', '+86 994 1234567 ext. 802', '（0994）1234567#802'],
      '00852 2345 6789': ['+85223456789', '+852-2345-6789'],
    };
    for (const [first, others] of Object.entries(written)) {
      assert.equal((await post(SESSIONS.open, ask(first))).status, 201, first);
      for (const other of others) {
        const problem = await problemOf(await post(SESSIONS.open, ask(other)));
        assert.equal(problem.code, 'limit-reached', other);
      }
    }
  });

  test('characters that nobody sees make no other household, and no answer', async (t) => {
    const { post } = await startTestServer(t, open);
    const ask = (door: string) => askFor({ answers: { door, walk: 'alone' } });
    assert.equal((await post(SESSIONS.questions, ask('3-501'))).status, 201);
    for (const unseen of UNSEEN) {
      const again = await problemOf(await post(SESSIONS.questions, ask(`3${unseen}-501`)));
      assert.equal(again.code, 'limit-reached', JSON.stringify(unseen));
      const blank = await problemOf(await post(SESSIONS.questions, ask(unseen)));
      const errors = blank.errors?.map(({ pointer, code }) => [pointer, code]);
      assert.deepEqual(errors, [['#/answers/door', 'missing']], JSON.stringify(unseen));
    }
    assert.equal((await post(SESSIONS.questions, ask('3-502'))).status, 201);
  });

  test('every name has a letter, whoever it is of', async (t) => {
    const { post, origin } = await startTestServer(t, open);
    const consents = [
      { id: 'privacy', ...CONSENT },
      { id: 'on-behalf', ...CONSENT },
    ];
    const { phone } = somebody();
    for (const name of [...UNSEEN, '123', '---', '😀', '。', '\u0301', '\u3164\u3164']) {
      const bodies = [
        ['#/contact/name', askFor({ contact: { name, phone } })],
        ['#/onBehalfOf/name', askFor({ onBehalfOf: { name, relation: null }, consents })],
        ['#/attendees/0/name', askFor({ partySize: 2, attendees: [{ name }] })],
      ] as const;
      for (const [pointer, body] of bodies) {
        const problem = await problemOf(await post(SESSIONS.names, body));
        assert.deepEqual(
          [problem.code, problem.errors?.[0]?.pointer],
          ['validation-error', pointer],
          JSON.stringify(name),
        );
      }
      const need = {
        requestId: askFor()['requestId'],
        text: '理发',
        contact: { name, phone },
        consents,
      };
      const answer = await fetch(`${origin}/booking/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(need),
      });
      assert.equal((await problemOf(answer)).errors?.[0]?.pointer, '#/contact/name');
    }
    for (const name of ['ئايگۈل', 'བསོད་ནམས', 'Айгүл', '李3', 'O’Neil', '阿依·古丽', '𠮷野']) {
      assert.equal((await post(SESSIONS.open, askFor({ contact: somebody(name) }))).status, 201);
    }
  });

  test('names that look the same are shown to the office, and nobody is refused for them', async (t) => {
    const token = 'front-desk-token-1';
    const { post, origin } = await startTestServer(t, open, { staffTokens: { front: token } });
    const { phone } = somebody();
    for (const name of ['Aygul', 'Аygul', '阿依古丽', '王芳', '李刚']) {
      assert.equal((await post(SESSIONS.open, askFor({ contact: { name, phone } }))).status, 201);
    }
    await post(SESSIONS.open, askFor({ contact: somebody('阿依·古丽') }));
    const signedIn = await fetch(`${origin}/office/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers: { origin } },
      body: new URLSearchParams({ token }),
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const path = `/office/sessions/${encodeURIComponent(SESSIONS.open)}`;
    const page = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
    assert.equal(page.match(/姓名看起来一样/g)?.length, 4);
  });
});

function named(names: readonly string[]) {
  const rows = names.map((contact_name, index) => ({
    ...{ id: String(index), code: String(index), status: 'confirmed' },
    ...{ contact_name, on_behalf_name: null },
  }));
  return lookAlikes(rows as unknown as readonly BookingRow[]);
}

test('look-alikes are letters of another script, other forms of a character, marks and points', () => {
  const alike = [
    ['Айгуль', 'Aйгуль'],
    ['Вера', 'Bepa'],
    ['Ivan', 'lvan'],
    ['Νίκος', 'Nικoς'],
    ['张伟', '张\u0301伟'],
    ['口口', 'ロ口'],
    ['ئايگۈل', 'ئاىگۈل'],
    ['高明', '髙明'],
    ['马丽', '⻢丽'],
    ['己', '已'],
  ];
  for (const [a = '', b = ''] of alike)
    assert.deepEqual([...named([a, b]).keys()], ['0', '1'], `${a} ${b}`);
  const apart = [
    ['王芳', '王方'],
    ['བསོད་ནམས', 'བསད་ནམས'],
    ['Anna', 'Anne'],
    ['古丽', '古丽'],
  ];
  for (const [a = '', b = ''] of apart) assert.equal(named([a, b]).size, 0, `${a} ${b}`);
});

test('a text is compared as far as it can be seen', () => {
  assert.equal(visibleText(` ３号\u200b楼\t`), '3号楼');
  assert.equal(visibleText(UNSEEN.join('')), '');
  assert.ok(hasLetter('a') && !hasLetter('1\u3164'));
});

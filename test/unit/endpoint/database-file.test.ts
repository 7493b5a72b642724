import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { purgePersonalData } from '../../../src/endpoint/purge.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  newSqliteFile,
  startTestServer,
  temporaryFolder,
} from './test-server.ts';

const NAME = '金丝雀甲乙';
const PHONE = '13800138000';
const CONTACT = { name: NAME, phone: PHONE };

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

async function sqlite(t: Parameters<typeof newSqliteFile>[0]): Promise<string> {
  return ((await newSqliteFile(t)) as { sqliteFile: string }).sqliteFile;
}

/** The files of a database in which one of these texts stands. */
function filesWith(sqliteFile: string, texts: readonly string[]): readonly string[] {
  const folder = dirname(sqliteFile);
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return texts.some((text) => bytes.includes(text));
  });
}

test('the database and its log are for nobody else on the machine', async (t) => {
  const before = process.umask(0);
  t.after(() => process.umask(before));
  const sqliteFile = await sqlite(t);
  const { post } = await startTestServer(t, () => Promise.resolve({ sqliteFile }));
  await post(SESSIONS.open, askFor());
  assert.equal(modeOf(dirname(sqliteFile)), '700');
  for (const end of ['', '-wal', '-shm']) assert.equal(modeOf(`${sqliteFile}${end}`), '600', end);
});

test('a database of an earlier version is closed to others, a folder with more in it stays', async (t) => {
  for (const [others, mode] of [
    [[], '700'],
    [['index.html'], '755'],
  ] as const) {
    const folder = join(await temporaryFolder(t), 'own');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    for (const name of others) writeFileSync(join(folder, name), '');
    const sqliteFile = join(folder, 'bookings.sqlite');
    for (const end of ['', '-wal', '-shm']) {
      writeFileSync(`${sqliteFile}${end}`, '');
      chmodSync(`${sqliteFile}${end}`, 0o644);
    }
    const { post } = await startTestServer(t, () => Promise.resolve({ sqliteFile }));
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
    assert.equal(modeOf(folder), mode);
    for (const end of ['', '-wal', '-shm']) assert.equal(modeOf(`${sqliteFile}${end}`), '600', end);
  }
});

test('what is erased is in no file of the database any more, while it runs', async (t) => {
  const sqliteFile = await sqlite(t);
  const server = await startTestServer(t, () => Promise.resolve({ sqliteFile }));
  const texts = [NAME, PHONE, '楼栋七号', '想学剪纸'];
  const answers = { door: '楼栋七号', walk: 'alone' };
  const needs = `${server.origin}/booking/needs`;
  const sendNeed = async () => {
    const answer = await fetch(needs, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId: askFor()['requestId'], text: '想学剪纸' }),
    });
    return ((await answer.json()) as { manageUrl: string }).manageUrl;
  };

  const made = await bookingOf(
    await server.post(SESSIONS.questions, askFor({ contact: CONTACT, answers })),
  );
  assert.notDeepEqual(filesWith(sqliteFile, texts), []);
  assert.equal((await server.remove(made.manageUrl)).status, 200);
  assert.deepEqual(filesWith(sqliteFile, texts), [], 'cancelled');

  const need = await sendNeed();
  assert.notDeepEqual(filesWith(sqliteFile, texts), []);
  assert.equal((await server.remove(need)).status, 200);
  assert.deepEqual(filesWith(sqliteFile, texts), [], 'a need taken back');

  await server.post(SESSIONS.questions, askFor({ contact: CONTACT, answers }));
  await sendNeed();
  const db = await openDatabase({ sqliteFile });
  assert.equal(await purgePersonalData(db, Date.parse('2027-02-01T10:00:00Z'), 30), 2);
  assert.deepEqual(filesWith(sqliteFile, texts), [], 'kept long enough');
  await db.destroy();
});

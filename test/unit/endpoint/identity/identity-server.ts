import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Booking } from '../../../../src/booking/contract.ts';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import type { ServerOptions } from '../../../../src/endpoint/server.ts';
import type { BookingFeed } from '../../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  problemOf,
  startTestServer,
  type OpenDatabase,
} from '../test-server.ts';
import { YOGA, yogaFeed } from './yoga-feed.ts';

export const TOKEN = 'front-desk-token-1';

/** Starts a server on the yoga feed, with what tests of its sessions ask again and again. */
export async function startYoga(
  t: TestContext,
  open: OpenDatabase,
  options: Partial<ServerOptions> & { readonly feed?: BookingFeed } = {},
) {
  const staffTokens = { front: TOKEN };
  const server = await startTestServer(t, open, { staffTokens, feed: yogaFeed(), ...options });

  /** Books so many places, each alone; all must be given. */
  async function fill(session = YOGA, places = 7): Promise<readonly Booking[]> {
    const made: Booking[] = [];
    for (let place = 0; place < places; place += 1) {
      const answer = await server.post(session, askFor());
      assert.equal(answer.status, 201);
      made.push(await bookingOf(answer));
    }
    return made;
  }

  /** Why a session is not booked; `booked` where it is. */
  async function tried(session: string, changes: Record<string, unknown> = {}): Promise<string> {
    const answer = await server.post(session, askFor(changes));
    return answer.ok ? 'booked' : (await problemOf(answer)).code;
  }

  const link = async ({ manageUrl }: Booking) => bookingOf(await server.get(manageUrl));
  const linkPage = async ({ manageUrl }: Booking) =>
    oneLine(await (await server.get(manageUrl, { accept: 'text/html' })).text());

  return { ...server, fill, tried, link, linkPage, office: () => openOffice(server.origin) };
}

/** The office as a browser shows it, somebody signed in. */
export async function openOffice(origin: string, token = TOKEN) {
  const form = (path: string, fields: Record<string, string>, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, ...headers },
      body: new URLSearchParams(fields),
    });
  const signedIn = await form('/office/sign-in', { token });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = async (path = '/office?day=2026-11-25') => {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
    return oneLine(await answer.text());
  };
  return {
    cookie,
    page,
    send: (path: string, fields: Record<string, string> = {}, headers = {}) =>
      form(path, fields, { cookie, ...headers }),
    /** Every button that waits for a person, with what it sends. */
    buttons: async () => {
      const [attention = ''] =
        /<section class="attention"[\s\S]*?<\/section>/.exec(await page()) ?? [];
      return buttonsOf(attention);
    },
    /** Presses a button of the page that stands in the form of an address, found by what it says. */
    async press(says: string, typed: Record<string, string> = {}, from?: string): Promise<string> {
      const whole = new RegExp(`^${says}$`);
      const found = buttonsOf(await page(from)).find((button) => whole.test(button.says));
      assert.ok(found, `no button "${says}"`);
      const answer = await form(found.action, { ...found.fields, ...typed }, { cookie });
      assert.equal(answer.status, 303);
      return page(answer.headers.get('location') ?? '');
    },
  };
}

/** A page without the line breaks in its sentences. */
function oneLine(page: string): string {
  return page.replace(/\s+/g, ' ');
}

/** The buttons of a page, with what each says and sends. */
function buttonsOf(page: string) {
  return [...page.matchAll(/<form[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const fields: Record<string, string> = {};
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(input, 'name');
      if (name !== null) fields[name] = attribute(input, 'value') ?? '';
    }
    return [...form.matchAll(/<button([^>]*)>([^<]*)<\/button>/g)].map(
      ([, tag = '', says = '']) => {
        const name = attribute(tag, 'name');
        const pressed = name === null ? {} : { [name]: attribute(tag, 'value') ?? '' };
        const action = attribute(form, 'action') ?? '';
        return { says: says.trim(), action, fields: { ...fields, ...pressed } };
      },
    );
  });
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? null;
}

/** What the audit log says was done, in no order. */
export async function auditedIn(database: Parameters<typeof openDatabase>[0]) {
  const db = await openDatabase(database);
  const rows = await db.selectFrom('audit_log').selectAll().execute();
  await db.destroy();
  return rows;
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PROBLEM_STATUS } from '../../../src/booking/contract.ts';
import { OPENAPI_EXAMPLES } from '../../../src/endpoint/openapi/openapi-examples.ts';
import { bookingOpenApi } from '../../../src/endpoint/openapi/openapi.ts';
import {
  bookingRequestSchema,
  needRequestSchema,
} from '../../../src/endpoint/requests/request-schema.ts';
import { bookingSchema, problemSchema } from '../../../src/booking/schema.ts';
import { booking, problem } from '../../support/booking-answers.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, object> }>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const description = bookingOpenApi() as unknown as Document;
const text = JSON.stringify(description);
const ajv = new Ajv2020({ strict: false, validateFormats: false });

function accepts(name: string, value: unknown): boolean {
  return ajv.validate(description.components.schemas[name] ?? false, value);
}

const ASK = {
  requestId: '8e03978e-40d5-43e8-bc93-6894a57f9324',
  sessionVersion: null,
  partySize: 2,
  contact: { name: '古丽', phone: '13912345678' },
  onBehalfOf: { name: '买买提', relation: '女儿' },
  attendees: [{ name: '小明' }],
  answers: { door: '3-501', age: 82, lift: true },
  priorityGroup: 'over-70',
  acceptWaitlist: true,
  consents: [{ id: 'privacy', version: '1', at: '2026-11-24T10:00:00+08:00' }],
  source: { page: 'https://a.example/', widget: '0.1.0' },
  proof: { challenge: 'x', nonce: 0 },
  website: '',
};
const NEED = { requestId: ASK.requestId, text: '理发', forWhom: 'elders', times: [] };

/** Bodies on which the checks of the endpoint and the published description must agree. */
const BODIES: readonly [schema: string, change: object, base: object][] = [
  ['BookingRequest', {}, ASK],
  ['BookingRequest', { partySize: 0 }, ASK],
  ['BookingRequest', { partySize: 1.5 }, ASK],
  ['BookingRequest', { partySize: '2' }, ASK],
  ['BookingRequest', { contact: { name: '', phone: '13912345678' } }, ASK],
  ['BookingRequest', { contact: { name: 'x'.repeat(81), phone: '13912345678' } }, ASK],
  ['BookingRequest', { contact: { name: 'x' } }, ASK],
  ['BookingRequest', { contact: { name: 'x', phone: '12' } }, ASK],
  ['BookingRequest', { contact: { name: 'x', phone: '（0994）234-5678' } }, ASK],
  ['BookingRequest', { contact: { name: 'x', phone: '１３９ １２３４ ５６７８' } }, ASK],
  ['BookingRequest', { contact: { name: 'x', phone: '+7 727 258 00 00' } }, ASK],
  ['BookingRequest', { requestId: 'short' }, ASK],
  ['BookingRequest', { onBehalfOf: null, proof: null, source: null }, ASK],
  ['BookingRequest', { onBehalfOf: { name: '' } }, ASK],
  ['BookingRequest', { attendees: [{ name: '' }] }, ASK],
  ['BookingRequest', { answers: { door: null } }, ASK],
  ['BookingRequest', { consents: [{ id: 'other', version: '1', at: ASK.consents[0]?.at }] }, ASK],
  ['BookingRequest', { website: 'x'.repeat(501) }, ASK],
  ['NeedRequest', {}, NEED],
  ['NeedRequest', { text: '' }, NEED],
  ['NeedRequest', { text: 'x'.repeat(2_001) }, NEED],
  ['NeedRequest', { forWhom: 'cats' }, NEED],
  ['NeedRequest', { times: ['never'] }, NEED],
  ['Booking', {}, booking()],
  ['Booking', { status: 'lost' }, booking()],
  ['Booking', { code: '' }, booking()],
  ['Booking', { partySize: -1 }, booking()],
];

const SCHEMAS = {
  BookingRequest: bookingRequestSchema,
  NeedRequest: needRequestSchema,
  Booking: bookingSchema,
} as const;

describe('The published description of the contract', () => {
  it('is OpenAPI 3.1, and every reference in it leads somewhere', () => {
    assert.match(description.openapi, /^3\.1\./);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    assert.ok(references.length > 40);
    for (const path of references) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], description);
      assert.ok(found, path);
    }
  });

  it('names every operation once, and what each may answer', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
    assert.equal(operations.length, 10);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 10);
    assert.ok(operations.every(({ responses }) => Object.keys(responses).length > 1));
  });

  it('names every problem type of the contract with its status', () => {
    for (const [type, status] of Object.entries(PROBLEM_STATUS)) {
      const isNamed = Object.values(description.paths).some((path) =>
        Object.values(path).some(({ responses }) =>
          JSON.stringify(responses[status] ?? '').includes(`"${type}"`),
        ),
      );
      assert.ok(isNamed, `${type} with ${status}`);
    }
  });

  for (const [name, change, base] of BODIES) {
    it(`agrees with the checks on a ${name} with ${JSON.stringify(change).slice(0, 60)}`, () => {
      const value = { ...base, ...change };
      const schema = SCHEMAS[name as keyof typeof SCHEMAS];
      assert.equal(accepts(name, value), schema.safeParse(value).success);
    });
  }

  it('describes problems as they are sent', () => {
    const sent: unknown = JSON.parse(
      problem('session-full', { remaining: 0, alternatives: ['a'] }),
    );
    assert.ok(accepts('Problem', sent));
    assert.ok(problemSchema.safeParse(sent).success);
  });

  it('has an example for all that is sent and answered, as the description has it', () => {
    const { schemas } = description.components;
    for (const [name, schema] of Object.entries(schemas)) {
      if (name === 'CalendarFile' || name === 'Feed') continue; // described by standards of their own
      const { examples = [] } = schema as { readonly examples?: readonly unknown[] };
      assert.equal(examples.length, 1, name);
      assert.ok(accepts(name, examples[0]), `${name}: ${ajv.errorsText()}`);
    }
    assert.ok(bookingRequestSchema.safeParse(OPENAPI_EXAMPLES['BookingRequest']).success);
    assert.ok(problemSchema.safeParse(OPENAPI_EXAMPLES['Problem']).success);
  });

  it('says in words what JSON Schema cannot check', () => {
    assert.match(text, /mainland mobile number/);
    assert.match(text, /"format":"date-time"/);
  });
});

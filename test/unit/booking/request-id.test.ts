import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createRequestId } from '../../../src/booking/request-id.ts';
import { requestIdSchema } from '../../../src/endpoint/requests/request-schema.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a request id', () => {
  it('is a random UUID of version 4', () => {
    for (let count = 0; count < 200; count += 1) expect(createRequestId()).to.match(VERSION_4);
  });

  it('is never the same twice', () => {
    const ids = Array.from({ length: 5_000 }, () => createRequestId());
    expect(new Set(ids).size).to.equal(5_000);
  });

  it('is a key the endpoint accepts', () => {
    expect(requestIdSchema.safeParse(createRequestId()).success).to.equal(true);
  });

  it('is made where crypto.randomUUID is missing, as on a plain-http page', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(createRequestId()).to.match(VERSION_4);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});

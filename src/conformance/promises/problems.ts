import { randomUUID } from 'node:crypto';
import { expectProblem } from '../answers.ts';
import type { Endpoint } from '../endpoint.ts';
import { expect } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const problemPromises: readonly Promised[] = [
  refused('problem-unknown-session', 'unknown-session', (endpoint) =>
    endpoint.post(`unknown-${randomUUID()}`, endpoint.body()),
  ),
  refused('problem-media-type', 'media-type', (endpoint) =>
    endpoint.post(endpoint.target.session, endpoint.body(), {
      headers: { 'content-type': 'text/plain' },
    }),
  ),
  refused('problem-bad-request', 'bad-request', (endpoint) =>
    endpoint.post(endpoint.target.session, '{"requestId":'),
  ),
  refused('problem-too-large', 'too-large', (endpoint) =>
    endpoint.post(endpoint.target.session, endpoint.body({ x: 'x'.repeat(1_000_000) })),
  ),
  {
    id: 'problem-validation',
    says: 'A wrong value is named by a JSON Pointer into the body.',
    async check(endpoint) {
      const body = endpoint.body({ contact: { name: '合规测试', phone: '12' } });
      const answer = await endpoint.post(endpoint.target.session, body);
      const { errors = [] } = await expectProblem(answer, 'validation-error');
      expect(
        errors.some(({ pointer }) => /^#?\/contact\/phone$/.test(pointer)),
        'no error points to /contact/phone',
      );
    },
  },
  {
    id: 'problem-consent',
    says: 'Without consent to the current notice nothing is booked.',
    async check(endpoint) {
      const consents = [
        { id: 'privacy', version: 'of-another-year', at: new Date().toISOString() },
      ];
      const answer = await endpoint.post(endpoint.target.session, endpoint.body({ consents }));
      await expectProblem(answer, 'validation-error');
    },
  },
];

function refused(
  id: string,
  type: string,
  ask: (endpoint: Endpoint) => Promise<Response>,
): Promised {
  return {
    id,
    says: `What should be refused as ${type} is, as problem details with their status.`,
    async check(endpoint) {
      await expectProblem(await ask(endpoint), type);
    },
  };
}

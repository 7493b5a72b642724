import { randomUUID } from 'node:crypto';
import { receiptIn } from '../answers.ts';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const needPromises: readonly Promised[] = [
  {
    id: 'needs-kept-once',
    says: 'What a resident says is missing is kept once, and can be taken back.',
    async check(endpoint) {
      const body = { requestId: randomUUID(), text: '合规测试，请忽略' };
      const answer = await endpoint.postNeed(body);
      if ([404, 405].includes(answer.status)) return 'not-offered';
      const first = await receiptIn(answer);
      const second = await receiptIn(await endpoint.postNeed(body));
      expectSame('receipt', second.id, first.id);
      const gone = await endpoint.send(first.manageUrl, { method: 'DELETE' });
      expect(gone.ok, `taking it back is answered with ${gone.status}`);
      return undefined;
    },
  },
];

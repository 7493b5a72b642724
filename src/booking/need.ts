import type { NeedReceipt, NeedRequest } from './need-contract.ts';
import { exchange } from './endpoint.ts';
import { trimmed } from './answer.ts';
import type { Outcome } from './outcome.ts';
import { stringifyPlain, type PlainJson } from './plain-json.ts';
import { readNeedReceipt } from './read-answer.ts';
import { sendUntilAnswered, type SubmitOptions } from './send.ts';

/** Sends a need until there is a final answer; it is noted at most once. */
export async function submitNeed(
  endpoint: string,
  need: NeedRequest,
  options: SubmitOptions,
): Promise<{ readonly request: NeedRequest; readonly outcome: Outcome<NeedReceipt> }> {
  const { language, signal } = options;
  const post = (request: NeedRequest) =>
    exchange(`${trimmed(endpoint)}/needs`, signal, readNeedReceipt, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'idempotency-key': `"${request.requestId}"`,
      },
      body: stringifyPlain(request as NeedRequest & PlainJson),
    });
  return sendUntilAnswered(need, post, options);
}

/** Takes a need back: what was written is erased. Saying it twice does no harm. */
export async function withdrawNeed(
  manageUrl: string,
  language: string,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await exchange(manageUrl, signal, readNeedReceipt, {
    method: 'DELETE',
    headers: { 'accept-language': language },
  });
  return outcome.kind === 'made';
}

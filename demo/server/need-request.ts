import { needRequestSchema } from '../../src/booking/request-schema.ts';
import { readKeyedBody } from './keyed-body.ts';
import type { AskedNeed } from './needs.ts';

/**
 * Reads a need.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `key-missing`, `validation-error`
 */
export async function readNeedRequest(incoming: Request): Promise<AskedNeed> {
  return readKeyedBody('need', incoming, needRequestSchema);
}

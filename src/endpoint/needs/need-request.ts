import { needRequestSchema } from '../requests/request-schema.ts';
import { readKeyedBody } from '../requests/keyed-body.ts';
import type { AskedNeed } from './needs.ts';

/**
 * Reads a need.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `key-missing`, `validation-error`
 */
export async function readNeedRequest(incoming: Request): Promise<AskedNeed> {
  return readKeyedBody('need', incoming, needRequestSchema);
}

import type { RequestOrigin } from '../../../booking/request.ts';
import { VERSION } from '../../../version.ts';

/**
 * From which page a request is sent, without its query, which may hold anything.
 *
 * @param website what was written into the field that people never see
 */
export function requestOrigin(website: string): RequestOrigin {
  return { page: `${location.origin}${location.pathname}`, widget: VERSION, website };
}

import type { Directory } from '../model/directory.ts';
import type { Service, WeChat } from '../model/service.ts';
import { lateMembersOf } from './late-members.ts';

/** The ways to reach who gives a service in WeChat: its own, else its provider's, else the publisher's. */
export function wechatOf(directory: Directory, service: Service): readonly WeChat[] {
  const own = reachable(lateMembersOf('services', service).wechat);
  if (own.length > 0) return own;
  for (const id of [service.organization_id, directory.feed.feed.publisher_id]) {
    const organization = directory.organization(id);
    if (organization === null) continue;
    const accounts = reachable(lateMembersOf('organizations', organization).wechat);
    if (accounts.length > 0) return accounts;
  }
  return [];
}

/** Those that say where they are to be found: by a name, an id or a code. */
function reachable(accounts: readonly WeChat[]): readonly WeChat[] {
  return accounts.filter(isReachable);
}

/** Tells if somebody can find an account: it has a name, an id or the image of a code. */
export function isReachable({ name, id, qr_url }: WeChat): boolean {
  return name !== null || Boolean(id) || qr_url !== null;
}

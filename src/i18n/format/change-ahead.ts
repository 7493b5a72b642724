import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import { comingChanges } from '../../model/time/coming-changes.ts';
import type { Locale } from '../locale.ts';
import { formatComingChange } from './coming-change.ts';
import { formatShortDay } from './session.ts';
import { LOOK_AHEAD_DAYS } from './service.ts';

/** The first change of a service ahead, in one line. */
export interface ChangeAhead {
  readonly text: string;
  /** True where it is moved, and nobody has said to when. */
  readonly isPostponed: boolean;
}

/** Says what will not be as usual; `null` where nothing is known to. A season that begins is no news. */
export function changeAhead(
  directory: Directory,
  service: Service,
  locale: Locale,
): ChangeAhead | null {
  const changes = comingChanges(directory, service, locale.now, LOOK_AHEAD_DAYS);
  const change = changes.find(({ kind }) => kind !== 'season');
  if (change === undefined) return null;
  return {
    text: formatComingChange(directory, change, locale, formatShortDay),
    isPostponed: change.session.doubt === 'move',
  };
}

import type { Season } from '../../../model/schedule.ts';
import type { Clause } from './clause.ts';
import type { Ask } from './scope.ts';

/** A season, also one that is what the only other one leaves of the year. */
export function seasonOf(clause: Clause, clauses: readonly Clause[], ask: Ask): Season | null {
  const { season, seasonName } = clause;
  if (season !== null || seasonName === null) return season;
  const others = clauses.flatMap((each) => (each.season === null ? [] : [each.season]));
  const [other] = others;
  const isOpposite =
    seasonName === '' || OPPOSITES.includes(nameOf(other).charAt(0) + seasonName.charAt(0));
  if (other === undefined || others.length > 1 || !isOpposite) {
    const isNamed = clauses.some((each) => (each.seasonName ?? '') !== '');
    if (seasonName !== '' || !isNamed) ask('season-dates', seasonName);
    return null;
  }
  return {
    from: shifted(other.to, 1),
    to: shifted(other.from, -1),
    name: seasonName === '' ? null : seasonName,
  };
}

const OPPOSITES = ['夏冬', '冬夏'];

function nameOf(season: Season | undefined): string {
  return typeof season?.name === 'string' ? season.name : '';
}

/** A day of the year some days later; the 29th of February is one of them. */
function shifted(day: string, days: number): string {
  const date = new Date(`2024-${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(5, 10);
}
